import { View } from '@tarojs/components'
import { type CardLine, limits, type Topic } from '@contract'
import { useQuery } from '../../client/query'
import { Icon } from '../../ui/Icon'
import { Loaded } from '../../ui/Loaded'
import { Tap } from '../../ui/Tap'
import { CardPicker } from './CardPicker'
import './citations.css'

interface CitationsProps {
  topic: Topic
  /** ids of the cards the answer leans on, in order */
  chosen: string[]
  onChange: (chosen: string[]) => void
  drawer: 'open' | 'shut'
}

function Chosen({ id, card, onDrop }: { id: string; card: CardLine | undefined; onDrop: (id: string) => void }) {
  const title = card?.title ?? '这条要点已收回'
  return <Tap className='cite-chosen' label={`不引用：${title}`} onTap={() => onDrop(id)}><View className='grow'>{title}</View><Icon name='close' /></Tap>
}

/** The law cards an answer cites: those chosen, and the drawer to choose more from. */
export function Citations({ topic, chosen, onChange, drawer }: CitationsProps) {
  const answer = useQuery('law.list', drawer === 'open' || chosen.length > 0 ? {} : null)
  const cards = answer.data?.cards ?? []
  const drop = (id: string) => onChange(chosen.filter(other => other !== id))
  const toggle = (id: string) => { if (chosen.includes(id)) drop(id); else if (chosen.length < limits.citations) onChange([...chosen, id]) }

  return (
    <View className='stack'>
      {chosen.length > 0 && answer.data && (
        <>
          <View className='small strong'>{`引用 ${chosen.length} 条，工友能点开看：`}</View>
          {chosen.map(id => <Chosen key={id} id={id} card={cards.find(card => card.id === id)} onDrop={drop} />)}
        </>
      )}
      {drawer === 'open' && <Loaded answer={answer} rows={2}>{({ cards: all }) => <CardPicker cards={all} own={topic} chosen={chosen} onToggle={toggle} />}</Loaded>}
    </View>
  )
}
