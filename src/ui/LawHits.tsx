import { Text, View } from '@tarojs/components'
import type { LawHit } from '@contract'
import { lawInMarks } from '@domain/lawWords'
import { Doors } from './Door'
import { go, type Params } from './go'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** `text` cut at the words that matched, those at odd places. */
const cut = (text: string, words: readonly string[]): string[] =>
  words.length ? text.split(new RegExp(`(${words.map(word => word.replace(/\W/g, '\\$&')).join('|')})`)) : [text]

/** A text in which some words stand out. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return <>{cut(text, words).map((part, at) => at % 2 ? <Text key={at} className='hit-word'>{part}</Text> : part)}</>
}

interface Shown { key: string; title: string; line: string; page: string; params: Params }

/** What a hit says, and where it leads. An article leads to what holds today, whichever version was searched. */
function shownOf(hit: LawHit): Shown {
  switch (hit.kind) {
    case 'card': return { key: hit.card.id, title: hit.card.title, line: hit.card.meaning, page: 'law/card', params: { id: hit.card.id } }
    case 'article': return {
      key: hit.law + hit.article, title: lawInMarks(hit.law) + hit.article, line: hit.excerpt || '点开看要点和官方网址',
      page: 'law/article', params: { law: hit.law, article: hit.article },
    }
    case 'law': return { key: hit.law, title: lawInMarks(hit.law), line: '看整部法律', page: 'law/statute', params: { law: hit.law } }
  }
}

/** What was found, with the words that matched in bold; a tap opens it. Plain words and the law's own differ by a book. `short` has titles only. */
export function LawHits({ hits, look = 'whole' }: { hits: readonly LawHit[]; look?: 'whole' | 'short' }) {
  return (
    <Doors>
      {hits.map(hit => {
        const { key, title, line, page, params } = shownOf(hit)
        return (
          <Tap key={key} className='door' onTap={() => go(page, params)}>
            {hit.kind !== 'card' && <Icon name='book' />}
            <View className='door-words'>
              <View className='door-title'><Marked text={title} words={hit.words} /></View>
              {look === 'whole' && <View className='door-line'><Marked text={line} words={hit.words} /></View>}
            </View>
            <Icon name='next' />
          </Tap>
        )
      })}
    </Doors>
  )
}
