import { View } from '@tarojs/components'
import type { Dashboard, PeriodKind, UnitRow } from '@contract'
import { Card, Heading } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { type Column, Table } from '../../ui/Table'
import { Bars } from './Bars'
import { Below } from './Below'
import { Download } from './Download'
import { Said } from './Said'
import { answerInWords, belowLines, calledOf, countedInWords, type Line, linesOf, numberInWords, othersInWords, type TopicLine, topicsOf, whyUnshown } from './words'

interface ShownProps { data: Dashboard; kind: PeriodKind; units: readonly UnitRow[]; now: string; onOpen: (id: UnitRow['id']) => void }

const columnsOf = (before: string): readonly Column<Line>[] => [
  { name: '数字', look: 'name', width: 'minmax(0, 4fr)', cell: ({ name }) => name },
  { name: '这段时间', look: 'number', width: 'minmax(0, 3fr)', cell: ({ value }) => <View className='dashboard-number'>{value}</View> },
  { name: before, look: 'words', width: 'minmax(0, 4fr)', cell: line => <View className='dashboard-lines small'><Said name={before}>{line.before}</Said></View> },
  { name: '怎么数的', look: 'words', width: 'minmax(0, 5fr)', cell: ({ says }) => <View className='small'>{says}</View> },
]

function Topics({ data, before }: { data: Dashboard; before: string }) {
  const { lines, unshown } = topicsOf(data)
  const says = ({ value, before: then }: TopicLine) => then === null ? numberInWords(value, '件') : `${numberInWords(value, '件')}（${before} ${then}）`
  return (
    <Card title='问的是什么'>
      {lines.length > 0 && <Bars label='问的是什么' rows={lines.map(line => ({ ...line, says: says(line) }))} />}
      {unshown.length > 0 && <View className='quiet'>{othersInWords(unshown, lines.length)}</View>}
      {lines.length + unshown.length === 0 && <View className='quiet'>这段时间没有人问。</View>}
    </Card>
  )
}

/** The answer in words, what stands open now, the numbers, the topics, the units below. */
export function Shown({ data, kind, units, now, onOpen }: ShownProps) {
  const called = calledOf(kind, data.span)
  const { says, from } = answerInWords(data, called)
  const counted = countedInWords(data, now)
  const { waiting, held, overdue } = data.standing
  const lines = belowLines(data, units)
  return (
    <>
      {counted && <Note tone='time'>{counted}</Note>}
      <Card>
        <View className='quiet small'>{data.name}</View>
        <View className='office-answer' aria-role='heading' aria-level='2'>{says}</View>
        <View className='quiet'>{from}</View>
        <View>{`现在 ${waiting} 件等律师接，${held} 件律师在办${overdue > 0 ? `，${overdue} 件过了时间还没答` : '，没有过时间的'}。${data.stations === null ? '' : `开着的站点 ${data.stations} 个。`}`}</View>
      </Card>
      {lines.length > 0 && <><Heading look='section-title'>下面各单位</Heading><Below lines={lines} onOpen={onOpen} /></>}
      <Topics data={data} before={called.before} />
      {data.place === 'elsewhere' ? <Empty icon='chart' title='这段时间的数字不显示' line={from} /> : <Table label='数字' columns={columnsOf(called.before)} rows={linesOf(data)} />}
      <View className='quiet small'>{whyUnshown}</View>
      <Download data={data} units={units} />
    </>
  )
}
