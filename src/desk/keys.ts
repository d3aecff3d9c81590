import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onWeb } from '../ui/platform'
import { lettersNow } from './keySwitch'

/** What keys do. On a Mac ⌘ is as good as Ctrl. */
export type Keys = Partial<Record<'j' | 'k' | 'c' | '/' | '?' | 'escape' | 'ctrl+enter', () => void>>

/** By the key's place on the board, since a Chinese input method hides its letter. */
function nameOf({ code, key: letter, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const key = code === 'Slash' ? (shiftKey || letter === '?' ? '?' : '/') : code.replace(/^(Key|Numpad)/, '').toLowerCase()
  return `${ctrlKey || metaKey ? 'ctrl+' : ''}${key}`
}

const isEntry = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Single characters belong to whoever is writing, and can be switched off; Escape and Ctrl work everywhere. */
const isForUs = ({ isComposing, altKey, repeat, target }: KeyboardEvent, name: string) =>
  !isComposing && !altKey && !repeat && (name.length > 1 || (lettersNow() === 'on' && !isEntry(target)))

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
      const act = latest.current[name as keyof Keys]
      if (!act || page.current === 'gone' || !isForUs(event, name)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** The id of a row in the lists. */
export const rowId = (id: string) => `row-${id}`

/** Moves the keyboard to the first button in a row, and the row into sight. */
export function focusRow(id: string) {
  if (!onWeb) return
  const row = document.getElementById(rowId(id))
  row?.querySelector('button')?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** Puts the keyboard into a field without moving what is being read; `at` is where in its text. */
export function enter(id: string, at?: number) {
  const entry = onWeb ? document.getElementById(id) : null
  entry?.focus({ preventScroll: true })
  if (at !== undefined && entry instanceof HTMLTextAreaElement) entry.setSelectionRange(at, at)
}

/** Where in a field's text the keyboard is; null where nobody knows. */
export function caretIn(id: string): number | null {
  const entry = onWeb ? document.getElementById(id) : null
  return entry instanceof HTMLTextAreaElement ? entry.selectionEnd : null
}

/** Takes the keyboard out of a field, so that letters move in the queue again. */
export function leaveEntry() {
  if (onWeb && document.activeElement instanceof HTMLElement && isEntry(document.activeElement)) document.activeElement.blur()
}
