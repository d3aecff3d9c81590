import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { onWeb } from '../../ui/platform'
import { Switch } from '../../ui/Switch'
import { switchLetters, useLetters } from '../keySwitch'
import { useKeys } from '../keys'
import './rows.css'

const hints = [
  ['J', '下一行'], ['K', '上一行'], ['C', '接单，先接留给您的那一件'], ['/', '查法律'], ['?', '看这张表'],
  ['Ctrl + Enter', '发出'], ['Esc', '离开输入框'],
] as const

const panelId = 'desk-keys'
const says = { on: '字母键开着', off: '字母键关着' } as const

/** What the keyboard can do, on demand; only where there is one. The switch stays in reach when the letters are off. */
export function KeyHelp() {
  const [state, setState] = useState<'open' | 'shut'>('shut')
  const letters = useLetters()
  const turn = () => setState(state === 'open' ? 'shut' : 'open')
  useKeys({ '?': turn, ...(state === 'open' ? { escape: () => setState('shut') } : {}) })
  useEffect(() => { if (state === 'open') document.getElementById(panelId)?.scrollIntoView({ block: 'nearest' }) }, [state])
  if (!onWeb) return null
  return (
    <View id={panelId} className='stack'>
      <View><Button kind='quiet' width='words' onTap={turn}>{state === 'open' ? '收起键盘按键' : '键盘按键'}</Button></View>
      {state === 'open' && (
        <Card title='不用鼠标也能做'>
          <View className='desk-keys' aria-role='list' aria-label='键盘按键'>
            {hints.map(([key, does]) => <View key={key} aria-role='listitem'><View className='desk-key'>{key}</View> {does}</View>)}
          </View>
          <Switch label='字母键' says={says[letters]} at={letters} state='ready' onTap={switchLetters} />
          <View className='quiet small'>关掉后，J、K、C、/、? 不起作用。写字的时候它们本来就不起作用。</View>
        </Card>
      )}
    </View>
  )
}
