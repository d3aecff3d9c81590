import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { onWeb } from './platform'

export type Network = 'online' | 'offline'

const listeners = new Set<() => void>()
let network: Network = 'online'
let watching: 'no' | 'yes' = 'no'

function set(next: Network) {
  if (next === network) return
  network = next
  listeners.forEach(listener => listener())
}

function watch() {
  watching = 'yes'
  if (onWeb) {
    set(navigator.onLine ? 'online' : 'offline')
    window.addEventListener('online', () => set('online'))
    window.addEventListener('offline', () => set('offline'))
    return
  }
  Taro.onNetworkStatusChange(({ isConnected }) => set(isConnected ? 'online' : 'offline'))
  void Taro.getNetworkType().then(({ networkType }) => set(networkType === 'none' ? 'offline' : 'online'))
}

function subscribe(listener: () => void) {
  if (watching === 'no') watch()
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** Whether the device says it has a network. */
export const useNetwork = () => useSyncExternalStore(subscribe, () => network)
