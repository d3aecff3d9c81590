import { View } from '@tarojs/components'
import type { DeadLine } from '@contract'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../client/action'
import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { OfficeOnly } from './OfficeOnly'
import { causeInWords, codeInWords, templateWords } from './outbox/words'

const start = {}
/** as many as one call takes */
const atOnce = 20

interface DoingProps { ids: DeadLine['id'][]; all?: 'all'; onDone: (says: string) => void }

function Doing({ ids, all, onDone }: DoingProps) {
  const retry = useAction('outbox.retry')
  const drop = useAction('outbox.drop')
  const error = retry.error ?? drop.error
  const busy = retry.state === 'busy' || drop.state === 'busy' ? 'busy' as const : 'ready' as const
  const run = async (action: typeof retry | typeof drop, says: string) => { if ((await action.run({ ids })).ok) onDone(says) }
  return (
    <>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind={all ? 'filled' : 'outline'} state={busy} onTap={() => { void run(retry, '一分钟里会再发。') }}>{all ? `这 ${ids.length} 批都再发` : '再发'}</Button>
        <Button kind='quiet' state={busy} onTap={() => { void run(drop, '不发了。工友点过的同意还给他们，下次还能用。') }}>{all ? '都不发了' : '不发了'}</Button>
      </View>
    </>
  )
}

function Outbox() {
  const now = useNow()
  const { query, pages, more, moreState } = usePages('outbox.dead', start)
  const [done, setDone] = useState<string | null>(null)
  const finish = (says: string) => { setDone(says); query.reload() }
  return (
    <>
      {done && <Note tone='good'>{done}</Note>}
      <Loaded answer={query}>
        {({ waiting }) => {
          const lines = pages.flatMap(page => page.lines)
          return (
            <>
              <View className='quiet'>{`发消息只是提醒，答复和通知在小程序里都能看到。还有 ${waiting} 批在排队发。`}</View>
              {lines.length === 0 && <Empty icon='check' title='没有发不出去的消息' line='微信不收的消息会放到这里，改好了可以再发。' />}
              {lines.length > 1 && <Card title='一起处理'><Doing all='all' ids={lines.slice(0, atOnce).map(({ id }) => id)} onDone={finish} /></Card>}
              {lines.map(line => (
                <Card key={line.id} title={`${templateWords[line.template]} ${line.letters} 封`}>
                  <View>{causeInWords(line.errcode)}</View>
                  <View className='quiet small'>{`${codeInWords(line.errcode)}，${timeInWords(line.deadAt, now)}停的`}</View>
                  <Doing ids={[line.id]} onDone={finish} />
                </Card>
              ))}
              {more && <Button kind='quiet' state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看一些</Button>}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** Messages that WeChat did not take and that were given up: try again, or let go. */
export default function OutboxPage() {
  return <Page title='没发出去的消息'><OfficeOnly role='admin'>{() => <Outbox />}</OfficeOnly></Page>
}
