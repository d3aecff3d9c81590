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

/** Keeps a JSON value on the device, unless it is full. */
export async function tryToKeep(key: string, value: unknown): Promise<'kept' | 'full'> {
  try {
    await Taro.setStorage({ key: full(key), data: value })
    return 'kept'
  } catch {
    return 'full'
  }
}

/** The same for what is only a convenience: a full device loses it, and nothing else. */
export function keep(key: string, value: unknown) {
  void tryToKeep(key, value)
}

export function forget(key: string) {
  void Taro.removeStorage({ key: full(key) }).catch(() => undefined)
}

/** The keys kept that begin with `prefix`, without it. */
export function keptUnder(prefix: string): string[] {
  const start = full(prefix)
  return Taro.getStorageInfoSync().keys.filter(key => key.startsWith(start)).map(key => key.slice(start.length))
}
