import './readings'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { LawBook } from '@contract'
import { lawInMarks } from '@domain/lawWords'
import { useMemo } from 'react'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { go, goInstead, urlOf } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { NotLoaded } from './NotLoaded'
import { OfficialLink } from './OfficialLink'
import { OtherTimes } from './OtherTimes'
import { paramsOf, type Place, usePlace } from './place'
import { ShelfFull } from './Shelf'
import { Explained } from './statute/Explained'
import { Inside } from './statute/Inside'
import { Text } from './statute/Text'
import { VersionHead } from './VersionHead'
import { standingOn } from './words'
import './law.css'

interface BookProps { book: LawBook; place: Place; at: string | undefined }

/** What it is, and whether it holds today. */
function Head({ book: { law, title, issuer, version }, place: { on } }: BookProps) {
  const standing = standingOn(version, on)
  return (
    <>
      <View className='stack'>
        <View className='law-name' aria-role='heading' aria-level='2'>{lawInMarks(law)}</View>
        {title !== law && <View className='quiet small'>{title}</View>}
        <VersionHead version={version} issuer={issuer} />
      </View>
      {standing && <Note tone={standing.way === 'now' ? 'care' : 'time'}>{standing.says}</Note>}
      {standing?.way === 'now' && <Button onTap={() => goInstead('law/statute', { law })}>看现在的</Button>}
    </>
  )
}

function Book(props: BookProps) {
  const { book, place, at } = props
  const explained = useMemo(() => new Set(book.cited.map(({ article }) => article)), [book])
  const loaded = book.version.text === 'loaded'
  return (
    <>
      <Head {...props} />
      <ShelfFull />
      {loaded
        ? <Inside book={book} place={place} explained={explained}><Text book={book} place={place} at={at} explained={explained} /></Inside>
        : <><NotLoaded version={book.version} below={book.cited.length > 0 ? 'cards' : 'nothing'} /><Explained cited={book.cited} place={place} /></>}
      <OtherTimes page='law/statute' place={{ law: book.law }} shown={book.version} versions={book.versions} on={place.on} />
      {loaded && book.version.officialUrl && <OfficialLink url={book.version.officialUrl} />}
      <Button kind='filled' icon='ask' onTap={() => go('pages/ask')}>看不懂？问律师</Button>
    </>
  )
}

/** One law whole: as it stands today, as one version has it, or as it stood on a day. */
export default function StatutePage() {
  const { law, article, version, on } = usePlace()
  const time = { ...version && { version }, ...on && { on } }
  const answer = useQuery('law.statute', { law, ...time })
  useShareAppMessage(() => ({ title: lawInMarks(law), path: urlOf('law/statute', paramsOf({ law, ...time })) }))
  return (
    <Page title='法律全文'>
      <Loaded answer={answer} rows={5}>{book => <Book book={book} place={{ law: book.law, ...time }} at={article} />}</Loaded>
    </Page>
  )
}
