import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import './table.css'

export interface Column<R> {
  name: string
  /** its share of the row in a wide window, as CSS grid says it */
  width: string
  /** `name` heads the row, `number` stands large, `words` explain and get a line of their own on a phone */
  look: 'name' | 'number' | 'words'
  cell: (row: R) => ReactNode
}

interface TableProps<R> {
  label: string
  columns: readonly Column<R>[]
  rows: readonly (R & { id: string })[]
}

/** Rows and columns with a heading that stays in sight; under 600 px every row becomes a card. */
export function Table<R>({ label, columns, rows }: TableProps<R>) {
  const shape = { '--columns': columns.map(({ width }) => width).join(' ') } as CSSProperties
  return (
    <View className='table' aria-role='table' aria-label={label} style={shape}>
      <View className='table-row table-head' aria-role='row'>
        {columns.map(({ name, look }) => <View key={name} className={`table-${look}`} aria-role='columnheader'>{name}</View>)}
      </View>
      {rows.map(row => (
        <View key={row.id} className='table-row' aria-role='row'>
          {columns.map(({ name, look, cell }) => (
            <View key={name} className={`table-${look}`} aria-role={look === 'name' ? 'rowheader' : 'cell'}>{cell(row)}</View>
          ))}
        </View>
      ))}
    </View>
  )
}
