import { Text, View } from '@tarojs/components'
import type { LawHit } from '@contract'
import { Doors } from './Door'
import { go } from './go'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** `text` cut at the words that matched, those at odd places. */
const cut = (text: string, words: readonly string[]): string[] =>
  words.length ? text.split(new RegExp(`(${words.map(word => word.replace(/\W/g, '\\$&')).join('|')})`)) : [text]

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return <>{cut(text, words).map((part, at) => at % 2 ? <Text key={at} className='hit-word'>{part}</Text> : part)}</>
}

/** Cards that were found, with the words that matched in bold; a tap opens the card. `short` has titles only. */
export function LawHits({ hits, look = 'whole' }: { hits: readonly Extract<LawHit, { kind: 'card' }>[]; look?: 'whole' | 'short' }) {
  return (
    <Doors>
      {hits.map(({ card: { id, title, meaning }, words }) => (
        <Tap key={id} className='door' onTap={() => go('law/card', { id })}>
          <View className='door-words'>
            <View className='door-title'><Marked text={title} words={words} /></View>
            {look === 'whole' && <View className='door-line'><Marked text={meaning} words={words} /></View>}
          </View>
          <Icon name='next' />
        </Tap>
      ))}
    </Doors>
  )
}
