import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface TapProps {
  children: ReactNode
  onTap: () => void
  className?: string
  id?: string
  /** what a screen reader says instead of the content */
  label?: string | undefined
  role?: 'button' | 'radio' | 'checkbox' | 'link' | undefined
  checked?: boolean
  pressed?: boolean
  state?: 'ready' | 'busy' | 'disabled'
}

const said = (value: boolean) => value ? 'true' : 'false'

/** Anything that can be tapped: a real button without a look of its own. */
export function Tap({ children, onTap, className = '', id, label, role, checked, pressed, state = 'ready' }: TapProps) {
  return (
    <Button
      className={`tap ${className}`} hoverClass='tap-pressed' disabled={state === 'disabled'} onClick={onTap}
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(role ? { 'aria-role': role } : {})}
      {...(checked === undefined ? {} : { 'aria-checked': said(checked) })}
      {...(pressed === undefined ? {} : { 'aria-pressed': said(pressed) })}
      {...(state === 'busy' ? { 'aria-busy': 'true' } : {})}
    >{children}</Button>
  )
}
