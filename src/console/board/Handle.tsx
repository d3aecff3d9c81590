import { View } from '@tarojs/components'
import type { Action, BoardLine, Unit } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Clock } from '../../ui/Clock'
import { Door, Doors } from '../../ui/Door'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Doing } from '../Doing'
import { Facts } from '../Facts'
import { callWords, placeInWords, stateInWords, urgentWords } from '../words'
import { Refer } from './Refer'
import { ToLawyer } from './ToLawyer'
import { ToQueue } from './ToQueue'
import { ToUnit } from './ToUnit'
import { isReadable, isTimed } from './words'
import { useWhole } from '../whole'

type Way = 'lawyer' | 'queue' | 'unit' | 'refer'

/** Each way on, what must be allowed for it, and where it would change nothing. */
const ways: readonly { value: Way; name: string; line: string; action: Action; not?: (line: BoardLine, units: readonly Unit[]) => boolean }[] = [
  { value: 'lawyer', name: '转给一位律师', line: '选一位正在值班、手上有空的', action: 'reassign' },
  { value: 'queue', name: '放回队列', line: '让别的律师来接', action: 'reassign', not: ({ state }) => state === 'waiting' },
  { value: 'unit', name: '转到别的单位', line: '上级或下属单位，由那里的律师答复', action: 'reassign', not: (_, units) => units.length < 2 },
  { value: 'refer', name: '转介到别的部门', line: '比如劳动监察、仲裁委', action: 'refer' },
]

function factsOf(line: BoardLine, now: string) {
  const { waitingSince, urgent, escalation } = line
  return [
    { name: '到哪一步', says: stateInWords(line.state, line.lawyer).says },
    { name: '在哪里', says: placeInWords(line) },
    { name: '等到现在', says: `从${timeInWords(waitingSince, now)}开始等` },
    { name: '急在哪里', says: urgent.map(reason => urgentWords[reason]).join('、') },
    { name: '为什么叫您', says: escalation && `${callWords[escalation.why]}（${timeInWords(escalation.at, now)}）` },
  ]
}

function Summary({ line, now }: { line: BoardLine; now: string }) {
  return (
    <Card title={`${topicNames[line.topic].name} · ${line.reference}`}>
      {isTimed(line) ? <Clock until={line.dueAt} now={now} /> : <View className='quiet'>等工友回话，时间停着。</View>}
      <Facts label='基本情况' rows={factsOf(line, now)} />
      {isReadable(line) && <Button kind='quiet' width='words' onTap={() => go('console/entered', { id: line.id })}>这是工会登记的，看看内容</Button>}
    </Card>
  )
}

interface HandleProps {
  /** null once it is no longer open */
  line: BoardLine | null
  now: string
  onChanged: () => void
  onLeave: () => void
}

/** One consultation, and what the staff may do with it now. */
export function Handle({ line, now, onChanged, onLeave }: HandleProps) {
  const own = useWhole('station.units').data?.units ?? []
  const above = useQuery('consultation.candidates', line ? { id: line.id } : null).data?.above ?? []
  const units = [...above, ...own]
  const [way, setWay] = useState<Way | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const finish = (says: string) => {
    setDone(says)
    setWay(null)
    onChanged()
  }
  const open = line ? ways.filter(({ action, not }) => line.actions.includes(action) && !not?.(line, units)) : []
  const chosen = open.find(({ value }) => value === way)
  const shared = line && { line, onDone: finish, onRefused: onChanged }
  return (
    <View className='stack'>
      {done && <Note tone='good'>{done}</Note>}
      {done && <Button onTap={onLeave}>好，看下一件</Button>}
      {!line && !done && <Empty icon='check' title='这一件不用办了' line='已经答复了，或者已经结束了。' way={{ says: '看别的', onTap: onLeave }} />}
      {line && <Summary line={line} now={now} />}
      {shared && !done && (
        <Doing title={chosen?.name ?? '怎么处理？'} onBack={chosen ? () => setWay(null) : null}>
          {!chosen && <Doors>{open.map(({ value, name, line: about }) => <Door key={value} title={name} line={about} onTap={() => setWay(value)} />)}</Doors>}
          {chosen?.value === 'lawyer' && <ToLawyer {...shared} />}
          {chosen?.value === 'queue' && <ToQueue {...shared} />}
          {chosen?.value === 'unit' && <ToUnit {...shared} units={units} />}
          {chosen?.value === 'refer' && <Refer {...shared} />}
        </Doing>
      )}
    </View>
  )
}
