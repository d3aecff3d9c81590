import { View } from '@tarojs/components'
import type { BoardLine } from '@contract'
import { topicNames } from '@domain/topic'
import { Card, Heading } from '../../ui/Card'
import { Clock } from '../../ui/Clock'
import { Mark } from '../../ui/State'
import { type Column, Table } from '../../ui/Table'
import { OpenButton } from '../OpenButton'
import { callWords, placeInWords, stateInWords, urgentWords } from '../words'
import { answerOf, groupsOf, isTimed } from './words'

interface GroupsProps {
  lines: readonly BoardLine[]
  more: boolean
  now: string
  /** the one that is dealt with */
  open: string | null
  onOpen: (id: string) => void
}

function Time({ line, now }: { line: BoardLine; now: string }) {
  return (
    <View className='office-time'>
      {isTimed(line) ? <Clock until={line.dueAt} now={now} /> : <View className='quiet'>时间停着</View>}
      {line.escalation && <View className='care small'>{callWords[line.escalation.why]}</View>}
      {line.urgent.map(reason => <View key={reason} className='care small'>{`急：${urgentWords[reason]}`}</View>)}
    </View>
  )
}

function Matter({ line: { topic, reference, followUp } }: { line: BoardLine }) {
  return <View><View className='office-what'>{topicNames[topic].name}{followUp ? '（追问）' : ''}</View><View className='quiet small'>{reference}</View></View>
}

function Standing({ line: { state, lawyer } }: { line: BoardLine }) {
  const { tone, says } = stateInWords(state, lawyer)
  return <View className='office-cell'><Mark tone={tone}>{says}</Mark></View>
}

const columnsOf = ({ now, open, onOpen }: Pick<GroupsProps, 'now' | 'open' | 'onOpen'>): readonly Column<BoardLine>[] => [
  { name: '还有多久', look: 'name', width: 'minmax(0, 5fr)', cell: line => <Time line={line} now={now} /> },
  { name: '问题', look: 'words', width: 'minmax(0, 4fr)', cell: line => <Matter line={line} /> },
  { name: '在哪里', look: 'words', width: 'minmax(0, 5fr)', cell: line => <View className='small'>{placeInWords(line)}</View> },
  { name: '到哪一步', look: 'words', width: 'minmax(0, 5fr)', cell: line => <Standing line={line} /> },
  {
    name: '处理', look: 'words', width: 'minmax(88px, auto)',
    cell: ({ id, reference }) => <OpenButton says='处理' reference={reference} at={id === open ? 'open' : 'shut'} onTap={() => onOpen(id)} />,
  },
]

/** Whether anybody is needed, then the open ones by what they wait for. Staff read no word of them. */
export function Groups({ lines, more, ...rest }: GroupsProps) {
  return (
    <>
      <Card>
        <View className='large' aria-role='heading' aria-level='2'>{answerOf(lines, more)}</View>
        <View className='quiet small'>工友写的内容只有他自己和律师看得到，这里不显示。</View>
      </Card>
      {groupsOf(lines).map(group => (
        <View key={group.title} className='stack'>
          <Heading look='section-title'>{`${group.title}（${group.lines.length}）`}</Heading>
          <Table label={group.title} columns={columnsOf(rest)} rows={group.lines} />
        </View>
      ))}
      {more && <View className='quiet small'>后面还有，先办上面的。</View>}
    </>
  )
}
