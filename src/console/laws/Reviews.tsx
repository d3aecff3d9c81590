import { View } from '@tarojs/components'
import type { Review } from '@contract'
import { dateAsPrinted, lawInMarks } from '@domain/lawWords'
import { topicNames } from '@domain/topic'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { usePages } from '../../client/pages'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { articlesInWords } from './words'
import './laws.css'

const all = {}

function aboutInWords(about: Review['about']): { title: string; line: string } {
  return about.kind === 'card'
    ? { title: `要点：${about.card.title}`, line: '这条要点要照新的法律改一改，请告诉管软件的人。' }
    : { title: `答复 ${about.reference}`, line: `${topicNames[about.topic].name}。看看要不要请律师再告诉这位工友一声。` }
}

function Row({ review, onDone }: { review: Review; onDone: () => void }) {
  const { id, law, from, to, articles, about } = review
  const { run, state, error } = useAction('law.reviewed')
  const { title, line } = aboutInWords(about)
  const [first] = articles
  const done = async () => { if ((await run({ id })).ok) onDone() }
  return (
    <View className='card' aria-role='listitem'>
      <View className='card-body'>
        <View className='office-what'>{title}</View>
        <View>{`${lawInMarks(law)}${articlesInWords(articles)}`}</View>
        <View className='quiet small'>{`引用的是${dateAsPrinted(from)}的版本，现在是${dateAsPrinted(to)}的。${line}`}</View>
        {error && <Note>{error.says}</Note>}
        <View className='buttons'>
          {about.kind === 'card' && <Button onTap={() => go('law/card', { id: about.card.id })}>看这条要点</Button>}
          {first && <Button label={`看引用的条文，${title}`} onTap={() => go('law/article', { law, article: first.article, version: from })}>看引用的条文</Button>}
          <Button state={state === 'busy' ? 'busy' : 'ready'} label={`看过了，${title}`} onTap={() => { void done() }}>看过了</Button>
        </View>
      </View>
    </View>
  )
}

/** What cites articles that have changed since: cards, and answers that were given. */
export function Reviews() {
  const { query, pages, more, moreState, moreError } = usePages('law.reviews', all)
  const [done, setDone] = useState<readonly string[]>([])
  const reviews = pages.flatMap(page => page.reviews).filter(({ id }) => !done.includes(id))
  return (
    <View className='stack'>
      <Heading look='section-title'>法律改了，这些要看一看</Heading>
      <Loaded answer={query} rows={2}>
        {() => (
          <>
            {reviews.length === 0 && <Empty icon='check' title='没有要看的' line='法律一改，引用了它的要点和答复会出现在这里。' />}
            <View className='stack' aria-role='list' aria-label='要看一看的'>{reviews.map(review => <Row key={review.id} review={review} onDone={() => setDone(known => [...known, review.id])} />)}</View>
            {moreError && <Note>{moreError.says}</Note>}
            {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看后面的</Button>}
          </>
        )}
      </Loaded>
    </View>
  )
}
