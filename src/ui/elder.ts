import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** How big text and targets are: a person's own choice, kept on the device. */
export type Size = 'normal' | 'elder'

const key = 'size'
const listeners = new Set<() => void>()
let size: Size | null = null

function current(): Size {
  size ??= Taro.getStorageSync<unknown>(key) === 'elder' ? 'elder' : 'normal'
  return size
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The size now, on every page that shows it. */
export const useSize = () => useSyncExternalStore(subscribe, current)

/** Other size; kept for the next visit. */
export function switchSize() {
  size = current() === 'elder' ? 'normal' : 'elder'
  try { Taro.setStorageSync(key, size) } catch { /* the device is full: it holds until the app is closed */ }
  listeners.forEach(listener => listener())
}
