import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Groups } from './board/Groups'
import { Handle } from './board/Handle'
import { ListAndOpened } from './ListAndOpened'
import { OfficeOnly } from './OfficeOnly'
import { useOpened } from './opened'
import './office.css'

const refreshMs = 10_000
const nothing = { icon: 'desk', title: '从左边选一件', line: '可以转给别的律师、别的单位，或者转介到别的部门。' } as const

/** The list, and in a wide window beside it the one that is dealt with. */
function Board() {
  const now = useNow(10_000)
  const board = useQuery('consultation.board', {}, { pollMs: refreshMs })
  const opened = useOpened('console/board')
  const line = board.data?.lines.find(({ id }) => id === opened.id) ?? null
  const detail = opened.id && board.data ? <Handle key={opened.id} line={line} now={now} onChanged={board.reload} onLeave={opened.leave} /> : null
  const list = (
    <>
      {board.data && board.error && <Note>没连上，下面是刚才看到的。连上会自动更新。</Note>}
      <Loaded answer={board} rows={5}>{({ lines, more }) => <Groups lines={lines} more={more} now={now} open={opened.id} onOpen={opened.open} />}</Loaded>
    </>
  )
  return <ListAndOpened opened={opened} names={{ list: '没答完的咨询', detail: '处理一件' }} list={list} detail={detail} idle={Boolean(board.data?.lines.length) && <Empty {...nothing} />} />
}

/** The open consultations of the unit: those that need the staff first, then the longest due. */
export default function BoardPage() {
  return <Page title='没答完的咨询' width='wide'><OfficeOnly role='staff'>{() => <Board />}</OfficeOnly></Page>
}
