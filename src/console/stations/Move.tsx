import { View } from '@tarojs/components'
import type { StationRecord, Unit } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { UnitTree } from '../UnitTree'
import { useWhole } from '../whole'

/** Puts a point below another unit. */
export function Move({ record: { id, unitId, form }, onDone, onLeave }: { record: StationRecord; onDone: (says: string) => void; onLeave: () => void }) {
  const { data } = useWhole('station.units')
  const [to, setTo] = useState<Unit['id']>(unitId)
  const { run, state, error } = useAction('station.move')
  const units = data?.units ?? []
  const name = units.find(one => one.id === to)?.name
  const move = async () => {
    const result = await run({ id, unitId: to })
    if (result.ok) onDone(result.data.state === 'done' ? `搬到${name}了，码不用换。` : `正在搬到${name}，几分钟就好，码不用换。`)
  }
  return (
    <Card title={`${form.name}归哪里管？`}>
      <UnitTree label='归哪里管' units={units} chosen={to} onChoose={setTo} />
      <View>到过这里的工友、还没结束的咨询都跟着过去；已经结束的留在原来的地方。</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : to === unitId ? 'disabled' : 'ready'} busy='正在搬…' onTap={() => { void move() }}>搬过去</Button>
        <Button kind='quiet' onTap={onLeave}>先不动</Button>
      </View>
    </Card>
  )
}
