import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Lines } from './entered/Lines'
import { Opened } from './entered/Opened'
import { ListAndOpened } from './ListAndOpened'
import { OfficeOnly } from './OfficeOnly'
import { useOpened } from './opened'
import './office.css'

const all = {}
const none = { icon: 'phone', title: '还没有登记过', line: '有人打电话来、到站点来问，就替他记一件。', way: { says: '登记一件', onTap: () => go('console/enter') } } as const

/** The list page by page, and the open one beside it. */
function Entered() {
  const now = useNow(10_000)
  const { query, pages, more, moreState, moreError } = usePages('consultation.entered', all)
  const opened = useOpened('console/entered')
  const lines = pages.flatMap(page => page.lines)
  const detail = opened.id ? <Opened key={opened.id} id={opened.id} onChanged={query.reload} /> : null
  const list = (
    <Loaded answer={query} rows={5}>
      {() => (
        <>
          {lines.length === 0 ? <Empty {...none} /> : <Lines lines={lines} now={now} open={opened.id} onOpen={opened.open} />}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看以前的</Button>}
        </>
      )}
    </Loaded>
  )
  const idle = lines.length > 0 && <Empty icon='list' title='从左边打开一件' line='看律师怎么答的，念给工友听。' />
  return <ListAndOpened opened={opened} names={{ list: '工会登记的咨询', detail: '打开的咨询' }} list={list} detail={detail} idle={idle} />
}

/** What the office entered for workers, and what it still has to tell them. */
export default function EnteredPage() {
  return <Page title='工会登记的' width='wide'><OfficeOnly role='staff'>{() => <Entered />}</OfficeOnly></Page>
}
