import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Call } from './callbacks/Call'
import { Lines } from './callbacks/Lines'
import { ListAndOpened } from './ListAndOpened'
import { OfficeOnly } from './OfficeOnly'
import { useOpened } from './opened'
import './office.css'

const none = { icon: 'check', title: '没有要回访的', line: '结束几天后，会问工友事情办得怎么样。没回话的会出现在这里。' } as const

/** The list, and beside it the call that is written down. */
function Callbacks() {
  const now = useNow()
  const answer = useQuery('consultation.callbacks', {}, { pollMs: 30_000 })
  const opened = useOpened('console/callbacks')
  const [done, setDone] = useState<{ id: string; says: string } | null>(null)
  const lines = answer.data?.lines ?? []
  const line = lines.find(({ id }) => id === opened.id)
  const finish = (id: string) => (says: string) => {
    setDone({ id, says })
    answer.reload()
  }
  const said = done && done.id === opened.id && <><Note tone='good'>{done.says}</Note><Button onTap={opened.leave}>好，看下一位</Button></>
  const gone = answer.data && opened.id && !line && !said && <Empty icon='check' title='这一位已经说过了' line='不用再问。' way={{ says: '看别的', onTap: opened.leave }} />
  const detail = said || gone || (line ? <Call key={line.id} line={line} now={now} onDone={finish(line.id)} /> : null)
  const idle = lines.length > 0 && <Empty icon='phone' title='从左边选一位' line='打电话问问，再记下他怎么说。' />
  const list = (
    <Loaded answer={answer} rows={4}>
      {data => data.lines.length === 0 ? <Empty {...none} /> : <Lines lines={data.lines} more={data.more} now={now} open={opened.id} onOpen={opened.open} />}
    </Loaded>
  )
  return <ListAndOpened opened={opened} names={{ list: '没回话的工友', detail: '记一次回访' }} list={list} detail={detail} idle={idle} />
}

/** Closed consultations whose worker was asked how it went and has not said. */
export default function CallbacksPage() {
  return <Page title='回访' width='wide'><OfficeOnly role='staff'>{() => <Callbacks />}</OfficeOnly></Page>
}
