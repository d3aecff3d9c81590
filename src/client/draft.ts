import { useCallback, useRef, useState } from 'react'
import { forget, keep, keptUnder, readKept } from './storage'

const prefix = 'draft/'

/** What somebody is writing, kept at every keystroke until it has been sent. */
export interface Draft<T> {
  /** what was kept when the page opened, or `empty` */
  initial: T
  /** what is written now; reading it does not render */
  current: () => T
  change: (part: Partial<T>) => void
  clear: () => void
  state: 'empty' | 'kept'
}

/** A draft by its name: `ask`, or `followUp/<id>`. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const [found] = useState(() => readKept<T>(prefix + name))
  const [state, setState] = useState<Draft<T>['state']>(found ? 'kept' : 'empty')
  const [initial] = useState<T>(() => ({ ...empty, ...found }))
  const value = useRef(initial)

  const change = useCallback((part: Partial<T>) => {
    value.current = { ...value.current, ...part }
    keep(prefix + name, value.current)
    setState('kept')
  }, [name])

  const clear = useCallback(() => {
    value.current = empty
    forget(prefix + name)
    setState('empty')
  }, [name, empty])

  return { initial, current: () => value.current, change, clear, state }
}

/** The names of all drafts on this device. */
export const draftNames = (): string[] => keptUnder(prefix)
