/// <reference types="@tarojs/taro" />
declare module '*.css'
/** set at build time: whether this build may sign people in without WeChat (only ever true on one machine) */
declare const LOCAL_SIGN_IN: boolean
/** set at build time: where pages of the cloud find HTTP access; beside themselves when nothing is said */
declare const WEB_DOOR: string
declare module 'qrcode/lib/core/qrcode' {
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: { size: number; data: Uint8Array } }
}
/** set at build time: whose tiles lie under the map of a browser, and in which coordinates; null: points without tiles */
declare const MAP_TILES: { readonly url: string; readonly coordinates: 'gcj02' | 'wgs84'; readonly from: string } | null
