import { View } from '@tarojs/components'
import type { Coverage } from '@domain/unitCoverage'
import { Card } from '../../ui/Card'
import { Mark } from '../../ui/State'
import { type Column, Table } from '../../ui/Table'
import { Said } from '../dashboard/Said'
import { answerInWords, type Measure, measuresOf, unknown } from './words'

const toGoal = ({ tone, value, goal }: Measure): string => goal === '没有定' ? '没有定目标' : `目标 ${goal}，${value === unknown || tone === 'quiet' ? '还算不出' : tone === 'good' ? '到了' : '没到'}`

const columns: readonly Column<Measure>[] = [
  { name: '看什么', look: 'name', width: 'minmax(0, 4fr)', cell: ({ name }) => name },
  { name: '现在', look: 'words', width: 'minmax(0, 3fr)', cell: ({ value }) => <Said name='现在'>{value}</Said> },
  { name: '目标', look: 'words', width: 'minmax(0, 3fr)', cell: one => <Mark tone={one.tone}>{toGoal(one)}</Mark> },
  { name: '怎么算的', look: 'words', width: 'minmax(0, 5fr)', cell: ({ says }) => <View className='small'>{says}</View> },
]

/** The answer in words, then each measure beside its goal. */
export function Standing({ of }: { of: Coverage }) {
  return (
    <>
      <Card>
        <View className='quiet small'>{of.unit.form.name}</View>
        <View className='large' aria-role='heading' aria-level='2'>{answerInWords(of)}</View>
      </Card>
      <Table label='覆盖得怎么样' columns={columns} rows={measuresOf(of)} />
    </>
  )
}
