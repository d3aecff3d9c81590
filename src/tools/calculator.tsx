import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayOf } from '@domain/calendar'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useDraft } from '../client/draft'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { goInstead } from '../ui/go'
import { Page } from '../ui/Page'
import { Away } from './Away'
import { calculators } from './calculators'
import { Entry } from './Entry'
import { type Calculator, inSight, standing, type Typed } from './form'
import { OnThisPhone } from './OnThisPhone'
import { Result } from './Result'

const nothing: Typed = {}

/** The entries as a table says, and below them what follows from what was typed. */
function Form({ name, of }: { name: string; of: Calculator }) {
  const draft = useDraft(`tools/${name}`, nothing)
  const [typed, setTyped] = useState(draft.initial)
  const [round, setRound] = useState(0)
  const now = useNow()
  const today = dayOf(now)
  const answer = of.answer(typed, today)
  const rows = inSight(of.rows, typed, answer)

  const change = (part: Typed) => {
    draft.change(part)
    setTyped(before => ({ ...before, ...part }))
  }
  const startAnew = () => {
    draft.clear()
    setTyped(nothing)
    setRound(round + 1)
  }
  return (
    <>
      {rows.map(row => (
        <Entry
          key={`${row.name}/${round}`} row={row} text={standing(row, typed)} today={today} onInput={text => change({ [row.name]: text })}
          error={answer.state === 'refused' && answer.field === row.name && standing(row, typed) ? answer.reason : undefined}
        />
      ))}
      {draft.state === 'kept' && <View className='quiet small' aria-role='status'>填的内容会自动存在这台设备上。</View>}
      <Result answer={answer} rows={rows} typed={typed} now={now} />
      <Away of={of} answer={answer} typed={typed} today={today} />
      {draft.state === 'kept' && <Button kind='quiet' icon='refresh' onTap={startAnew}>清空，重新填</Button>}
    </>
  )
}

/** One calculator, by its name in the address. */
export default function CalculatorPage() {
  const { name = '' } = useRouter<{ name?: string }>().params
  const of = calculators.get(name)
  if (!of) return <Page title='算一算'><Empty icon='chart' title='没有这个算法' line='请从清单里选一个。' way={{ says: '看有哪些', onTap: () => goInstead('tools/index') }} /></Page>
  return <Page title={of.title}><OnThisPhone /><Form key={name} name={name} of={of} /></Page>
}
