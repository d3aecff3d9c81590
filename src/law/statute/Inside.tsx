import { View } from '@tarojs/components'
import type { LawBook } from '@contract'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { go } from '../../ui/go'
import type { Place } from '../place'
import { findWithin } from '../within'
import { Article } from './Article'

interface InsideProps {
  book: LawBook
  place: Place
  explained: ReadonlySet<string>
  /** what stands there while nothing is looked for */
  children: ReactNode
}

/** So many are shown at once: a phone draws slowly. */
const most = 20

/** Looks for words or a number in this law; what was found is shown whole, with the words marked. */
export function Inside({ book, place, explained, children }: InsideProps) {
  const [text, setText] = useState('')
  const { articles, words } = useMemo(() => findWithin(book, text), [book, text])
  const asks = text.trim().length > 0
  return (
    <>
      <Field id='law-inside' label='在这部法律里找' hint='写词，或者写第几条，比如 82。' max={40} onInput={setText} />
      {asks && <View className='quiet' aria-role='status'>{articles.length ? `有 ${articles.length} 条${articles.length > most ? `，先看前 ${most} 条` : ''}` : '没有找到'}</View>}
      {asks && articles.length > 0 && (
        <Card>{articles.slice(0, most).map(article => <Article key={article.article} article={article} place={place} explained={explained.has(article.article) ? 'yes' : 'no'} words={words} />)}</Card>
      )}
      {asks && articles.length === 0 && <><Empty icon='search' title='这部法律里没有这几个字' line='法律的说法和平常不一样，可以用平常的话查：' /><Button onTap={() => go('law/index')}>去查法律</Button></>}
      {!asks && children}
    </>
  )
}
