import { View } from '@tarojs/components'
import type { HeldLine } from '@contract'
import { topicNames } from '@domain/topic'
import { agoInWords, dayInWords, leftInWords } from '@domain/when'
import { Clock } from '../../ui/Clock'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'
import { Tap } from '../../ui/Tap'
import { rowId } from '../keys'
import { urgentWords } from './words'

interface OwnRowProps {
  line: HeldLine
  now: string
  /** `open`: it stands beside the list; `chosen`: the keyboard is at it */
  look: 'plain' | 'chosen' | 'open'
  onOpen: () => void
}

const hurry = { calm: null, soon: '快到时间了', late: '已过时间' } as const

/** Time left first; close to its end and past it in words too. */
function Left({ until, now }: { until: string; now: string }) {
  const says = hurry[leftInWords(until, now).tone]
  return <><Clock until={until} now={now} />{says && <Mark tone='care'>{says}</Mark>}</>
}

function Standing({ line: { state, next, changedAt }, now }: Pick<OwnRowProps, 'line' | 'now'>) {
  if (state === 'held' && next.by) return <Left until={next.by} now={now} />
  if (state === 'askedBack') return <Mark tone='calm'>{next.by ? `等到${dayInWords(next.by, now)}` : '等工友回复'}</Mark>
  return <Mark tone='good'>{`答复于${agoInWords(changedAt, now)}`}</Mark>
}

/** One of the lawyer's own: time left first, what it is about, how it begins. */
export function OwnRow({ line, now, look, onOpen }: OwnRowProps) {
  return (
    <View id={rowId(line.id)} className='desk-row-item' aria-role='listitem'>
      <Tap className={`desk-row desk-row-${look}`} onTap={onOpen} {...(look === 'open' ? { pressed: true } : {})}>
        <View className='grow'>
          <View className='desk-row-head'><Standing line={line} now={now} /></View>
          {line.urgent.map(reason => <Mark key={reason} tone='care'>{urgentWords[reason]}</Mark>)}
          <View className='desk-row-what'>{topicNames[line.topic].name} · {line.reference}</View>
          <View className='desk-row-excerpt'>{line.excerpt}</View>
        </View>
        <Icon name='next' />
      </Tap>
    </View>
  )
}
