import { View } from '@tarojs/components'
import type { StationRecord, UnitRow } from '@contract'
import { useEffect, useState } from 'react'
import { useAction } from '../../client/action'
import { check } from '../../client/call'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { focusWrong } from '../keyboard'
import { Fields } from './Fields'
import { blank, formOf, type Written, writtenOf } from './written'

interface FormProps {
  /** the point that is changed, or the unit that gets a new one */
  of: { kind: 'known'; record: StationRecord } | { kind: 'new'; unitId: UnitRow['id'] }
  onSaved: (id: string, says: string) => void
  onLeave: () => void
}

/** A point to write down, new or known. */
export function Form({ of, onSaved, onLeave }: FormProps) {
  const [written, setWritten] = useState<Written>(() => of.kind === 'known' ? writtenOf(of.record.form) : blank)
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const [adding, changing] = [useAction('station.add'), useAction('station.change')]
  const form = formOf(written)
  const wrong = of.kind === 'new' ? check('station.add', { unitId: of.unitId, form }) : check('station.change', { id: of.record.id, form })
  const { state, error } = of.kind === 'new' ? adding : changing
  useEffect(() => { if (tried === 'yes') focusWrong() }, [tried])

  const isWrong = (part: string): boolean => {
    const paths = wrong?.name === 'BadInput' ? (wrong.details as { fields: { path: string }[] }).fields.map(({ path }) => path) : []
    return tried === 'yes' && paths.some(path => path === `form.${part}` || path.startsWith(`form.${part}.`))
  }
  const save = async () => {
    setTried('yes')
    if (wrong) return focusWrong()
    if (of.kind === 'new') {
      const result = await adding.run({ unitId: of.unitId, form })
      if (result.ok) onSaved(result.data.id, '加好了，码也有了。')
      return
    }
    const result = await changing.run({ id: of.record.id, form })
    if (result.ok) onSaved(of.record.id, '存好了，工友马上看到新的。')
  }
  return (
    <>
      <Fields written={written} isWrong={isWrong} onChange={part => setWritten(known => ({ ...known, ...part }))} />
      {tried === 'yes' && wrong && <Note>有一项没填对，请看有提示的那一项。</Note>}
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={() => { void save() }}>存下来</Button>
        <Button kind='quiet' onTap={onLeave}>不改了</Button>
      </View>
    </>
  )
}
