import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { Unit } from '@contract'
import { rootUnitId } from '@domain/plan'
import { useState } from 'react'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { useWidth } from '../ui/wide'
import { OfficeOnly } from './OfficeOnly'
import { Form } from './plan/Form'
import { Inherit } from './plan/Inherit'
import { Summary } from './plan/Summary'
import { Values } from './plan/Values'
import { UnitTree } from './UnitTree'
import './office.css'
import { useWhole } from './whole'
import './plan/plan.css'

type Role = 'reads' | 'changes'

const holds = '新来的问题马上按新的算；已经在办的，等转给别的律师或者单位的时候，才按新的算。'

/** One unit's plan: the promise first, then the settings. */
function UnitPlan({ unitId, role }: { unitId: Unit['id']; role: Role }) {
  const answer = useQuery('plan.get', { unitId })
  const [saved, setSaved] = useState<{ times: number; says: string | null }>({ times: 0, says: null })
  const note = (says: string | null) => {
    setSaved(({ times }) => ({ times: times + 1, says }))
    answer.reload()
    if (says) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Loaded answer={answer} rows={6}>
      {known => (
        <View className='office-form'>
          {saved.says && <Note tone='good'>{saved.says}</Note>}
          <Summary answer={known} />
          {role === 'reads' && <Values plan={known.plan} />}
          {role === 'changes' && (
            <>
              <Form key={`${saved.times}${JSON.stringify(known.plan)}`} answer={known} onSaved={() => note('存好了。')} onForget={() => note(null)} />
              {known.source === 'own' && unitId !== rootUnitId && <Inherit answer={known} onInherited={() => note('改好了，以后跟上级一样。')} />}
            </>
          )}
          <View className='quiet small'>{holds}</View>
        </View>
      )}
    </Loaded>
  )
}

/** The units to choose from, and the plan of the chosen one; the caller's own comes first. */
function Plans({ units, role }: { units: readonly Unit[]; role: Role }) {
  const { params } = useRouter<{ id?: string }>()
  const width = useWidth()
  const [chosen, setChosen] = useState(() => units.find(({ id }) => id === params.id)?.id ?? units[0]?.id)
  const [tree, setTree] = useState<'shut' | 'open'>('shut')
  if (!chosen) return null
  const choose = (id: Unit['id']) => {
    setChosen(id)
    setTree('shut')
  }
  const plan = <UnitPlan key={chosen} unitId={chosen} role={role} />
  if (units.length === 1) return plan
  const names = width === 'wide' || tree === 'open'
    ? <UnitTree label='哪个单位的规则' units={units} chosen={chosen} onChoose={choose} />
    : <Button icon='list' onTap={() => setTree('open')}>换一个单位</Button>
  return <Split stays='list' names={{ list: '单位', detail: '规则' }} list={names} detail={plan} />
}

/** How a unit runs its service: promises and routing as data. */
export default function PlanPage() {
  const units = useWhole('station.units')
  return (
    <Page title='值班规则' width='wide'>
      <OfficeOnly role='staff'>
        {me => <Loaded answer={units}>{data => <Plans units={data.units} role={me.roles.includes('admin') ? 'changes' : 'reads'} />}</Loaded>}
      </OfficeOnly>
    </Page>
  )
}
