import type { Input, Unit } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { check, whyOf } from '../../client/call'
import type { PersonRecord } from '../../contract/personOffice'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Arrows } from '../arrows'
import { licenceOf, PostFields, type WrittenPost } from './Post'
import { roleNames } from './words'

const roles = [{ value: 'staff', name: roleNames.staff, line: '看咨询进度、登记来电、排班' }, { value: 'admin', name: roleNames.admin, line: '还能发通知、管单位和人员' }] as const

const writtenFrom = ({ surname, lawyer, office }: PersonRecord): WrittenPost => ({
  surname, unitId: lawyer?.unitId ?? office?.unitId ?? null, topics: lawyer?.topics ?? [], number: lawyer?.licence?.number ?? '', expiresOn: lawyer?.licence?.expiresOn ?? '',
})

interface ChangeProps { record: PersonRecord; units: readonly Unit[]; onDone: (says: string) => void; onLeave: () => void }

/** Name, unit, topics, licence or role of somebody who has a post. */
export function Change({ record, units, onDone, onLeave }: ChangeProps) {
  const [written, setWritten] = useState(() => writtenFrom(record))
  const [role, setRole] = useState(record.office?.role ?? 'staff')
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('person.change')
  const unitId = written.unitId ?? ''
  const input: Input<'person.change'> = {
    id: record.id,
    form: {
      surname: written.surname,
      ...record.lawyer && { lawyer: { unitId, topics: [...written.topics], licence: licenceOf(written) } },
      ...record.office && { office: { unitId: record.lawyer ? record.office.unitId : unitId, role } },
    },
  }
  const wrong = tried === 'yes' ? check('person.change', input) : null
  const wrongAt = { surname: whyOf(wrong, 'form.surname'), unitId: undefined, topics: whyOf(wrong, 'form.lawyer.topics'), licence: whyOf(wrong, 'form.lawyer.licence.number') ?? whyOf(wrong, 'form.lawyer.licence.expiresOn') }
  const save = async () => {
    setTried('yes')
    if (!check('person.change', input) && (await run(input)).ok) onDone('改好了。')
  }
  return (
    <Card title='改这个人的资料'>
      <PostFields kind={record.lawyer ? 'lawyer' : 'office'} written={written} units={units} wrong={path => wrongAt[path]} onChange={part => setWritten({ ...written, ...part })} />
      {record.office && <Arrows id='person-role'><Choice label='身份' options={roles} chosen={role} onChoose={setRole} /></Arrows>}
      {error && error.name !== 'BadInput' && <Note>{error.says}</Note>}
      {wrong && <Note>有一项没填对，请看有提示的那一项。</Note>}
      <Ends state={state} onSave={() => { void save() }} onLeave={onLeave} />
    </Card>
  )
}

function Ends({ state, onSave, onLeave }: { state: string; onSave: () => void; onLeave: () => void }) {
  return (
    <>
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={onSave}>存下来</Button>
      <Button kind='quiet' onTap={onLeave}>不改了</Button>
    </>
  )
}
