import './readings'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ArticlePage } from '@contract'
import { lawInMarks } from '@domain/lawWords'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { go, goInstead, urlOf } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Keep } from './article/Keep'
import { Neighbours } from './article/Neighbours'
import { Plain } from './article/Plain'
import { useArticle } from './article/useArticle'
import { NotLoaded } from './NotLoaded'
import { OfficialLink } from './OfficialLink'
import { OtherTimes } from './OtherTimes'
import { paramsOf, type Place, usePlace } from './place'
import { ShelfFull } from './Shelf'
import { Paragraphs } from './text/Paragraphs'
import { VersionHead } from './VersionHead'
import { articleStanding, nameOf } from './words'
import './law.css'

interface OneProps { page: ArticlePage; place: Place }

/** Whether it holds today, and the way to what does. */
function Today({ page, place: { on } }: OneProps) {
  const standing = articleStanding(page, on)
  if (!standing) return null
  const { law, article } = page
  const open = () => standing.where === 'law' ? goInstead('law/statute', { law }) : goInstead('law/article', { law, article })
  return (
    <>
      <Note tone={standing.where === 'none' ? 'time' : 'care'}>{standing.says}</Note>
      {standing.where !== 'none' && <Button onTap={open}>看现在的</Button>}
    </>
  )
}

function Words({ page: { path, paragraphs, version } }: Pick<OneProps, 'page'>) {
  return (
    <Card title='法律怎么写的'>
      {path.length > 0 && <View className='quiet small'>{path.join(' › ')}</View>}
      <Paragraphs paragraphs={paragraphs} />
      {version.officialUrl && <OfficialLink url={version.officialUrl} />}
    </Card>
  )
}

function One(props: OneProps) {
  const { page, place } = props
  const { law, article, issuer, version, versions, cards, paragraphs } = page
  return (
    <>
      <View className='stack'>
        <View aria-role='heading' aria-level='2'><View className='law-of'>{lawInMarks(law)}</View><View className='law-name'>{article}</View></View>
        <VersionHead version={version} issuer={issuer} />
      </View>
      <Today {...props} />
      <ShelfFull />
      {paragraphs.length === 0 && <NotLoaded version={version} below={cards.length > 0 ? 'cards' : 'nothing'} />}
      <Plain cards={cards} status={version.status} />
      {paragraphs.length > 0 && <Words page={page} />}
      <Keep key={article + version.promulgatedOn} page={page} />
      <Neighbours page={page} place={place} />
      <OtherTimes page='law/article' place={{ law, article }} shown={version} versions={versions} on={place.on} />
      <Button kind='filled' icon='ask' onTap={() => go('pages/ask', { topic: cards[0]?.topic })}>我的情况，问律师</Button>
    </>
  )
}

/** One article: a link that stays, whatever becomes of the law. */
export default function LawArticlePage() {
  const place = usePlace()
  const answer = useArticle(place)
  const { data } = answer
  const { law, article = '' } = data ?? place
  useShareAppMessage(() => ({ title: nameOf(law, article), path: urlOf('law/article', paramsOf({ ...place, law, article })) }))
  return (
    <Page title='法律条文'>
      <Loaded answer={answer}>{page => <One page={page} place={{ ...place, law: page.law, article: page.article }} />}</Loaded>
    </Page>
  )
}
