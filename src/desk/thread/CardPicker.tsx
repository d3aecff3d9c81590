import { View } from '@tarojs/components'
import { type CardLine, limits, type Topic, topics } from '@contract'
import { topicNames } from '@domain/topic'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { matching } from './cards'

const most = 12
const everything = 'all'
type Place = Topic | typeof everything

const nameOf = (place: Place) => place === everything ? '全部类别' : topicNames[place].name
const places = [everything, ...topics].map(value => ({ value, name: nameOf(value as Place) })) as { value: Place; name: string }[]

interface CardPickerProps {
  cards: readonly CardLine[]
  /** the consultation's topic: where the search begins */
  own: Topic
  chosen: readonly string[]
  onToggle: (id: string) => void
}

function Row({ card, at, onTap }: { card: CardLine; at: 'on' | 'off'; onTap: () => void }) {
  return (
    <View className='cite-item' aria-role='listitem'>
      <Tap className={`cite-row ${at === 'on' ? 'cite-on' : ''}`} pressed={at === 'on'} onTap={onTap}>
        <View className='grow'><View className='strong'>{card.title}</View><View className='quiet small'>{card.meaning}</View></View>
        <Icon name={at === 'on' ? 'check' : 'plus'} />
      </Tap>
    </View>
  )
}

/** Law cards by topic and by words; one tap adds or removes. */
export function CardPicker({ cards, own, chosen, onToggle }: CardPickerProps) {
  const [place, setPlace] = useState<Place>(own)
  const [choosing, setChoosing] = useState<'yes' | 'no'>('no')
  const [typed, setTyped] = useState('')
  const found = matching(cards, place === everything ? null : place, typed)
  const elsewhere = found.length === 0 && typed ? matching(cards, null, typed).length : 0
  const go = (next: Place) => {
    setPlace(next)
    setChoosing('no')
  }
  return (
    <View className='cite-drawer'>
      <Field id='cite-words' label={`在“${nameOf(place)}”里找`} placeholder='写几个字，比如 双倍工资' max={20} onInput={setTyped} />
      {choosing === 'no'
        ? <Button kind='outline' onTap={() => setChoosing('yes')}>换一类</Button>
        : <Choice label='哪一类' columns='two' options={places} chosen={place} onChoose={go} />}
      {chosen.length >= limits.citations && <View className='care small'>{`最多引用 ${limits.citations} 条。`}</View>}
      {found.length === 0 && <View className='quiet'>{elsewhere ? '这一类里没有。' : '没有找到，换几个字试试。'}</View>}
      {elsewhere > 0 && <Button onTap={() => go(everything)}>{`看全部类别里的 ${elsewhere} 条`}</Button>}
      {found.length > 0 && (
        <View className='cite-list' aria-role='list' aria-label='找到的要点'>
          {found.slice(0, most).map(card => <Row key={card.id} card={card} at={chosen.includes(card.id) ? 'on' : 'off'} onTap={() => onToggle(card.id)} />)}
        </View>
      )}
      {found.length > most && <View className='quiet small'>{`还有 ${found.length - most} 条，多写几个字找一找。`}</View>}
    </View>
  )
}
