import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { promiseInWords } from '../plan/words'
import { UnitTree } from '../UnitTree'
import type { ActProps } from './act'
import { refusedWords } from './refused'

/** Another unit of the staff's own, or one above it, whose promise then holds. */
export function ToUnit({ line, units, onDone, onRefused }: ActProps & { units: readonly Unit[] }) {
  const [chosen, setChosen] = useState<Unit['id'] | null>(null)
  const { run, state, error } = useAction('consultation.reassign')
  const there = useQuery('plan.get', chosen ? { unitId: chosen } : null).data
  const name = units.find(({ id }) => id === chosen)?.name
  const move = async () => {
    if (!chosen || !name) return
    const result = await run({ id: line.id, token: line.token, to: { kind: 'unit', unitId: chosen } })
    if (result.ok) onDone(`转到${name}了。从现在起按那里答应的时间算。`)
    else onRefused()
  }
  return (
    <View className='stack'>
      <UnitTree label='转到哪个单位' units={units} chosen={chosen} onChoose={setChosen} />
      {name && there && <View>{`转过去以后，按${name}答应的时间算：${promiseInWords(there.plan)}。工友已经等的时间照算。`}</View>}
      {error && <Note>{refusedWords(error)}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : name ? 'ready' : 'disabled'} busy='正在转…' onTap={() => { void move() }}>
        {name ? `转到${name}` : '先选一个单位'}
      </Button>
    </View>
  )
}
