import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onWeb } from '../ui/platform'

/** What keys do: `j`, `c`, `escape`, `ctrl+enter`. On a Mac ⌘ is as good as Ctrl. */
export type Keys = Partial<Record<'j' | 'k' | 'c' | 'escape' | 'ctrl+enter', () => void>>

/** By the key's place on the board, since a Chinese input method hides its letter. */
const nameOf = ({ code, ctrlKey, metaKey }: KeyboardEvent) =>
  `${ctrlKey || metaKey ? 'ctrl+' : ''}${code.replace(/^(Key|Numpad)/, '').toLowerCase()}` as keyof Keys

const isEntry = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('input, textarea')

/** Letters belong to whoever is writing; only Escape and Ctrl work there too. */
const isForUs = (event: KeyboardEvent, name: string) =>
  !event.isComposing && !event.altKey && !event.repeat && (name.length > 1 || !isEntry(event.target))

/** Listens to the keyboard while its page is shown; nothing happens in WeChat. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  const page = useRef<'shown' | 'gone'>('shown')
  useEffect(() => { latest.current = keys })
  useDidShow(() => { page.current = 'shown' })
  useDidHide(() => { page.current = 'gone' })
  useEffect(() => {
    if (!onWeb) return
    const listen = (event: KeyboardEvent) => {
      const name = nameOf(event)
      const act = latest.current[name]
      if (!act || page.current === 'gone' || !isForUs(event, name)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Moves the keyboard to the button in a row, and the row into sight. */
export function focusRow(id: string) {
  if (!onWeb) return
  const row = document.getElementById(id)
  row?.querySelector('button')?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** Puts the keyboard into a field without moving what is being read. */
export function enter(id: string) {
  if (onWeb) document.getElementById(id)?.focus({ preventScroll: true })
}

/** Takes the keyboard out of a field, so that letters move in the queue again. */
export function leaveEntry() {
  if (onWeb && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
