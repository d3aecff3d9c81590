import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayOf, plusDays } from '@domain/calendar'
import { useState } from 'react'
import { instantNow, useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Rows } from './audit/Rows'
import { Search, type Wanted } from './audit/Search'
import { OfficeOnly } from './OfficeOnly'
import './audit/audit.css'
import './office.css'

const daysBack = 6

function Found({ wanted }: { wanted: Wanted }) {
  const now = useNow()
  const { query, pages, more, moreState, moreError } = usePages('audit.search', wanted)
  const rows = pages.flatMap(page => page.rows)
  return (
    <Loaded answer={query} rows={6}>
      {() => (
        <>
          {rows.length === 0 && !more ? <Empty icon='search' title='这段时间没有记录' line='换个日期，或者少选一项再查。' /> : <Rows rows={rows} now={now} />}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看更早的</Button>}
        </>
      )}
    </Loaded>
  )
}

function Audit() {
  const { params } = useRouter<{ person?: string; subject?: string }>()
  const [wanted, setWanted] = useState<Wanted>(() => {
    const at = instantNow()
    return { from: dayOf(plusDays(at, -daysBack)), to: dayOf(at), ...params.person && { person: params.person }, ...params.subject && { subject: params.subject } }
  })
  return (
    <View className='stack'>
      <View className='quiet'>只记谁在什么时候办了什么，不记任何人写的话。</View>
      <Search wanted={wanted} onSearch={setWanted} />
      <Found key={JSON.stringify(wanted)} wanted={wanted} />
    </View>
  )
}

/** Who did what, when, within the admin's own units. */
export default function AuditPage() {
  return <Page title='操作记录' width='wide'><OfficeOnly role='admin'>{() => <Audit />}</OfficeOnly></Page>
}
