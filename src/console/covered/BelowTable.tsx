import { View } from '@tarojs/components'
import type { UnitRow } from '@contract'
import type { Coverage } from '@domain/unitCoverage'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card, Heading } from '../../ui/Card'
import { type Column, Table } from '../../ui/Table'
import { Tap } from '../../ui/Tap'
import { Bars } from '../dashboard/Bars'
import { Said } from '../dashboard/Said'
import { legalInWords, perKm2InWords, placesInWords, streetsInWords } from './words'

interface BelowProps { rows: readonly Coverage[]; onOpen: (id: UnitRow['id']) => void }

/** rows at once */
const step = 50

const columnsOf = (onOpen: BelowProps['onOpen']): readonly Column<Coverage>[] => [
  { name: '单位', look: 'name', width: 'minmax(0, 4fr)', cell: ({ unit }) => <Tap className='dashboard-unit' onTap={() => onOpen(unit.id)}>{unit.form.name}</Tap> },
  { name: '站点', look: 'words', width: 'minmax(0, 2fr)', cell: ({ points }) => <Said name='站点'>{`${points} 个`}</Said> },
  { name: '有站点的街道', look: 'words', width: 'minmax(0, 3fr)', cell: of => <Said name='有站点的街道'>{of.unit.kind === 'street' || of.unit.kind === 'park' ? of.points > 0 ? '有站点' : '没有站点' : streetsInWords(of)}</Said> },
  { name: '村和大企业', look: 'words', width: 'minmax(0, 3fr)', cell: of => <Said name='村和大企业'>{placesInWords(of)}</Said> },
  { name: '每万名工友办法律的', look: 'words', width: 'minmax(0, 3fr)', cell: of => <Said name='每万名工友办法律的'>{legalInWords(of)}</Said> },
  { name: '每平方公里站点', look: 'words', width: 'minmax(0, 2fr)', cell: of => <Said name='每平方公里站点'>{perKm2InWords(of)}</Said> },
]

/** The units below, those with the least first: as bars where they have streets, and all of it as a table. */
export function BelowTable({ rows, onOpen }: BelowProps) {
  const [shown, setShown] = useState(step)
  const sorted = [...rows].sort((a, b) => (a.streetPercent ?? 101) - (b.streetPercent ?? 101) || a.points - b.points)
  const barred = sorted.filter(({ streetPercent, unit }) => streetPercent !== null && unit.kind === 'district').slice(0, step)
  return (
    <>
      {barred.length > 0 && <Card title='有站点的街道，少的在前'><Bars full={100} label='有站点的街道' rows={barred.map(of => ({ id: of.unit.id, name: of.unit.form.name, value: of.streetPercent!, says: streetsInWords(of) }))} /></Card>}
      <Heading look='section-title'>下面各单位</Heading>
      <View className='dashboard-below'><Table label='下面各单位' columns={columnsOf(onOpen)} rows={sorted.slice(0, shown).map(of => ({ ...of, id: of.unit.id }))} /></View>
      {sorted.length > shown && <Button onTap={() => setShown(shown + step)}>{`再看一些（还有 ${sorted.length - shown} 个）`}</Button>}
    </>
  )
}
