import { View } from '@tarojs/components'
import { dateInWords } from '@domain/week'
import { useState } from 'react'
import { useAction } from '../../client/action'
import type { PersonRecord } from '../../contract/personOffice'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Arrows } from '../arrows'
import { nameOf } from './words'

/** What somebody leaves behind, line by line. */
function Left({ work: { held, offered, shifts, weekly } }: { work: PersonRecord['work'] }) {
  const days = shifts.map(({ day }) => dateInWords(day))
  return (
    <View className='stack'>
      <View>· 马上不能再进来，电脑上的登录也全部退出。</View>
      {held > 0 && <View className='strong'>{`· 手上 ${held} 件咨询，交给下面选的。`}</View>}
      {offered > 0 && <View>· 正留给他的一件，接着问下一位律师。</View>}
      {days.length > 0 && <View className='strong'>{`· 排好的班取消：${[...new Set(days)].slice(0, 6).join('、')}${weekly > 0 ? '，还有每周的班' : ''}。`}</View>}
    </View>
  )
}

/** Says what will happen, and does it once the name was typed. */
export function Suspend({ record, onDone, onLeave }: { record: PersonRecord; onDone: (says: string) => void; onLeave: () => void }) {
  const [to, setTo] = useState<string>('queue')
  const [typed, setTyped] = useState('')
  const { run, state, error } = useAction('person.suspend')
  const options = [
    { value: 'queue', name: '放回队列', line: '谁值班谁接，等的时间照算' },
    ...record.colleagues.map(({ id, surname, room }) => ({ value: id as string, name: `${surname}律师`, line: `还能接 ${room} 件，多出来的放回队列` })),
  ]
  const suspend = async () => {
    const lawyerId = record.colleagues.find(({ id }) => id === to)?.id
    const result = await run({ id: record.id, to: lawyerId ? { kind: 'lawyer', lawyerId } : { kind: 'queue' } })
    if (result.ok) onDone(`停用了。${result.data.given > 0 ? `转给同事 ${result.data.given} 件。` : ''}${result.data.queued > 0 ? `放回队列 ${result.data.queued} 件。` : ''}${result.data.shifts > 0 ? `取消了 ${result.data.shifts} 个班。` : ''}`)
  }
  return (
    <Card title={`停用${nameOf(record)}吗？`}>
      <Left work={record.work} />
      {record.work.held > 0 && <Arrows id='hand-over'><Choice label='手上的咨询交给谁' options={options} chosen={to} onChoose={setTo} /></Arrows>}
      <Field id='suspend-typed' label={`写上“${record.surname}”再确定`} max={4} onInput={setTyped} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : typed.trim() === record.surname ? 'ready' : 'disabled'} busy='正在停用…' onTap={() => { void suspend() }}>停用</Button>
        <Button kind='quiet' onTap={onLeave}>先不动</Button>
      </View>
    </Card>
  )
}
