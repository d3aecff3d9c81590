import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { onWeb, windowWidth } from './platform'

/** Room for a list and its detail side by side; split.css changes at the same width. */
const wideFrom = 1000

export type Width = 'narrow' | 'wide'

const widthOf = (pixels: number): Width => pixels >= wideFrom ? 'wide' : 'narrow'
const measured = (): Width => widthOf(windowWidth())

/** Kept, since asking WeChat takes time and a render asks often. */
let width: Width | null = null
const current = (): Width => width ??= measured()

function subscribe(listener: () => void) {
  const measure = () => {
    width = measured()
    listener()
  }
  width = measured()
  if (onWeb) {
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }
  Taro.onWindowResize(measure)
  return () => Taro.offWindowResize(measure)
}

/** Whether list and detail fit beside each other now. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, current)
