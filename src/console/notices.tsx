import { View } from '@tarojs/components'
import type { Me } from '@contract'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { useDone } from './notices/done'
import { Drafts } from './notices/Drafts'
import { Rule } from './notices/Rule'
import { Season } from './notices/Season'
import { Sent } from './notices/Sent'
import { OfficeOnly } from './OfficeOnly'
import { useWhole } from './whole'
import './office.css'

const refreshMs = 60_000
const all = {}

function Notices({ me }: { me: Me }) {
  const now = useNow()
  const came = useDone()
  const [done, setDone] = useState<string | null>(null)
  const drafts = useQuery('notice.drafts', {}, { pollMs: refreshMs })
  const units = useWhole('station.units')
  const { query, pages, more, moreState } = usePages('notice.sent', all)
  const own = units.data?.units[0]
  return (
    <View className='office-form'>
      {(done ?? came) && <Note tone='good'>{(done ?? came)!}</Note>}
      <Button kind='filled' icon='edit' onTap={() => go('console/notice')}>写一条新的</Button>
      <Loaded answer={drafts} rows={2}>{({ drafts: lines }) => <Drafts drafts={lines} now={now} />}</Loaded>
      <Season />
      <Loaded answer={query} rows={2}>
        {() => {
          const notices = pages.flatMap(page => page.notices)
          return notices.length > 0 && <Sent notices={notices} now={now} onChanged={says => { setDone(says); query.reload() }} />
        }}
      </Loaded>
      {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看以前的</Button>}
      {own && me.roles.includes('admin') && <Rule unit={own} />}
    </View>
  )
}

/** What the union writes to its people: drafts, what waits for somebody, the campaigns of the year, and what is out. */
export default function NoticesPage() {
  return <Page title='通知' width='wide'><OfficeOnly role='staff'>{me => <Notices me={me} />}</OfficeOnly></Page>
}
