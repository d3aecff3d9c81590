import { View } from '@tarojs/components'
import { Agency, limits } from '@contract'
import { agencies } from '@domain/agency'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import type { ActProps } from './act'

const options = Agency.options.map(value => ({ value, name: agencies[value].name, line: `电话 ${agencies[value].number}` }))
const nothing = { reason: '' }

/** To the office that can decide it; the worker reads which one, its number, and why. */
export function Refer({ line, onDone, onRefused }: ActProps) {
  const draft = useDraft(`refer/${line.id}`, nothing)
  const [agency, setAgency] = useState<Agency | null>(null)
  const { run, state, error } = useAction('consultation.refer')
  const why = whyOf(error, 'reason')
  const refer = async () => {
    if (!agency) return
    const result = await run({ id: line.id, agency, reason: draft.current().reason })
    if (!result.ok) return onRefused()
    draft.clear()
    onDone(`转介到${agencies[agency].name}了，去哪里、打什么电话、为什么，都写给工友了。`)
  }
  return (
    <View className='stack'>
      <Choice label='转介到哪里' columns='two' options={options} chosen={agency} onChoose={setAgency} />
      <Field
        id={`refer-${line.id}`} kind='short' label='为什么去那里（工友看得到）' hint='说清楚那里能办什么、要带什么。' initial={draft.initial.reason}
        max={limits.referral.max} error={why} onInput={reason => draft.change({ reason })}
      />
      <View className='quiet small'>转介以后，这一件就结束了。工友会收到消息。</View>
      {error && !why && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : agency ? 'ready' : 'disabled'} busy='正在转…' onTap={() => { void refer() }}>
        {agency ? `转介到${agencies[agency].name}` : '先选一个部门'}
      </Button>
    </View>
  )
}
