import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Heading } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { OfficeOnly } from './OfficeOnly'
import { Signal } from './signals/Signal'
import './office.css'

const none = { icon: 'check', title: '没有苗头', line: '几位工友在几天里问同一家单位的同一类问题，会出现在这里。几位、几天，在“值班规则”里定。' } as const

function Signals() {
  const now = useNow()
  const answer = useQuery('signal.list', {}, { pollMs: 60_000 })
  const [says, setSays] = useState<string | null>(null)
  const done = (words: string) => {
    setSays(words)
    answer.reload()
  }
  return (
    <View className='office-form'>
      {says && <Note tone='good'>{says}</Note>}
      <Loaded answer={answer} rows={4}>
        {({ lines, more }) => lines.length === 0 ? <Empty {...none} /> : (
          <>
            <View className='quiet'>只有您这个单位和上级的工会工作人员看得到。里面没有工友的名字，也没有他们写的话。</View>
            {(['raised', 'acknowledged'] as const).map(state => {
              const some = lines.filter(line => line.state === state)
              return some.length === 0 ? null : (
                <View key={state} className='stack'>
                  <Heading look='section-title'>{state === 'raised' ? `要看一看的（${some.length}）` : `办过的（${some.length}）`}</Heading>
                  {some.map(line => <Signal key={`${line.id}|${line.times}|${line.state}`} line={line} now={now} onDone={done} />)}
                </View>
              )
            })}
            {more && <View className='quiet small'>后面还有，先办上面的。</View>}
          </>
        )}
      </Loaded>
    </View>
  )
}

/** Several workers who asked about one employer: an early signal, for the staff alone. */
export default function SignalsPage() {
  return <Page title='苗头' width='wide'><OfficeOnly role='staff'>{() => <Signals />}</OfficeOnly></Page>
}
