import type { UnitRow } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { check, whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Arrows } from '../arrows'
import { Names } from './Names'
import { belowOf, formOf, kindWords, writtenOf } from './words'

/** Name, area and counts of a unit. */
export function ChangeUnit({ unit: { id, form }, onChanged }: { unit: UnitRow; onChanged: (says: string) => void }) {
  const [written, setWritten] = useState(() => writtenOf(form))
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('unit.change')
  const input = { id, form: formOf(written) }
  const wrong = check('unit.change', input)
  const save = async () => {
    setTried('yes')
    if (wrong) return
    const result = await run(input)
    if (result.ok) onChanged(result.data.state === 'done' ? '改好了。' : '改好了，下面站点的名字几分钟内都会跟着改。')
  }
  return (
    <Card title='改名称、面积和人数'>
      <Names id='unit' written={written} wrong={field => tried === 'yes' && whyOf(wrong, `form.${field}`) !== undefined} onChange={setWritten} />
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={() => { void save() }}>存下来</Button>
    </Card>
  )
}

/** A new unit below `parent`. */
export function AddUnit({ parent, onAdded }: { parent: UnitRow; onAdded: (id: string, name: string) => void }) {
  const kinds = belowOf[parent.kind]
  const [kind, setKind] = useState(kinds[0] ?? 'park')
  const [written, setWritten] = useState(() => writtenOf({ name: '', areaKm2: null }))
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('unit.add')
  const input = { parentId: parent.id, kind, form: formOf(written) }
  const wrong = check('unit.add', input)
  const add = async () => {
    setTried('yes')
    if (wrong) return
    const result = await run(input)
    if (result.ok) onAdded(result.data.id, written.name)
  }
  return (
    <Card title={`在${parent.form.name}下面加一个`}>
      <Arrows id='unit-kind'><Choice label='哪一种' columns='two' options={kinds.map(value => ({ value, name: kindWords[value] }))} chosen={kind} onChoose={setKind} /></Arrows>
      <Names id='unit-new' written={written} wrong={field => tried === 'yes' && whyOf(wrong, `form.${field}`) !== undefined} onChange={setWritten} />
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在加…' onTap={() => { void add() }}>加上</Button>
    </Card>
  )
}
