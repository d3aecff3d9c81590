import Taro from '@tarojs/taro'

/** WeChat's own question before an interface that touches personal data; `no` when the person declined. */
export async function allowPrivacy(): Promise<'yes' | 'no'> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return 'yes'
  return new Promise(resolve => {
    Taro.requirePrivacyAuthorize({ success: () => resolve('yes'), fail: () => resolve('no') })
  })
}

/** Puts a text on the clipboard. */
export async function copy(text: string): Promise<'done' | 'refused'> {
  if (await allowPrivacy() === 'no') return 'refused'
  return Taro.setClipboardData({ data: text }).then(() => 'done' as const, () => 'refused' as const)
}
