import Taro from '@tarojs/taro'
import { localPerson } from './local'

/** Two people signed in locally in two tabs share one browser: each has their own shelf. */
const full = (key: string) => `${localPerson() ?? ''}/${key}`

/** What was kept under a key; null when nothing was, or it can no longer be read. */
export function readKept<T>(key: string): T | null {
  try {
    const kept = Taro.getStorageSync<T | ''>(full(key))
    return kept === '' ? null : kept
  } catch {
    return null
  }
}

/** Keeps a JSON value on the device. A full device loses the convenience, not the action, hence no error. */
export function keep(key: string, value: unknown) {
  void Taro.setStorage({ key: full(key), data: value }).catch(() => undefined)
}

export function forget(key: string) {
  void Taro.removeStorage({ key: full(key) }).catch(() => undefined)
}

/** The keys kept that begin with `prefix`, without it. */
export function keptUnder(prefix: string): string[] {
  const start = full(prefix)
  return Taro.getStorageInfoSync().keys.filter(key => key.startsWith(start)).map(key => key.slice(start.length))
}
