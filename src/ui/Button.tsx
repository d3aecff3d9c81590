import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface ButtonProps {
  /** the words on it: a verb first */
  children: string
  onTap: () => void
  /** one filled button a screen */
  kind?: 'filled' | 'outline' | 'quiet'
  state?: 'ready' | 'busy' | 'disabled'
  /** what it says while busy */
  busy?: string
  icon?: IconName
  /** as wide as its words, rather than as the column */
  width?: 'full' | 'words'
  label?: string
}

/** A button. While busy it keeps its size and takes no second tap. */
export function Button({ children, onTap, kind = 'outline', state = 'ready', busy = '请稍候…', icon, width = 'full', label }: ButtonProps) {
  const look = `button button-${kind} button-${state}${width === 'words' ? ' button-inline' : ''}`
  return (
    <Tap className={look} state={state} label={label} onTap={() => { if (state === 'ready') onTap() }}>
      <View className='button-words'>{icon && <Icon name={icon} />}{children}</View>
      {state === 'busy' && <View className='button-wait'>{busy}</View>}
    </Tap>
  )
}
