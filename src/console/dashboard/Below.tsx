import { View } from '@tarojs/components'
import type { UnitRow } from '@contract'
import { type Column, Table } from '../../ui/Table'
import { Tap } from '../../ui/Tap'
import { Said } from './Said'
import { type BelowLine, numberInWords } from './words'

interface BelowProps { lines: readonly BelowLine[]; onOpen: (id: UnitRow['id']) => void }

const percent = ({ answered, keptPercent }: BelowLine): string => keptPercent === null ? answered === 0 ? '没有' : numberInWords(null) : `${keptPercent} %`

/** What waits is told beside what has waited too long. */
const openInWords = ({ standing: { waiting, held, overdue } }: BelowLine): string => {
  const open = waiting + held
  return open === 0 ? '没有' : `${open} 件${overdue > 0 ? `，${overdue} 件过了时间` : ''}`
}

const columnsOf = (onOpen: BelowProps['onOpen']): readonly Column<BelowLine>[] => [
  {
    name: '单位', look: 'name', width: 'minmax(0, 4fr)',
    cell: ({ unitId, name, at }) => unitId && at === 'below' ? <Tap className='dashboard-unit' onTap={() => onOpen(unitId)}>{name}</Tap> : name,
  },
  { name: '按时答复', look: 'words', width: 'minmax(0, 2fr)', cell: line => <Said name='按时答复'>{percent(line)}</Said> },
  { name: '问了', look: 'words', width: 'minmax(0, 2fr)', cell: ({ asked }) => <Said name='问了'>{numberInWords(asked, '件')}</Said> },
  { name: '答复了', look: 'words', width: 'minmax(0, 2fr)', cell: ({ answered }) => <Said name='答复了'>{numberInWords(answered, '件')}</Said> },
  { name: '现在没答完', look: 'words', width: 'minmax(0, 3fr)', cell: line => <Said name='现在没答完' tone={line.standing.overdue > 0 ? 'care' : 'plain'}>{openInWords(line)}</Said> },
]

/** The units below, each a way down. */
export function Below({ lines, onOpen }: BelowProps) {
  return <View className='dashboard-below'><Table label='下面各单位' columns={columnsOf(onOpen)} rows={lines} /></View>
}
