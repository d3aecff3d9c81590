import { View } from '@tarojs/components'
import { Tap } from './Tap'
import './switch.css'

interface SwitchProps {
  /** what it turns on, for a screen reader */
  label: string
  /** what is true now, in words beside it */
  says: string
  at: 'on' | 'off'
  state: 'ready' | 'busy'
  onTap: () => void
}

/** Something that is on or off; the words beside it say which. */
export function Switch({ label, says, at, state, onTap }: SwitchProps) {
  return (
    <Tap className={`switch switch-${at}`} label={`${label}，${says}`} pressed={at === 'on'} state={state} onTap={() => { if (state === 'ready') onTap() }}>
      <View className='switch-track'><View className='switch-knob' /></View>
      <View className='switch-says'>{state === 'busy' ? '请稍候…' : says}</View>
    </Tap>
  )
}
