import { View } from '@tarojs/components'
import type { ConsultationLine } from '@contract'
import { topicNames } from '@domain/topic'
import { agoInWords, dayInWords } from '@domain/when'
import { Clock } from '../../ui/Clock'
import { Icon } from '../../ui/Icon'
import { Mark } from '../../ui/State'
import { Tap } from '../../ui/Tap'

interface OwnRowProps {
  line: ConsultationLine
  now: string
  /** `chosen`: it is open beside the list */
  look: 'plain' | 'chosen'
  onOpen: () => void
}

function Standing({ line: { state, next, changedAt }, now }: Pick<OwnRowProps, 'line' | 'now'>) {
  if (state === 'held' && next.by) return <Clock until={next.by} now={now} />
  if (state === 'askedBack') return <Mark tone='calm'>{next.by ? `等到${dayInWords(next.by, now)}` : '等工友回复'}</Mark>
  return <Mark tone='good'>{`答复于${agoInWords(changedAt, now)}`}</Mark>
}

/** One of the lawyer's own: time left first, what it is about, how it begins. */
export function OwnRow({ line, now, look, onOpen }: OwnRowProps) {
  return (
    <View className='desk-row-item' aria-role='listitem'>
      <Tap className={`desk-row desk-row-${look}`} onTap={onOpen} {...(look === 'chosen' ? { pressed: true } : {})}>
        <View className='grow'>
          <View className='desk-row-head'><Standing line={line} now={now} /></View>
          <View className='desk-row-what'>{topicNames[line.topic].name} · {line.reference}</View>
          <View className='desk-row-excerpt'>{line.excerpt}</View>
        </View>
        <Icon name='next' />
      </Tap>
    </View>
  )
}
