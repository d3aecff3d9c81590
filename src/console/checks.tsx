import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { CheckCard } from './checks/CheckCard'
import { OfficeOnly } from './OfficeOnly'

const refreshMs = 10_000
const none = { icon: 'check', title: '没有要核对的', line: '微信拿不准的文字和照片，会放到这里，请您看一看。' } as const

function Checks() {
  const now = useNow(10_000)
  const answer = useQuery('check.list', {}, { pollMs: refreshMs })
  const [done, setDone] = useState<string | null>(null)
  const finish = (says: string) => { setDone(says); answer.reload() }
  return (
    <>
      {done && <Note tone='good'>{done}</Note>}
      {answer.data && answer.error && <Note>没连上，下面是刚才看到的。连上会自动更新。</Note>}
      <View className='quiet'>是工友写的，先别急着退。骂老板、说气话，事情还是要管的。拿不准就转给律师。</View>
      <Loaded answer={answer} rows={3}>
        {({ lines, more }) => lines.length === 0 ? <Empty {...none} /> : (
          <>
            {lines.map(line => <CheckCard key={line.entry} line={line} now={now} onDone={finish} />)}
            {more && <View className='quiet small'>后面还有，先看上面的。</View>}
          </>
        )}
      </Loaded>
    </>
  )
}

/** What the content check left to a person: let it through, or send it back with a kind word. */
export default function ChecksPage() {
  return <Page title='内容核对'><OfficeOnly role='staff'>{() => <Checks />}</OfficeOnly></Page>
}
