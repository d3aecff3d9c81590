import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { onWeb } from '../ui/platform'

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

const radiosIn = (id: string) => [...document.getElementById(id)?.querySelectorAll<HTMLElement>('[role=radio]') ?? []]
const isOn = (radio: HTMLElement) => radio.getAttribute('aria-checked') === 'true'

/** Moves to the next one and takes it; past the last comes the first. */
function step(id: string, event: KeyboardEvent) {
  const by = steps[event.key]
  const all = radiosIn(id)
  const at = all.findIndex(radio => radio === document.activeElement)
  if (!by || at < 0) return
  event.preventDefault()
  const next = all[(at + by + all.length) % all.length]
  next?.focus()
  next?.click()
}

/** Choices by arrow keys, and one stop for Tab, as radio buttons have it; nothing happens in WeChat. `id` is unique on its page. */
export function Arrows({ id, children }: { id: string; children: ReactNode }) {
  useEffect(() => {
    if (!onWeb) return
    const all = radiosIn(id)
    const stop = all.find(isOn) ?? all[0]
    for (const radio of all) radio.tabIndex = radio === stop ? 0 : -1
  })
  useEffect(() => {
    const group = onWeb ? document.getElementById(id) : null
    const listen = (event: KeyboardEvent) => step(id, event)
    group?.addEventListener('keydown', listen)
    return () => group?.removeEventListener('keydown', listen)
  }, [id])
  return <View id={id}>{children}</View>
}
