import { View } from '@tarojs/components'
import type { LawBook, LawTable } from '@contract'
import Taro from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { Card, Heading } from '../../ui/Card'
import { type Chapter, chaptersOf, reachOf } from '../book'
import { Fold } from '../Fold'
import type { Place } from '../place'
import { LawTableView } from '../text/LawTableView'
import '../text/text.css'
import { Article, idOf } from './Article'

interface TextProps {
  book: LawBook
  place: Place
  /** where the reader comes from: its chapter is open */
  at: string | undefined
  explained: ReadonlySet<string>
}

const none: readonly string[] = []

/** What stands before and after the articles. */
function Pieces({ pieces }: { pieces: readonly (string | LawTable)[] }) {
  return (
    <View className='law-text'>
      {pieces.map((piece, at) => typeof piece === 'string' ? <View key={at} className='law-line'>{piece}</View> : <LawTableView key={at} table={piece} words={none} />)}
    </View>
  )
}

function Articles({ chapter, place, explained }: { chapter: Chapter } & Pick<TextProps, 'place' | 'explained'>) {
  return (
    <>
      {chapter.articles.map(({ headings, article }) => (
        <View key={article.article} className='law-article'>
          {headings.map(title => <View key={title} className='law-section' aria-role='heading' aria-level='3'>{title}</View>)}
          <Article article={article} place={place} explained={explained.has(article.article) ? 'yes' : 'no'} />
        </View>
      ))}
    </>
  )
}

/** Chapters that open; a law without chapters is read in one. */
function Chapters({ book, at, ...rest }: TextProps) {
  const chapters = useMemo(() => chaptersOf(book), [book])
  const holds = ({ articles }: Chapter) => articles.some(({ article }) => article.article === at)
  if (chapters.length === 1) return <Card>{<Articles chapter={chapters[0]!} {...rest} />}</Card>
  return (
    <>
      <Heading look='section-title'>目录</Heading>
      {chapters.map(chapter => (
        <Fold key={reachOf(chapter)} title={chapter.title || '开头的条文'} line={reachOf(chapter)} first={holds(chapter) ? 'open' : 'closed'}>
          {() => <Articles chapter={chapter} {...rest} />}
        </Fold>
      ))}
    </>
  )
}

/** The words of a law: history, what comes first, chapters, what is attached. */
export function Text(props: TextProps) {
  const { book: { remarks, preamble, appendix }, at } = props
  useEffect(() => {
    if (at) void Taro.pageScrollTo({ selector: `#${idOf(at)}`, offsetTop: -64, duration: 0 }).catch(() => undefined)
  }, [at])
  return (
    <>
      {remarks.length > 0 && <Fold title='公布和修改经过'>{() => <Pieces pieces={remarks} />}</Fold>}
      {preamble.length > 0 && <Card><Pieces pieces={preamble} /></Card>}
      <Chapters {...props} />
      {appendix.length > 0 && <Fold title='附件'>{() => <Pieces pieces={appendix} />}</Fold>}
    </>
  )
}
