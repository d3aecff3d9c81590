import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { StationRecord } from '@contract'
import { weekdaysInWords } from '@domain/weekday'
import { useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { Code } from './Code'
import { Danger } from './Danger'
import { Form } from './Form'
import { kindWords, serviceWords } from './words'

function Facts({ record: { form, within, state } }: { record: StationRecord }) {
  const { name, kind, address, hours, services, hotlines } = form
  return (
    <Card title={name}>
      {state === 'closed' && <Note>这个站点关了，工友找不到它。</Note>}
      <View className='quiet'>{[...within, kindWords[kind].name].join(' · ')}</View>
      <View>{address}</View>
      <View>{`${weekdaysInWords(hours.weekdays)} ${hours.from}–${hours.to}${hours.holidays === 'off' ? '，法定节假日休息' : ''}`}</View>
      {services.length > 0 && <View>{services.map(service => serviceWords[service]).join('、')}</View>}
      {hotlines.map(line => <View key={line.number}>{[line.name, line.number, line.note].filter(Boolean).join(' ')}</View>)}
    </Card>
  )
}

/** One point: as workers meet it, its code, and what can be done with it. */
export function Record({ id, role, onChanged }: { id: StationRecord['id']; role: 'reads' | 'changes'; onChanged: () => void }) {
  const answer = useQuery('station.record', { id })
  const [doing, setDoing] = useState<'nothing' | 'change'>('nothing')
  const [round, setRound] = useState<{ times: number; says: string | null }>({ times: 0, says: null })
  const done = (says: string) => {
    setRound(({ times }) => ({ times: times + 1, says }))
    setDoing('nothing')
    answer.reload()
    onChanged()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Loaded answer={answer} rows={5}>
      {record => (
        <>
          {round.says && <Note tone='good'>{round.says}</Note>}
          {doing === 'change' && <Form of={{ kind: 'known', record }} onSaved={(_, says) => done(says)} onLeave={() => setDoing('nothing')} />}
          {doing === 'nothing' && (
            <>
              <Facts record={record} />
              {role === 'changes' && <Button icon='edit' onTap={() => setDoing('change')}>改这个站点</Button>}
              <Code key={record.code} record={record} />
              {role === 'changes' && <Danger key={round.times} record={record} onDone={done} />}
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
