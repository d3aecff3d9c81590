import { View } from '@tarojs/components'
import type { LawParagraph } from '@contract'
import { dateAsPrinted } from '@domain/lawWords'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { Marked } from '../../ui/LawHits'
import { Tap } from '../../ui/Tap'
import { nameOf } from '../words'
import { LawTableView } from './LawTableView'
import './text.css'

const none: readonly string[] = []

function Parts({ parts, words }: { parts: LawParagraph['parts']; words: readonly string[] }) {
  return (
    <>
      {parts.map((part, at) => part.kind === 'table' ? <LawTableView key={at} table={part} words={words} /> : (
        <View key={at} className='law-item'>
          <View><Marked text={part.label + part.text} words={words} /></View>
          {part.points.map(({ label, text }) => <View key={label + text} className='law-item'><Marked text={label + text} words={words} /></View>)}
        </View>
      ))}
    </>
  )
}

function Printed({ paragraph: { text, parts }, words }: { paragraph: LawParagraph; words: readonly string[] }) {
  return <>{text && <View className='law-line'><Marked text={text} words={words} /></View>}<Parts parts={parts} words={words} /></>
}

/** What no longer holds is said before it is read, and struck through as well. */
function Ended({ paragraph, overlay: { from, why, by }, words }: { paragraph: LawParagraph; overlay: NonNullable<LawParagraph['overlay']>; words: readonly string[] }) {
  return (
    <View className='law-ended' aria-role='group' aria-label='不再适用的一款'>
      <View className='law-ended-head'><Icon name='care' /><View className='grow'>{`这一款从 ${dateAsPrinted(from)} 起不再适用`}</View></View>
      <View className='small'>{why}</View>
      <Tap className='law-ended-by' role='link' onTap={() => go('law/article', { ...by })}>{`为什么：看${nameOf(by.law, by.article)}`}</Tap>
      <View className='quiet small'>原来是这样写的：</View>
      <View className='law-struck'><Printed paragraph={paragraph} words={words} /></View>
    </View>
  )
}

/** The words of an article as printed: paragraphs, items, points, tables. `words` are marked. */
export function Paragraphs({ paragraphs, words = none }: { paragraphs: readonly LawParagraph[]; words?: readonly string[] }) {
  return (
    <View className='law-text'>
      {paragraphs.map((paragraph, at) => paragraph.overlay
        ? <Ended key={at} paragraph={paragraph} overlay={paragraph.overlay} words={words} />
        : <View key={at} className='law-paragraph'><Printed paragraph={paragraph} words={words} /></View>)}
    </View>
  )
}
