import Taro from '@tarojs/taro'

/** In a browser rather than in WeChat. */
export const onWeb = Taro.getEnv() === Taro.ENV_TYPE.WEB

/** WeChat's own text size as a factor of its standard, between 1 and 1.4; browsers scale by themselves. */
export function systemScale(): number {
  if (onWeb) return 1
  const size = Taro.getSystemInfoSync().fontSizeSetting ?? 17
  return Math.min(1.4, Math.max(1, size / 17))
}
