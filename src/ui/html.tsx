/**
 * What `@tarojs/components` is in the browser build: the few elements this project uses, as plain HTML.
 * Only props that the project sets are understood; Taro's own types stay the ones that are checked.
 */
import type { CSSProperties, FormEvent, MouseEvent, ReactNode } from 'react'

type Aria = { [K in `aria-${string}`]?: string | boolean }

interface Common extends Aria {
  id?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
  onClick?: (event: MouseEvent) => void
}

interface Entry extends Common {
  name?: string
  type?: string
  password?: boolean
  defaultValue?: string
  placeholder?: string
  maxlength?: number
  disabled?: boolean
  onInput?: (event: { detail: { value: string } }) => void
  onBlur?: () => void
  onConfirm?: () => void
}

/** Props as HTML takes them: `aria-role` is `role`, and what only WeChat knows is left out. */
function html({ 'aria-role': role, userSelect: _, hoverClass: __, ...props }: Common & { userSelect?: unknown; hoverClass?: unknown }) {
  return role ? { ...props, role: String(role) } : props
}

export const View = (props: Common) => <div {...html(props)} />
export const Text = (props: Common) => <span {...html(props)} />
export const Label = ({ for: target, ...props }: Common & { for?: string }) => <label {...html(props)} htmlFor={target} />
export const Button = (props: Common & { disabled?: boolean }) => <button {...html(props)} type='button' />

export function Image({ mode: _, lazyLoad, ...props }: Common & { src: string; mode?: string; lazyLoad?: boolean }) {
  return <img {...html(props)} alt={String(props['aria-label'] ?? '')} loading={lazyLoad ? 'lazy' : 'eager'} />
}

const entered = (onInput: Entry['onInput']) => (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  onInput?.({ detail: { value: event.currentTarget.value } })

const modes: Record<string, 'decimal' | 'numeric'> = { digit: 'decimal', number: 'numeric' }

export function Input({ type = 'text', password, maxlength, onInput, onConfirm, ...props }: Entry) {
  const kind = password ? 'password' : type === 'date' ? 'date' : 'text'
  return (
    <input
      {...html(props)} type={kind} inputMode={modes[type]} maxLength={maxlength} onInput={entered(onInput)}
      onKeyDown={event => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.() }}
    />
  )
}

export function Textarea({ maxlength, onInput, onConfirm: _, autoHeight: __, ...props }: Entry & { autoHeight?: boolean }) {
  return <textarea {...html(props)} maxLength={maxlength} onInput={entered(onInput)} />
}
