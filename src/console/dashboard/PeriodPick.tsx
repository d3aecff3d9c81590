import { View } from '@tarojs/components'
import { mostDays, type Period, type PeriodKind } from '@contract'
import { dayOf } from '@domain/calendar'
import { daysIn } from '@domain/countPeriod'
import { plusDaysOn } from '@domain/week'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { DayField } from '../../ui/DayField'
import { Arrows } from '../arrows'
import { periodOptions } from './words'

interface PeriodPickProps { now: string; period: Period; onPick: (period: Period) => void }

const wrong = (from: string, to: string): string | undefined => {
  if (!from || !to) return '两个日子都要选。'
  if (from > to) return '开始的日子要在前面。'
  return daysIn({ from, to }) > mostDays ? `一次最多选 ${mostDays} 天。` : undefined
}

/** Two days, and everything between. */
function Days({ now, onPick }: Omit<PeriodPickProps, 'period'>) {
  const today = dayOf(now)
  const [from, setFrom] = useState(plusDaysOn(today, -29))
  const [to, setTo] = useState(today)
  const [error, setError] = useState<string | undefined>()
  const pick = () => {
    const says = wrong(from, to)
    setError(says)
    if (!says) onPick({ kind: 'days', from, to })
  }
  return (
    <Card>
      <View className='dashboard-fields'>
        <DayField id='from' label='从哪一天' initial={from} last={today} onInput={setFrom} />
        <DayField id='to' label='到哪一天' initial={to} last={today} error={error} onInput={setTo} />
      </View>
      <Button width='words' onTap={pick}>看这些天</Button>
    </Card>
  )
}

/** Today, this week, this month, this quarter, or days of one's own. */
export function PeriodPick({ now, period, onPick }: PeriodPickProps) {
  const [kind, setKind] = useState<PeriodKind>(period.kind)
  const choose = (value: PeriodKind) => {
    setKind(value)
    if (value !== 'days') onPick({ kind: value })
  }
  return (
    <>
      <View className='dashboard-periods'><Arrows id='period'><Choice label='看哪一段时间' options={periodOptions} chosen={kind} onChoose={choose} /></Arrows></View>
      {kind === 'days' && <Days now={now} onPick={onPick} />}
    </>
  )
}
