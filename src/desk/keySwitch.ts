import { useSyncExternalStore } from 'react'
import { keep, readKept } from '../client/storage'

/** Whether single letters do something; for those whose speech or hand sends letters that they do not mean (WCAG 2.1.4). */
export type Letters = 'on' | 'off'

const key = 'desk/letters'
const listeners = new Set<() => void>()
let letters: Letters | null = null

export const lettersNow = (): Letters => letters ??= readKept<Letters>(key) ?? 'on'

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useLetters = (): Letters => useSyncExternalStore(subscribe, lettersNow)

/** The other way; kept for the next visit. */
export function switchLetters() {
  letters = lettersNow() === 'on' ? 'off' : 'on'
  keep(key, letters)
  listeners.forEach(listener => listener())
}
