import { View } from '@tarojs/components'
import type { Output, UnitRow } from '@contract'
import { mayHang } from '@domain/unit'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { UnitTree } from '../UnitTree'
import { hangingInWords } from './words'

type Act = 'move' | 'close'

const words = {
  move: { title: (name: string) => `把${name}搬到哪里？`, does: '搬过去', busy: '正在搬…', done: '搬好了。', effect: (to: string) => `都跟着到${to}下面。这里的律师和工作人员还在这个单位。` },
  close: { title: (name: string) => `关掉${name}，交给谁？`, does: '关掉', busy: '正在关…', done: '关掉了。', effect: (to: string) => `都交给${to}。关掉以后不能再打开。` },
} as const

interface CarryProps { act: Act; unit: UnitRow; units: readonly UnitRow[]; onDone: (says: string) => void; onLeave: () => void }

/** What hangs on it and where that goes, before the name is typed and it is done. */
function Preview({ act, unit, to, preview, onDone }: { act: Act; unit: UnitRow; to: UnitRow; preview: Output<'unit.preview'>; onDone: CarryProps['onDone'] }) {
  const [typed, setTyped] = useState('')
  const [moving, closing] = [useAction('unit.move'), useAction('unit.close')]
  const { state, error } = act === 'move' ? moving : closing
  const { name } = unit.form
  const carry = async () => {
    const result = act === 'move' ? await moving.run({ id: unit.id, parentId: to.id }) : await closing.run({ id: unit.id, successorId: to.id })
    if (result.ok) onDone(result.data.state === 'done' ? words[act].done : `${words[act].done}东西比较多，几分钟内全部跟过去，这期间照常能用。`)
  }
  return (
    <>
      <View className='strong'>{`${hangingInWords(preview, act)}，${words[act].effect(preview.to.name)}`}</View>
      <View className='quiet'>已经结束的咨询留在原来的地方，统计不变。</View>
      <Field id='unit-typed' label={`写上“${name}”再确定`} max={40} onInput={setTyped} />
      {error && <Note>{error.says}</Note>}
      <Button state={state === 'busy' ? 'busy' : typed.trim() === name ? 'ready' : 'disabled'} busy={words[act].busy} onTap={() => { void carry() }}>{words[act].does}</Button>
    </>
  )
}

/** Whether a unit is worth showing as the place to go to; the service has the last word. */
const mayTake = (act: Act, unit: UnitRow, one: UnitRow): boolean => one.id !== unit.id && (act === 'move'
  ? one.id !== unit.parentId && mayHang(unit.kind, one.kind)
  : one.id === unit.parentId || one.kind === unit.kind)

/** Chooses where to, shows what would happen, and does it. */
export function Carry({ act, unit, units, onDone, onLeave }: CarryProps) {
  const [to, setTo] = useState<UnitRow | null>(null)
  const preview = useQuery('unit.preview', to && { id: unit.id, act, to: to.id })
  const names = units.filter(one => mayTake(act, unit, one)).map(({ id, kind, parentId, form }) => ({ id, kind, parentId, name: form.name }))
  return (
    <Card title={words[act].title(unit.form.name)}>
      <UnitTree label={words[act].title(unit.form.name)} units={names} chosen={to?.id ?? null} onChoose={id => setTo(units.find(one => one.id === id) ?? null)} />
      {preview.error && <Note>{preview.error.says}</Note>}
      {to && preview.data && <Preview key={to.id} act={act} unit={unit} to={to} preview={preview.data} onDone={onDone} />}
      <Button kind='quiet' onTap={onLeave}>先不动</Button>
    </Card>
  )
}
