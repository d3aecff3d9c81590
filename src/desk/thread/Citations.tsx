import { View } from '@tarojs/components'
import type { CardLine, CitationRef } from '@contract'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { keyOfRef, titleOf } from './citing'
import './citations.css'

interface CitationsProps {
  /** what the answer leans on, in order */
  chosen: readonly CitationRef[]
  cards: readonly CardLine[]
  onDrop: (ref: CitationRef) => void
}

/** What an answer cites; a tap takes it out. */
export function Citations({ chosen, cards, onDrop }: CitationsProps) {
  if (chosen.length === 0 || cards.length === 0) return null
  return (
    <View className='stack'>
      <View className='small strong'>{`引用 ${chosen.length} 条，工友能点开看：`}</View>
      {chosen.map(ref => {
        const title = titleOf(ref, cards) ?? '这条要点已收回'
        return <Tap key={keyOfRef(ref)} className='cite-chosen' label={`不引用：${title}`} onTap={() => onDrop(ref)}><View className='grow'>{title}</View><Icon name='close' /></Tap>
      })}
    </View>
  )
}
