import { View } from '@tarojs/components'
import type { ImportPreview, Me } from '@contract'
import { dayOf } from '@domain/calendar'
import { lawInMarks } from '@domain/lawWords'
import { useState } from 'react'
import { keyOf, remember } from '../client/cache'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { Preview } from './laws/Preview'
import { Publish } from './laws/Publish'
import { Reviews } from './laws/Reviews'
import { Upload } from './laws/Upload'
import { Waiting } from './laws/Waiting'
import { OfficeOnly } from './OfficeOnly'
import { type Opened, useOpened } from './opened'
import './office.css'

interface Done { id: string; law: string; version: string }

/** It is out: a look at it as the workers read it. */
function Published({ done: { law, version }, onLeave }: { done: Done; onLeave: () => void }) {
  return (
    <>
      <Note tone='good'>{`${lawInMarks(law)}发布了。`}</Note>
      <Doors><Door icon='book' title={lawInMarks(law)} line='看看工友看到的' onTap={() => go('law/statute', { law, version })} /></Doors>
      <Button onTap={onLeave}>好</Button>
    </>
  )
}

interface DetailProps { imports: readonly ImportPreview[]; opened: Opened; today: string; onChanged: () => void }

/** The import that is open, until it is published. */
function Detail({ imports, opened, today, onChanged }: DetailProps) {
  const [done, setDone] = useState<Done | null>(null)
  const preview = imports.find(({ importId }) => importId === opened.id)
  if (done && done.id === opened.id) return <Published done={done} onLeave={opened.leave} />
  if (!preview) return <Empty icon='check' title='这一份已经发布或者过期了' way={{ says: '看别的', onTap: opened.leave }} />
  const publish = (law: string, version: string) => {
    setDone({ id: preview.importId, law, version })
    onChanged()
  }
  return (
    <>
      <Preview preview={preview} />
      {preview.standing === 'same' ? <Note tone='good'>已经发布过，不用再发布。</Note> : <Publish key={preview.importId} preview={preview} today={today} onPublished={publish} />}
    </>
  )
}

/** For the root unit's admins: read, look, publish. For everyone of the office: what changed laws leave to be looked at. */
function Laws({ me }: { me: Me }) {
  const now = useNow()
  const today = dayOf(now)
  const opened = useOpened('console/laws')
  const answer = useQuery('law.imports', me.roles.includes('admin') ? {} : null)
  const [round, setRound] = useState(0)
  const changed = () => {
    answer.reload()
    setRound(times => times + 1)
  }
  const read = (preview: ImportPreview) => {
    remember('law.imports', keyOf('law.imports', {}), { imports: [preview, ...answer.data?.imports ?? []] })
    opened.open(preview.importId)
  }
  const mayPublish = me.roles.includes('admin') && answer.error?.name !== 'NotAllowed'
  const detail = mayPublish && opened.id
    ? <Loaded answer={answer}>{({ imports }) => <Detail key={opened.id} imports={imports} opened={opened} today={today} onChanged={changed} />}</Loaded>
    : null
  if (detail && opened.look === 'alone') return <View className='office-form'>{detail}</View>
  const list = (
    <>
      {mayPublish && <Upload today={today} look={detail ? 'outline' : 'filled'} onRead={read} />}
      {mayPublish && <Loaded answer={answer} rows={1}>{({ imports }) => <Waiting imports={imports} now={now} open={opened.id} onOpen={opened.open} />}</Loaded>}
      <Reviews key={round} />
    </>
  )
  return <Split stays='detail' names={{ list: '法律', detail: '等发布的法律' }} list={list} detail={detail} />
}

/** The texts of the law, and what leans on those that changed. */
export default function LawsPage() {
  return <Page title='法律全文' width='wide'><OfficeOnly role='staff'>{me => <Laws me={me} />}</OfficeOnly></Page>
}
