import { View } from '@tarojs/components'
import type { StationRecord } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Move } from './Move'

type Act = 'recode' | 'close'

const words = {
  recode: { ask: '换一个新码', title: '换一个新码吗？', effect: '墙上现在印的码马上不能用，扫了会回到首页，要重新印、重新贴。', does: '换码', busy: '正在换…', done: '换好了，请把新的码印出来贴上。' },
  close: { ask: '关掉站点', title: '关掉这个站点吗？', effect: '工友找不到它了，扫它的码会回到首页。已经问的问题照常有人答。以后可以再打开。', does: '关掉', busy: '正在关…', done: '关掉了。' },
} as const

/** Done only after the name was typed: what is printed on a wall stops working. */
function Confirm({ act, record: { id, form }, onDone, onLeave }: { act: Act; record: StationRecord; onDone: (says: string) => void; onLeave: () => void }) {
  const [typed, setTyped] = useState('')
  const [recoding, closing] = [useAction('station.recode'), useAction('station.close')]
  const { state, error } = act === 'recode' ? recoding : closing
  const carry = async () => {
    const result = act === 'recode' ? await recoding.run({ id }) : await closing.run({ id })
    if (result.ok) onDone(words[act].done)
  }
  return (
    <Card title={words[act].title}>
      <View>{words[act].effect}</View>
      <Field id='station-typed' label={`写上“${form.name}”再确定`} max={40} onInput={setTyped} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : typed.trim() === form.name ? 'ready' : 'disabled'} busy={words[act].busy} onTap={() => { void carry() }}>{words[act].does}</Button>
        <Button kind='quiet' onTap={onLeave}>先不动</Button>
      </View>
    </Card>
  )
}

/** Another unit, a new code, closing, opening again. */
export function Danger({ record, onDone }: { record: StationRecord; onDone: (says: string) => void }) {
  const [act, setAct] = useState<Act | 'move' | null>(null)
  const opening = useAction('station.open')
  const open = async () => {
    const result = await opening.run({ id: record.id })
    if (result.ok) onDone('打开了，原来的码又能用了。')
  }
  if (act === 'move') return <Move record={record} onDone={onDone} onLeave={() => setAct(null)} />
  if (act) return <Confirm act={act} record={record} onDone={onDone} onLeave={() => setAct(null)} />
  return (
    <View className='buttons'>
      <Button kind='quiet' onTap={() => setAct('move')}>换个单位管</Button>
      <Button kind='quiet' onTap={() => setAct('recode')}>{words.recode.ask}</Button>
      {record.state === 'open' && <Button kind='quiet' onTap={() => setAct('close')}>{words.close.ask}</Button>}
      {record.state === 'closed' && <Button state={opening.state === 'busy' ? 'busy' : 'ready'} onTap={() => { void open() }}>重新打开</Button>}
      {opening.error && <Note>{opening.error.says}</Note>}
    </View>
  )
}
