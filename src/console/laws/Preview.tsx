import { View } from '@tarojs/components'
import type { ImportPreview, LawChanges } from '@contract'
import { dateAsPrinted, lawInMarks } from '@domain/lawWords'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Tap } from '../../ui/Tap'
import { Facts } from '../Facts'
import { changesInWords, findingsInWords, registryWords, standingWords } from './words'
import './laws.css'

const factsOf = ({ title, officialId, promulgatedOn, effectiveOn, articleCount, fileName, standing, registry }: ImportPreview) => [
  { name: '全名', says: title },
  { name: '公布', says: dateAsPrinted(promulgatedOn) },
  { name: '施行', says: dateAsPrinted(effectiveOn) },
  { name: '条数', says: `${articleCount} 条` },
  { name: '官方编号', says: <View className='laws-id'>{officialId ?? '文件里没有'}</View> },
  { name: '文件', says: <View className='laws-id'>{fileName}</View> },
  { name: '这里已有的', says: standingWords[standing] },
  { name: '登记表', says: registryWords[registry] },
]

/** Article by article what a person must look at. */
function Findings({ law, findings }: Pick<ImportPreview, 'law' | 'findings'>) {
  if (findings.length === 0) return <Note tone='good'>和登记的逐条对过，没有不一样的地方。</Note>
  return (
    <Card title={`有 ${findings.length} 处要先看一看`}>
      {findingsInWords(findings).map(({ kind, says, at }) => <View key={kind}><View className='strong'>{says}</View>{at.join() !== law && <View>{at.join('、')}</View>}</View>)}
    </Card>
  )
}

/** Articles by number; those that can be read already open in the version compared with. */
function Numbers({ name, articles, law, version }: { name: string; articles: readonly string[]; law: string; version: string | null }) {
  if (articles.length === 0) return null
  return (
    <View className='stack'>
      <View className='strong'>{name}</View>
      {version
        ? <View className='laws-numbers'>{articles.map(article => <Tap key={article} className='laws-number' label={`看以前的${article}`} onTap={() => go('law/article', { law, article, version })}>{article}</Tap>)}</View>
        : <View>{articles.join('、')}</View>}
    </View>
  )
}

function Changes({ law, changes, cards }: { law: string; changes: LawChanges; cards: number }) {
  const { against, added, removed, changed, moved } = changes
  return (
    <Card title={`和${dateAsPrinted(against)}的版本比：${changesInWords(changes)}`}>
      <Numbers name='改了的，点开看以前怎么写' articles={changed} law={law} version={against} />
      <Numbers name='去掉的，点开看以前怎么写' articles={removed} law={law} version={against} />
      <Numbers name='新增的' articles={added} law={law} version={null} />
      <Numbers name='文字没变、换了条号的' articles={moved.map(({ from, to }) => `${from}变成${to}`)} law={law} version={null} />
      <View>{cards > 0 ? `有 ${cards} 条大白话要点引用了改动的条文。发布以后会列出来，请人看。` : '没有大白话要点引用改动的条文。'}</View>
    </Card>
  )
}

/** All there is to know of an imported text before it is published. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { law, findings, changes, cards, standing } = preview
  return (
    <>
      <Card title={lawInMarks(law)}><Facts label='这个文件' rows={factsOf(preview)} /></Card>
      {standing !== 'same' && <Findings law={law} findings={findings} />}
      {changes && standing !== 'same' && <Changes law={law} changes={changes} cards={cards} />}
    </>
  )
}
