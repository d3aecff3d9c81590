import Taro from '@tarojs/taro'

/** In a browser rather than in WeChat: `platform.h5.ts` stands in for this file there. */
export const onWeb: boolean = false

/** WeChat's own text size as a factor of its standard, between 1 and 1.4. */
export function systemScale(): number {
  const size = Taro.getSystemInfoSync().fontSizeSetting ?? 17
  return Math.min(1.4, Math.max(1, size / 17))
}

/** How wide the window is, in px. */
export const windowWidth = (): number => Taro.getSystemInfoSync().windowWidth
