import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onWeb } from '../ui/platform'

/** Ctrl+Enter (on a Mac ⌘) does `send` while its page is shown; nothing happens in WeChat. */
export function useSendKey(send: () => void) {
  const latest = useRef(send)
  const page = useRef<'shown' | 'gone'>('shown')
  useEffect(() => { latest.current = send })
  useDidShow(() => { page.current = 'shown' })
  useDidHide(() => { page.current = 'gone' })
  useEffect(() => {
    if (!onWeb) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || event.isComposing || page.current === 'gone') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Puts the keyboard into a field, or what a screen reader reads next to a heading. */
export function focusOn(id: string) {
  const element = onWeb ? document.getElementById(id) : null
  if (element && element.tabIndex < 0) element.setAttribute('tabindex', '-1')
  element?.focus()
}

const inSight = (element: HTMLElement) => element.offsetParent !== null

/** Puts the keyboard into the first field that was refused; pages left behind stay in the document, out of sight. */
export function focusWrong() {
  if (onWeb) [...document.querySelectorAll<HTMLElement>('.field-wrong .field-entry, .group-wrong button')].find(inSight)?.focus()
}
