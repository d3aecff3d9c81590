import { View } from '@tarojs/components'
import { timeInWords } from '@domain/when'
import type { AuditRow } from '../../contract/audit'
import { type Column, Table } from '../../ui/Table'
import { actionInWords, actorInWords, changeInWords } from './words'

const columnsOf = (now: string): readonly Column<AuditRow>[] => [
  { name: '时间', look: 'name', width: 'minmax(0, 4fr)', cell: ({ at }) => timeInWords(at, now) },
  { name: '谁', look: 'words', width: 'minmax(0, 2fr)', cell: ({ by }) => actorInWords(by) },
  { name: '办了什么', look: 'words', width: 'minmax(0, 4fr)', cell: ({ method, refused }) => <View className='office-what'>{`${actionInWords(method)}${refused ? '（没办成）' : ''}`}</View> },
  { name: '对象和变化', look: 'words', width: 'minmax(0, 8fr)', cell: ({ subject, change }) => <View className='audit-change small'>{`${subject}　${changeInWords(change, now)}`}</View> },
]

interface RowsProps { rows: readonly AuditRow[]; now: string }

/** What happened, the last first. */
export const Rows = ({ rows, now }: RowsProps) => <Table label='操作记录' columns={columnsOf(now)} rows={rows} />
