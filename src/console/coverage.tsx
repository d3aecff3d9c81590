import { dayOf } from '@domain/calendar'
import { mondayOf, plusDaysOn, weekInWords } from '@domain/week'
import { View } from '@tarojs/components'
import type { Gap } from '@contract'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { AddShift } from './coverage/AddShift'
import { Gaps } from './coverage/Gaps'
import { HourTable } from './coverage/HourTable'
import { ShiftWeek } from './coverage/ShiftWeek'
import { UnitPick } from './coverage/UnitPick'
import { OfficeOnly } from './OfficeOnly'
import './office.css'

/** What is missing in words first, then who is on when, then hour by hour. */
function Coverage() {
  const now = useNow()
  const [monday, setMonday] = useState(() => mondayOf(dayOf(now)))
  const [unitId, setUnit] = useState<string | null>(null)
  const [filling, setFilling] = useState<Gap | 'none' | 'new'>('none')
  const answer = useQuery('duty.coverage', { from: monday, days: 7, ...unitId && { unitId } })
  const changed = () => { setFilling('none'); answer.reload() }
  const show = (weeks: number) => setMonday(plusDaysOn(monday, 7 * weeks))
  return (
    <>
      <UnitPick chosen={unitId ?? answer.data?.unitId ?? null} onChoose={setUnit} />
      <View className='calendar-nav'>
        <View className='strong'>{weekInWords(monday)}</View>
        <View className='buttons'>
          <Button kind='quiet' width='words' onTap={() => show(-1)}>上一周</Button>
          <Button kind='quiet' width='words' onTap={() => show(1)}>下一周</Button>
        </View>
      </View>
      <Loaded answer={answer}>
        {coverage => (
          <>
            <Gaps coverage={coverage} onFill={setFilling} />
            {filling === 'none'
              ? <Button kind='filled' icon='plus' width='words' onTap={() => setFilling('new')}>加一个班</Button>
              : <AddShift key={JSON.stringify(filling)} gap={filling === 'new' ? null : filling} unitId={coverage.unitId} now={now} onDone={changed} onBack={() => setFilling('none')} />}
            <ShiftWeek coverage={coverage} now={now} onChanged={changed} />
            <HourTable coverage={coverage} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** Who is on duty when, and where nobody is. */
export default function CoveragePage() {
  return <Page title='值班排班' width='wide'><OfficeOnly role='staff'>{() => <Coverage />}</OfficeOnly></Page>
}
