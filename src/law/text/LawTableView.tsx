import { View } from '@tarojs/components'
import type { LawTable } from '@contract'
import { Marked } from '../../ui/LawHits'
import { tablesOf } from './tableRows'

/** A table of the law; wide ones are taken apart so that they fit a phone. */
export function LawTableView({ table, words }: { table: LawTable; words: readonly string[] }) {
  return (
    <>
      {tablesOf(table).map((rows, part) => (
        <View key={part} className='law-table' aria-role='table' aria-label='表格'>
          {rows.map(({ look, cells }, at) => (
            <View key={at} className={`law-row law-row-${look}`} aria-role='row'>
              {cells.map((text, column) => <View key={column} className='law-cell' aria-role='cell'><Marked text={text} words={words} /></View>)}
            </View>
          ))}
        </View>
      ))}
    </>
  )
}
