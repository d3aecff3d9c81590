import { View } from '@tarojs/components'
import type { ConsultationLine } from '@contract'
import { topicNames } from '@domain/topic'
import { agoInWords } from '@domain/when'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { State } from '../../ui/State'
import { Tap } from '../../ui/Tap'
import { nextInWords } from './words'
import './consultationRow.css'

/** One of my consultations: where it stands, what is next, how it began. */
export function ConsultationRow({ line, now }: { line: ConsultationLine; now: string }) {
  return (
    <Tap className='consultation-row' onTap={() => go('pages/consultation', { id: line.id })}>
      <View className='grow'>
        <View className='consultation-head'><View className='strong'>{topicNames[line.topic].name}</View><State of={line.state} /></View>
        <View className='consultation-excerpt'>{line.excerpt}</View>
        <View>{nextInWords(line.next, now)}</View>
        <View className='quiet small'>编号 {line.reference} · {agoInWords(line.changedAt, now)}</View>
      </View>
      <Icon name='next' />
    </Tap>
  )
}
