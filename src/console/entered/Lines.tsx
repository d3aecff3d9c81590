import { View } from '@tarojs/components'
import type { ConsultationLine } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'
import { Card, Heading } from '../../ui/Card'
import { Mark } from '../../ui/State'
import { type Column, Table } from '../../ui/Table'
import { OpenButton } from '../OpenButton'
import { dueInWords, isOurs, stepInWords } from './words'

interface LinesProps {
  lines: readonly ConsultationLine[]
  now: string
  open: string | null
  onOpen: (id: string) => void
}

function Step({ next, now }: { next: ConsultationLine['next']; now: string }) {
  const { tone, says } = stepInWords(next)
  return <View className='office-cell'><Mark tone={tone}>{says}</Mark><View className='quiet small'>{dueInWords(next, now)}</View></View>
}

const columnsOf = ({ now, open, onOpen }: Omit<LinesProps, 'lines'>): readonly Column<ConsultationLine>[] => [
  {
    name: '编号', look: 'name', width: 'minmax(0, 4fr)',
    cell: ({ reference, askedAt }) => <View>{reference}<View className='quiet small office-plain'>{timeInWords(askedAt, now)}</View></View>,
  },
  { name: '问题', look: 'words', width: 'minmax(0, 6fr)', cell: ({ topic, excerpt }) => <View><View className='office-what'>{topicNames[topic].name}</View><View className='office-excerpt'>{excerpt}</View></View> },
  { name: '到哪一步', look: 'words', width: 'minmax(0, 7fr)', cell: ({ next }) => <Step next={next} now={now} /> },
  {
    name: '打开', look: 'words', width: 'minmax(88px, auto)',
    cell: ({ id, reference }) => <OpenButton says='打开' reference={reference} at={id === open ? 'open' : 'shut'} onTap={() => onOpen(id)} />,
  },
]

/** Those the office still has to call first, then the others; newest first. */
export function Lines({ lines, ...rest }: LinesProps) {
  const ours = lines.filter(isOurs)
  const groups = [{ title: '要打电话的', lines: ours }, { title: '别的', lines: lines.filter(line => !isOurs(line)) }]
  return (
    <>
      <Card>
        <View className='large' aria-role='heading' aria-level='2'>{ours.length > 0 ? `有 ${ours.length} 件要给工友打电话` : '没有要打的电话'}</View>
      </Card>
      {groups.filter(group => group.lines.length > 0).map(group => (
        <View key={group.title} className='stack'>
          <Heading look='section-title'>{`${group.title}（${group.lines.length}）`}</Heading>
          <Table label={group.title} columns={columnsOf(rest)} rows={group.lines} />
        </View>
      ))}
    </>
  )
}
