import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { topicNames } from '@domain/topic'
import { dateInWords } from '@domain/week'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import type { PersonRecord } from '../../contract/personOffice'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { onWeb } from '../../ui/platform'
import { Facts } from '../Facts'
import { Change } from './Change'
import { Suspend } from './Suspend'
import { licenceInWords, nameOf, roleNames } from './words'

const factsOf = ({ lawyer, office, work }: PersonRecord) => [
  ...lawyer ? [
    { name: roleNames.lawyer, says: lawyer.unit },
    { name: '答的问题', says: lawyer.topics.map(topic => topicNames[topic].name).join('、') },
    { name: '执业证', says: lawyer.licence ? `${lawyer.licence.number}，${dateInWords(lawyer.licence.expiresOn)}到期` : '还没填' },
    { name: '手上', says: `${work.held} 件咨询${work.offered > 0 ? '，还有一件留给他' : ''}` },
    { name: '往后的班', says: work.shifts.length === 0 ? '没有排班' : `下一个在${dateInWords(work.shifts[0]!.day)}` },
  ] : [],
  ...office ? [{ name: roleNames[office.role], says: office.unit }] : [],
]

function Summary({ record }: { record: PersonRecord }) {
  const licence = record.lawyer && licenceInWords(record.lawyer.licenceState, record.lawyer.licence?.expiresOn ?? null)
  return (
    <>
      {licence?.tone === 'care' && <Note tone='time'>{licence.says}</Note>}
      <Facts label='基本情况' rows={factsOf(record)} />
    </>
  )
}

type Doing = 'look' | 'change' | 'suspend'

function Opened({ record, units, onChanged }: { record: PersonRecord; units: readonly Unit[]; onChanged: (says: string) => void }) {
  const [doing, setDoing] = useState<Doing>('look')
  const resuming = useAction('person.resume')
  const done = (says: string) => { setDoing('look'); onChanged(says) }
  const resume = async () => { if ((await resuming.run({ id: record.id })).ok) done('恢复了。律师要自己打开“值班”。') }
  if (doing === 'change') return <Change record={record} units={units} onDone={done} onLeave={() => setDoing('look')} />
  if (doing === 'suspend') return <Suspend record={record} onDone={done} onLeave={() => setDoing('look')} />
  return (
    <Card title={nameOf(record)}>
      {record.state === 'suspended' && <Note tone='time'>已停用，现在不能进来办事。</Note>}
      <Summary record={record} />
      {resuming.error && <Note>{resuming.error.says}</Note>}
      {record.may === 'see'
        ? <View className='quiet'>改这位的资料，要权限更大的管理员。</View>
        : (
            <View className='buttons'>
              <Button onTap={() => setDoing('change')}>改资料</Button>
              {record.state === 'active' && <Button kind='quiet' onTap={() => setDoing('suspend')}>停用</Button>}
              {record.state === 'suspended' && <Button state={resuming.state === 'busy' ? 'busy' : 'ready'} onTap={() => { void resume() }}>恢复</Button>}
            </View>
          )}
      {onWeb && <Button kind='quiet' icon='list' onTap={() => go('console/audit', { person: record.id })}>看他办过的事</Button>}
    </Card>
  )
}

/** One person, and what may be done about their post. */
export function Record({ id, units, onChanged }: { id: PersonRecord['id']; units: readonly Unit[]; onChanged: () => void }) {
  const answer = useQuery('person.get', { id })
  const [says, setSays] = useState<string | null>(null)
  const changed = (words: string) => { setSays(words); answer.reload(); onChanged() }
  return (
    <>
      {says && <Note tone='good'>{says}</Note>}
      <Loaded answer={answer} rows={4}>{record => <Opened record={record} units={units} onChanged={changed} />}</Loaded>
    </>
  )
}
