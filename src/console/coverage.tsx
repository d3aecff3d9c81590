import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Coverage as Covered, Gap } from '@contract'
import { dayOf } from '@domain/calendar'
import { spanOf } from '@domain/shift'
import { plusDaysOn, weekInWords } from '@domain/week'
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

/** Without what is over already today: nobody can fill it. Days that have passed stay as they were. */
const toCome = (coverage: Covered, now: string): Covered =>
  ({ ...coverage, gaps: coverage.gaps.filter(gap => gap.day !== dayOf(now) || spanOf(gap.day, gap).to > now) })

/** What is missing in words first, then who is on when, then hour by hour. */
function Coverage() {
  const now = useNow()
  const [from, setFrom] = useState(() => dayOf(now))
  const [unitId, setUnit] = useState<string | null>(null)
  const [filling, setFilling] = useState<Gap | 'none' | 'new'>('none')
  const answer = useQuery('duty.coverage', { from, days: 7, ...unitId && { unitId } })
  const fill = (what: Gap | 'none' | 'new') => {
    setFilling(what)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const changed = () => { fill('none'); answer.reload() }
  const show = (weeks: number) => setFrom(plusDaysOn(from, 7 * weeks))
  if (filling !== 'none') return <View className='office-form'><AddShift gap={filling === 'new' ? null : filling} now={now} onDone={changed} onBack={() => fill('none')} /></View>
  return (
    <>
      <UnitPick chosen={unitId ?? answer.data?.unitId ?? null} onChoose={setUnit} />
      <View className='calendar-nav'>
        <View className='strong' aria-role='heading' aria-level='2'>{weekInWords(from)}</View>
        <View className='buttons'>
          <Button kind='quiet' width='words' onTap={() => show(-1)}>前 7 天</Button>
          <Button kind='quiet' width='words' onTap={() => show(1)}>后 7 天</Button>
        </View>
      </View>
      <Loaded answer={answer}>
        {answered => {
          const coverage = toCome(answered, now)
          return (
            <>
              <Gaps coverage={coverage} now={now} onFill={fill} />
              <View className='calendar-nav'><Button kind='filled' icon='plus' width='words' onTap={() => fill('new')}>加一个班</Button></View>
              <ShiftWeek coverage={coverage} now={now} onChanged={changed} />
              <HourTable coverage={coverage} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** Who is on duty when, and where nobody is. */
export default function CoveragePage() {
  return <Page title='值班排班' width='wide'><OfficeOnly role='staff'>{() => <Coverage />}</OfficeOnly></Page>
}
