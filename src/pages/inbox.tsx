import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { NoticeRow } from '../ui/NoticeRow'
import { Page } from '../ui/Page'
import { Consented } from './session/Consented'

const all = {}
const nothing = { icon: 'bell', title: '还没有站内信', line: '规定有变化、站点有活动，工会会写在这里。' } as const

function List() {
  const now = useNow(60_000)
  const { query, pages, more, moreState, moreError } = usePages('notice.list', all)
  const notices = pages.flatMap(page => page.notices)
  return (
    <Loaded answer={query}>
      {() => (
        <>
          {notices.length === 0 && <Empty {...nothing} />}
          {notices.length > 0 && (
            <Doors>{notices.map(notice => <NoticeRow key={notice.id} notice={notice} now={now} onTap={() => go('pages/notice', { id: notice.id })} />)}</Doors>
          )}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看以前的</Button>}
        </>
      )}
    </Loaded>
  )
}

/** What the union wrote to me. */
export default function Inbox() {
  return <Page title='站内信'><Consented {...nothing}><List /></Consented></Page>
}
