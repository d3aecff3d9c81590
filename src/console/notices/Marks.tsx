import { View } from '@tarojs/components'
import type { LawHit } from '@contract'
import { lawInMarks } from '@domain/lawWords'
import { useState } from 'react'
import { useLawSearch } from '../../client/lawSearch'
import { Button } from '../../ui/Button'
import { Door, Doors } from '../../ui/Door'
import { Field } from '../../ui/Field'
import { Loaded } from '../../ui/Loaded'

/** What a tap puts at the beginning of a line. */
const marks = [{ name: '小标题', piece: '# ' }, { name: '一条一条', piece: '- ' }] as const

interface MarksProps { onPut: (piece: string, where: 'line' | 'within') => void }

/** A hit as a link in a notice's own marks. The title's question mark would end a sentence in the middle. */
function linkOf(hit: LawHit): { piece: string; title: string; line: string } {
  switch (hit.kind) {
    case 'card': return { piece: `【要点 ${hit.card.id} ${hit.card.title.replace(/？$/, '')}】`, title: hit.card.title, line: hit.card.meaning }
    case 'article': return { piece: `【法 ${hit.law} ${hit.article}】`, title: lawInMarks(hit.law) + hit.article, line: hit.excerpt }
    case 'law': return { piece: `【法 ${hit.law}】`, title: lawInMarks(hit.law), line: '整部法律' }
  }
}

function Finder({ onPut }: MarksProps) {
  const [words, setWords] = useState('')
  const answer = useLawSearch(words, 2)
  return (
    <View className='stack'>
      <Field id='notice-law' label='找法条或要点' placeholder='比如 高温 或 劳动法50条' max={60} onInput={setWords} />
      {words.trim().length >= 2 && (
        <Loaded answer={answer} rows={2}>
          {({ hits }) => hits.length === 0
            ? <View className='quiet small'>没有找到，换几个字试试。</View>
            : <Doors>{hits.slice(0, 8).map(linkOf).map(({ piece, title, line }) => <Door key={piece} title={title} line={line} mark='加进去' onTap={() => onPut(piece, 'within')} />)}</Doors>}
        </Loaded>
      )}
    </View>
  )
}

/** Buttons for what a text may have: nobody has to know the marks by heart. */
export function Marks({ onPut }: MarksProps) {
  const [finder, setFinder] = useState<'shut' | 'open'>('shut')
  return (
    <View className='stack'>
      <View className='buttons'>
        {marks.map(({ name, piece }) => <Button key={name} width='words' onTap={() => onPut(piece, 'line')}>{name}</Button>)}
        <Button width='words' icon='book' onTap={() => setFinder(finder === 'shut' ? 'open' : 'shut')}>{finder === 'shut' ? '法条、要点' : '不找了'}</Button>
      </View>
      {finder === 'open' && <Finder onPut={onPut} />}
    </View>
  )
}
