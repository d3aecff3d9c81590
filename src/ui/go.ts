import Taro from '@tarojs/taro'

/** WeChat keeps ten pages; the last ones are replaced rather than refused. */
const deepest = 9

export type Params = Record<string, string | undefined>

export function urlOf(path: string, params: Params = {}): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined)
  return `/${path}${pairs.length ? '?' : ''}${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')}`
}

/** Opens a page: `go('law/card', { id })`. */
export function go(path: string, params: Params = {}) {
  const url = urlOf(path, params)
  void (Taro.getCurrentPages().length >= deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Opens a page in place of this one, so that "back" does not return here. */
export function goInstead(path: string, params: Params = {}) {
  void Taro.redirectTo({ url: urlOf(path, params) })
}

/** One page back; home where there is nothing to go back to. */
export function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home' })
}

/** Starts a phone call after the system's own question. */
export function phone(number: string) {
  void Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, '') }).catch(() => undefined)
}
