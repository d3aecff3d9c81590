import { View } from '@tarojs/components'
import { type Coverage, type Topic, topics } from '@contract'
import { type HourRow, hourRowsOf } from '@domain/coverageWords'
import { topicNames } from '@domain/topic'
import { weekdaysInWords } from '@domain/weekday'
import { Heading } from '../../ui/Card'
import { type Column, Table } from '../../ui/Table'
import { useWidth } from '../../ui/wide'
import './gaps.css'

const hour: Column<HourRow> = { name: '时间', look: 'name', width: '104px', cell: ({ from, to }) => `${from}:00–${to}:00` }

const topicColumn = (topic: Topic): Column<HourRow> => ({
  name: topicNames[topic].name, look: 'words', width: 'minmax(0, 1fr)',
  cell: ({ missing }) => missing[topic] ? <View className='hour-some'>{weekdaysInWords(missing[topic])}缺</View> : '有人',
})

const missingOf = ({ missing }: HourRow) => topics.flatMap(topic => missing[topic] ? [{ topic, days: weekdaysInWords(missing[topic]) }] : [])

/** On a phone: a card a row, with what is missing only. */
const narrow: readonly Column<HourRow>[] = [hour, {
  name: '缺谁', look: 'words', width: 'minmax(0, 1fr)',
  cell: row => missingOf(row).length === 0 ? '都有人' : missingOf(row).map(({ topic, days }) =>
    <View key={topic}><View className='hour-some'>{topicNames[topic].name}：{days}缺</View></View>),
}]

const wide: readonly Column<HourRow>[] = [hour, ...topics.map(topicColumn)]

/** Hour × topic of the week. */
export function HourTable({ coverage }: { coverage: Coverage }) {
  const width = useWidth()
  const rows = hourRowsOf(coverage.gaps, coverage.hours).map(row => ({ ...row, id: String(row.from) }))
  return (
    <>
      <Heading look='section-title'>每个时间、每类问题</Heading>
      <Table label='每个时间、每类问题有没有律师' columns={width === 'wide' ? wide : narrow} rows={rows} />
    </>
  )
}
