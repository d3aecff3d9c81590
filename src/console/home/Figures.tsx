import { View } from '@tarojs/components'
import type { Standing } from '@contract'
import { timeInWords } from '@domain/when'
import { Card } from '../../ui/Card'
import { Icon, type IconName } from '../../ui/Icon'
import { type Column, Table } from '../../ui/Table'
import { type Calls, type Figure, figuresOf, promiseInWords } from './words'
import './figures.css'

const icons: Record<Figure['tone'], IconName | null> = { plain: null, good: 'check', care: 'care' }

const columns: readonly Column<Figure>[] = [
  {
    name: '现在', look: 'name', width: 'minmax(0, 2fr)',
    cell: ({ name, tone }) => <View className={`figures-name figures-${tone}`}>{icons[tone] && <Icon name={icons[tone]} />}{name}</View>,
  },
  { name: '件数', look: 'number', width: '96px', cell: ({ count, tone }) => <View className={`figures-${tone}`}>{count}</View> },
  { name: '说明', look: 'words', width: 'minmax(0, 3fr)', cell: ({ says }) => says },
]

/** One unit's standing: whether the promise is kept, then the counts. */
export function Figures({ at, standing, calls, now }: { at: string; standing: Standing; calls: Calls; now: string }) {
  const { says, from } = promiseInWords(standing)
  return (
    <>
      <Card>
        <View className='quiet small'>{standing.name} · {timeInWords(at, now)} 的数字，自动更新</View>
        <View className='figures-answer' aria-role='heading' aria-level='2'>{says}</View>
        <View className='quiet'>{from}</View>
      </Card>
      <Table label={`${standing.name}现在的咨询`} columns={columns} rows={figuresOf(standing, calls)} />
    </>
  )
}
