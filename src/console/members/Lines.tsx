import { View } from '@tarojs/components'
import type { MemberLine } from '@contract'
import { tradeNames } from '@domain/trade'
import { timeInWords } from '@domain/when'
import { Clock } from '../../ui/Clock'
import { Mark } from '../../ui/State'
import { type Column, Table } from '../../ui/Table'
import { OpenButton } from '../OpenButton'
import { standingOf } from './words'

interface LinesProps {
  label: string
  lines: readonly MemberLine[]
  now: string
  open: string | null
  onOpen: (id: string) => void
}

function Standing({ line }: { line: MemberLine }) {
  const { tone, says } = standingOf(line)
  return <View className='office-cell'><Mark tone={tone}>{says}</Mark></View>
}

const columnsOf = ({ now, open, onOpen }: Pick<LinesProps, 'now' | 'open' | 'onOpen'>): readonly Column<MemberLine>[] => [
  {
    name: '还有多久', look: 'name', width: 'minmax(0, 5fr)',
    cell: ({ dueAt, since }) => dueAt ? <Clock until={dueAt} now={now} /> : <View className='small'>{timeInWords(since, now)}</View>,
  },
  { name: '做什么', look: 'words', width: 'minmax(0, 4fr)', cell: ({ trade, reference }) => <View><View>{tradeNames[trade]}</View><View className='quiet small'>{reference}</View></View> },
  { name: '哪个工会', look: 'words', width: 'minmax(0, 5fr)', cell: ({ unit }) => <View className='small'>{unit}</View> },
  { name: '到哪一步', look: 'words', width: 'minmax(0, 5fr)', cell: line => <Standing line={line} /> },
  {
    name: '打开', look: 'words', width: 'minmax(88px, auto)',
    cell: ({ id, reference }) => <OpenButton says='看' reference={reference} at={id === open ? 'open' : 'shut'} onTap={() => onOpen(id)} />,
  },
]

/** Applications and members; nothing in a list names anybody. */
export const Lines = ({ label, lines, ...rest }: LinesProps) => <Table label={label} columns={columnsOf(rest)} rows={lines} />
