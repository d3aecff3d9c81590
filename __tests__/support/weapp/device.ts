/** What belongs to the person and the handset rather than to one run of the mini-program: it outlives a relaunch. */
import type { Request } from '@contract'

export interface Device {
  /** what the mini-program keeps, as JSON */
  readonly storage: Map<string, string>
  /** photos in the album: the next `chooseMedia` takes them */
  readonly album: Buffer[]
  /** numbers the person agreed to call */
  readonly dialled: string[]
  /** where the phone is, as WeChat blurs it, and the point that the person would choose on its map */
  place: { longitude: number; latitude: number }
  /** places to which the phone's map was opened */
  readonly ledTo: string[]
  /** what lies behind `wx.cloud.callFunction`; rejects when nothing came back */
  readonly cloud: (request: Request) => Promise<unknown>
  /** the present, in milliseconds */
  readonly now: () => number
  network: 'wifi' | 'none'
  /** how calls to the cloud fare: `answersLost` reach it, but nothing comes back; `cut` do not even reach it */
  line: 'good' | 'answersLost' | 'cut'
  /** how the person answers WeChat's own questions */
  answers: 'confirm' | 'cancel'
}

/** A new handset. */
export const openDevice = (cloud: Device['cloud'], now: Device['now']): Device =>
  ({ storage: new Map(), album: [], dialled: [], place: { longitude: 114.3012, latitude: 30.5987 }, ledTo: [], cloud, now, network: 'wifi', line: 'good', answers: 'confirm' })

/** One call to the cloud, over the line as it is. */
export async function overTheLine(device: Device, request: Request): Promise<unknown> {
  if (device.line === 'cut') throw new Error('request:fail')
  const reply = await device.cloud(request)
  if (device.line === 'answersLost') throw new Error('timeout')
  return reply
}

/** What WeChat tells about the handset: a small Android phone. */
export const handset = {
  brand: 'devtools', model: 'iPhone X', pixelRatio: 3, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724, statusBarHeight: 44,
  language: 'zh_CN', version: '8.0.50', system: 'Android 10', platform: 'android', SDKVersion: '3.5.8', fontSizeSetting: 17, theme: 'light',
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}
