import { View } from '@tarojs/components'
import type { JoinRules, Me, Unit } from '@contract'
import { useState } from 'react'
import { useAction } from '../client/action'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Choice } from '../ui/Choice'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { OfficeOnly } from './OfficeOnly'
import { UnitTree } from './UnitTree'
import { useWhole } from './whole'
import './office.css'

const takes = [
  { value: 'union', name: '有自己的工会', line: '在这里的站点申请的，都归它' },
  { value: 'pool', name: '收没有单位工会的', line: '跑平台、打零工的，都先归它' },
  { value: 'nobody', name: '这里不收', line: '交给上面的街道或者区' },
] as const
const idNumbers = [{ value: 'unasked', name: '不要身份证号' }, { value: 'asked', name: '要身份证号', line: '会单独请工友同意' }] as const

interface RulesProps { unit: Unit; given: { own: JoinRules | null; rules: JoinRules }; may: 'change' | 'look'; onSaved: () => void }

function Rules({ unit, given: { own, rules }, may, onSaved }: RulesProps) {
  const [now, setNow] = useState(rules)
  const { run, state, error } = useAction('member.setRules')
  const save = async (next: JoinRules | null) => { if ((await run({ unitId: unit.id, rules: next })).ok) onSaved() }
  return (
    <Card title={unit.name}>
      <View className='quiet small'>{own ? '这里有自己的规则。' : '现在按单位的种类来：园区收自己的，街道和区收没有单位工会的。'}</View>
      <Choice label='收谁' options={takes} chosen={now.takes} onChoose={value => setNow({ ...now, takes: value })} />
      <Choice label='身份证号' options={idNumbers} chosen={now.idNumber} onChoose={value => setNow({ ...now, idNumber: value })} />
      {error && <Note>{error.says}</Note>}
      {state === 'done' && <Note tone='good'>存好了。已经申请的不变，以后的按这个来。</Note>}
      {may === 'change'
        ? <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void save(now) }}>存下来</Button>
        : <View className='quiet'>要改的话，请找管理员。</View>}
      {may === 'change' && own && <Button kind='quiet' onTap={() => { void save(null) }}>不要自己的规则了</Button>}
    </Card>
  )
}

function JoinRulesOf({ me }: { me: Me }) {
  const units = useWhole('station.units')
  const [chosen, setChosen] = useState<Unit['id'] | null>(null)
  const answer = useQuery('member.rules', chosen ? { unitId: chosen } : null)
  const may = me.roles.includes('admin') ? 'change' : 'look'
  return (
    <Loaded answer={units}>
      {({ units: all }) => {
        const unit = all.find(({ id }) => id === chosen)
        return (
          <>
            <UnitTree label='看哪个单位' units={all} chosen={chosen} onChoose={setChosen} />
            {unit && <Loaded answer={answer}>{given => <Rules key={JSON.stringify([unit.id, given])} unit={unit} given={given} may={may} onSaved={answer.reload} />}</Loaded>}
          </>
        )
      }}
    </Loaded>
  )
}

/** How each unit takes people in. */
export default function JoinRulesPage() {
  return <Page title='入会规则'><OfficeOnly role='staff'>{me => <JoinRulesOf me={me} />}</OfficeOnly></Page>
}
