import { View } from '@tarojs/components'
import type { Dashboard } from '@contract'
import { timeInWords } from '@domain/when'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Icon, type IconName } from '../../ui/Icon'
import { type Column, Table } from '../../ui/Table'
import { countedInWords } from '../dashboard/words'
import { type Calls, countInWords, type Figure, figuresOf, promiseInWords } from './words'
import './figures.css'

const icons: Record<Figure['tone'], IconName | null> = { plain: null, good: 'check', care: 'care' }

const columns: readonly Column<Figure>[] = [
  {
    name: '现在', look: 'name', width: 'minmax(0, 2fr)',
    cell: ({ name, tone }) => <View className={`figures-name figures-${tone}`}>{icons[tone] && <Icon name={icons[tone]} />}{name}</View>,
  },
  { name: '件数', look: 'number', width: '96px', cell: ({ count, tone }) => <View className={count === null ? 'quiet small' : `figures-${tone}`}>{countInWords(count)}</View> },
  { name: '说明', look: 'words', width: 'minmax(0, 3fr)', cell: ({ says }) => says },
]

/** How one unit stands today: whether the promise is kept, then the counts. */
export function Figures({ data, calls, now }: { data: Dashboard; calls: Calls; now: string }) {
  const { says, from } = promiseInWords(data)
  const counted = countedInWords(data, now)
  return (
    <>
      {counted && <Note tone='time'>{counted}</Note>}
      <Card>
        <View className='quiet small'>{data.name} · {timeInWords(data.countedUntil ?? data.at, now)} 的数字，自动更新</View>
        <View className='office-answer' aria-role='heading' aria-level='2'>{says}</View>
        <View className='quiet'>{from}</View>
      </Card>
      <Table label={`${data.name}现在的咨询`} columns={columns} rows={figuresOf(data, calls)} />
    </>
  )
}
