import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Period, UnitRow } from '@contract'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Door, Doors } from '../ui/Door'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { onWeb } from '../ui/platform'
import { PeriodPick } from './dashboard/PeriodPick'
import { Shown } from './dashboard/Shown'
import { Trail } from './dashboard/Trail'
import { OfficeOnly } from './OfficeOnly'
import './office.css'
import { useWhole } from './whole'
import './dashboard/dashboard.css'

const refreshMs = 60_000

/** One unit over one period; each unit below is a way down, and a page of its own to come back from. */
function Figures() {
  const now = useNow()
  const { params } = useRouter<{ unit?: string }>()
  const [period, setPeriod] = useState<Period>({ kind: 'today' })
  const tree = useWhole('unit.tree')
  const [unitId, setUnitId] = useState(params.unit as UnitRow['id'] | undefined)
  const answer = useQuery('dashboard.get', { ...unitId && { unitId }, period }, { pollMs: refreshMs })
  const units = tree.data?.units ?? []
  return (
    <View className='office-wide'>
      <PeriodPick now={now} period={period} onPick={setPeriod} />
      {unitId && <Trail units={units} at={unitId} onGo={setUnitId} />}
      {answer.data && answer.error && <Note>没连上，下面是上次的数字。连上会自动更新。</Note>}
      <Loaded answer={answer} rows={6}>{data => <Shown data={data} kind={period.kind} units={units} now={now} onOpen={setUnitId} />}</Loaded>
      {onWeb && <Doors><Door icon='list' title='每周简报' line='一页纸，可以打印' onTap={() => go('console/digest', { unit: unitId })} /></Doors>}
    </View>
  )
}

/** What was asked and answered, by unit and period: the answer first, the numbers second. */
export default function DashboardPage() {
  return <Page title='数字' width='wide'><OfficeOnly role='staff'>{() => <Figures />}</OfficeOnly></Page>
}
