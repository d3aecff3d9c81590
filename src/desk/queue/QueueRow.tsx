import { View } from '@tarojs/components'
import type { QueueLine } from '@contract'
import { leftInWords } from '@domain/when'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Mark } from '../../ui/State'
import { rowId } from '../keys'
import { placeOf, urgentWords, waitedInWords } from './words'

interface QueueRowProps {
  line: QueueLine
  now: string
  /** chosen by keyboard */
  look: 'plain' | 'chosen'
  kind: 'filled' | 'outline'
  state: 'ready' | 'busy' | 'disabled'
  onTake: () => void
}

/** A waiting consultation: time left first, then what and where; one tap takes it. */
export function QueueRow({ line, now, look, kind, state, onTake }: QueueRowProps) {
  const label = `接单：${placeOf(line)}，${leftInWords(line.dueAt, now).words}`
  return (
    <View id={rowId(line.id)} className={`desk-row queue-row desk-row-${look}`} aria-role='listitem'>
      <View className='grow'>
        <View className='desk-row-head'><Clock until={line.dueAt} now={now} />{line.followUp && <Mark tone='care'>追问</Mark>}</View>
        {line.urgent.map(reason => <Mark key={reason} tone='care'>{urgentWords[reason]}</Mark>)}
        <View className='desk-row-what'>{placeOf(line)}</View>
        <View className='desk-row-small'><View>{waitedInWords(line, now)}</View><View>{line.reference}</View></View>
      </View>
      <Button width='words' kind={kind} state={state} busy='正在接…' label={label} onTap={onTake}>接单</Button>
    </View>
  )
}
