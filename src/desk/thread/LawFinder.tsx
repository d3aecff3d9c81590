import { View } from '@tarojs/components'
import type { CardLine, CitationRef, LawHit, Topic } from '@contract'
import { limits } from '@contract'
import { topicNames } from '@domain/topic'
import { useState } from 'react'
import { useLawSearch } from '../../client/lawSearch'
import { Field } from '../../ui/Field'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { Loaded } from '../../ui/Loaded'
import { Tap } from '../../ui/Tap'
import { keyOfRef, nameOf, tapOn } from './citing'
import './citations.css'

export const searchId = 'desk-law'

interface LawFinderProps {
  topic: Topic
  /** every card: what stands here before anything is looked for is the topic's */
  cards: readonly CardLine[]
  chosen: readonly CitationRef[]
  /** cites, or cites no more */
  onCite: (ref: CitationRef) => void
  /** puts a name into the answer */
  onWrite: (text: string) => void
}

interface RowProps extends Pick<LawFinderProps, 'chosen' | 'onCite' | 'onWrite'> { hit: LawHit }

function wordsOf(hit: LawHit): { title: string; line: string } {
  switch (hit.kind) {
    case 'card': return { title: hit.card.title, line: hit.card.meaning }
    case 'article': return { title: nameOf(hit), line: hit.excerpt }
    case 'law': return { title: `《${hit.title}》`, line: '' }
  }
}

const read = (hit: Exclude<LawHit, { kind: 'law' }>) =>
  hit.kind === 'card' ? go('law/card', { id: hit.card.id }) : go('law/article', { law: hit.law, article: hit.article, version: hit.version })

const rowKey = (hit: LawHit) => hit.kind === 'card' ? hit.card.id : hit.kind === 'article' ? `${nameOf(hit)}${hit.version}` : hit.law

function Row({ hit, chosen, onCite, onWrite }: RowProps) {
  const { title, line } = wordsOf(hit)
  const tap = tapOn(hit)
  const on = tap.does === 'cite' && chosen.some(ref => keyOfRef(ref) === keyOfRef(tap.ref))
  return (
    <View className='cite-item' aria-role='listitem'>
      <Tap
        className={`cite-row ${on ? 'cite-on' : ''}`} {...(tap.does === 'cite' ? { pressed: on } : {})}
        onTap={() => tap.does === 'cite' ? onCite(tap.ref) : onWrite(tap.text)}
      >
        <View className='grow'><View className='strong'>{title}</View>{line && <View className='quiet small cite-line'>{line}</View>}</View>
        <Icon name={on ? 'check' : tap.does === 'cite' ? 'plus' : 'edit'} />
      </Tap>
      {hit.kind !== 'law' && <Tap className='cite-open' label={`看全文：${title}`} onTap={() => read(hit)}><Icon name='book' /></Tap>}
    </View>
  )
}

function Rows({ hits, label, ...rest }: { hits: readonly LawHit[]; label: string } & Omit<RowProps, 'hit'>) {
  return (
    <View className='cite-list' aria-role='list' aria-label={label}>
      {hits.map(hit => <Row key={rowKey(hit)} hit={hit} {...rest} />)}
    </View>
  )
}

/** Cards and articles in the lawyer's own words; one tap cites or writes. */
export function LawFinder({ topic, cards, ...rest }: LawFinderProps) {
  const [text, setText] = useState('')
  const answer = useLawSearch(text, 2)
  const own = cards.filter(card => card.topic === topic).map((card): LawHit => ({ kind: 'card', card, words: [] }))
  return (
    <View className='cite-drawer'>
      <Field id={searchId} label='查法律' placeholder='比如 双倍工资' max={200} onInput={setText} />
      {rest.chosen.length >= limits.citations && <View className='care small'>{`最多引用 ${limits.citations} 条。`}</View>}
      {text.trim().length < 2
        ? <><View className='quiet small'>{topicNames[topic].name}：</View><Rows hits={own} label={`${topicNames[topic].name}的要点`} {...rest} /></>
        : (
          <Loaded answer={answer} rows={2}>
            {({ hits }) => (
              <>
                <View className='quiet small' aria-live='polite'>{hits.length ? `找到 ${hits.length} 条` : '没有找到，换几个字试试。'}</View>
                {hits.length > 0 && <Rows hits={hits} label='找到的法律' {...rest} />}
              </>
            )}
          </Loaded>
        )}
    </View>
  )
}
