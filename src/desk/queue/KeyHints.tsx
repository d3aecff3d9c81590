import { View } from '@tarojs/components'
import { onWeb } from '../../ui/platform'
import './rows.css'

const hints = [['J / K', '上下选'], ['C', '接单'], ['Ctrl + Enter', '发出'], ['Esc', '离开输入框']] as const

/** What the keyboard can do; only where there is one. */
export function KeyHints() {
  if (!onWeb) return null
  return (
    <View className='row quiet small desk-keys'>
      {hints.map(([key, does]) => <View key={key}><View className='desk-key'>{key}</View> {does}</View>)}
    </View>
  )
}
