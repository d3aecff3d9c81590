import { View } from '@tarojs/components'
import type { Plan } from '@contract'
import { Note } from '../../ui/Failure'
import { type Column, Table } from '../../ui/Table'
import { urgentWords } from '../words'
import { groups, headStart, type NumberField } from './fields'
import { ringsIn, writtenOf } from './written'

interface Value { id: string; name: string; value: string; hint: string }

const columns: readonly Column<Value>[] = [
  { name: '规则', look: 'name', width: 'minmax(0, 3fr)', cell: ({ name }) => name },
  { name: '现在是', look: 'words', width: 'minmax(0, 2fr)', cell: ({ value }) => <View className='strong'>{value}</View> },
  { name: '说明', look: 'words', width: 'minmax(0, 5fr)', cell: ({ hint }) => hint },
]

function valuesOf(plan: Plan): Value[] {
  const written = writtenOf(plan)
  const row = ({ path, label, hint, unit }: NumberField): Value => ({ id: path, name: label, value: `${written.numbers[path] ?? ''} ${unit}`, hint })
  const reasons = plan.urgent.reasons.map(reason => urgentWords[reason]).join('、')
  return [
    ...groups.flatMap(({ fields }) => fields.map(row)), ...ringsIn(written).map(row),
    { id: 'reasons', name: '哪些算急的', value: reasons || '没有', hint: '排队时往前排。' }, row(headStart),
  ]
}

/** The plan to read, for those who may not change it. */
export function Values({ plan }: { plan: Plan }) {
  return (
    <>
      <Table label='值班规则' columns={columns} rows={valuesOf(plan)} />
      <Note tone='time'>规则由管理员来改。</Note>
    </>
  )
}
