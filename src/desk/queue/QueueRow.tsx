import { View } from '@tarojs/components'
import type { QueueLine } from '@contract'
import { topicNames } from '@domain/topic'
import { leftInWords, spanInWords } from '@domain/when'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Mark } from '../../ui/State'

interface QueueRowProps {
  line: QueueLine
  now: string
  /** chosen by keyboard */
  look: 'plain' | 'chosen'
  kind: 'filled' | 'outline'
  state: 'ready' | 'busy' | 'disabled'
  onTake: () => void
}

export const rowId = (id: string) => `waiting-${id}`

const place = ({ topic, district }: QueueLine) => [topicNames[topic].name, district].filter(Boolean).join(' · ')

function waitedInWords({ waitingSince }: QueueLine, now: string): string {
  const ms = Date.parse(now) - Date.parse(waitingSince)
  return ms < 60_000 ? '刚到' : `等了 ${spanInWords(ms)}`
}

/** A waiting consultation: time left first, then what and where; one tap takes it. */
export function QueueRow({ line, now, look, kind, state, onTake }: QueueRowProps) {
  const label = `接单：${place(line)}，${leftInWords(line.dueAt, now).words}`
  return (
    <View id={rowId(line.id)} className={`desk-row queue-row desk-row-${look}`} aria-role='listitem'>
      <View className='grow'>
        <View className='desk-row-head'><Clock until={line.dueAt} now={now} />{line.followUp && <Mark tone='care'>追问</Mark>}</View>
        <View className='desk-row-what'>{place(line)}</View>
        <View className='desk-row-small'><View>{waitedInWords(line, now)}</View><View>{line.reference}</View></View>
      </View>
      <Button width='words' kind={kind} state={state} busy='正在接…' label={label} onTap={onTake}>接单</Button>
    </View>
  )
}
