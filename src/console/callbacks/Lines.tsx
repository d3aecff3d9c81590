import { View } from '@tarojs/components'
import type { CallbackLine } from '@contract'
import { topicNames } from '@domain/topic'
import { byInWords, timeInWords } from '@domain/when'
import { Card, Heading } from '../../ui/Card'
import { type Column, Table } from '../../ui/Table'
import { OpenButton } from '../OpenButton'

interface LinesProps {
  lines: readonly CallbackLine[]
  more: boolean
  now: string
  open: string | null
  onOpen: (id: string) => void
}

/** Whether and how long the worker, or the office for them, can open it again. */
const untilInWords = (until: string, now: string) => until < now ? '过了重新打开的时间' : `${byInWords(until, now)}还能重新打开`

const columnsOf = ({ now, open, onOpen }: Pick<LinesProps, 'now' | 'open' | 'onOpen'>): readonly Column<CallbackLine>[] => [
  { name: '问过', look: 'name', width: 'minmax(0, 5fr)', cell: ({ askedAt }) => timeInWords(askedAt, now) },
  { name: '问题', look: 'words', width: 'minmax(0, 5fr)', cell: ({ topic, reference }) => <View><View className='office-what'>{topicNames[topic].name}</View><View className='small'>{reference}</View></View> },
  { name: '在哪里', look: 'words', width: 'minmax(0, 5fr)', cell: ({ station }) => <View className='small'>{station}</View> },
  { name: '到什么时候', look: 'words', width: 'minmax(0, 5fr)', cell: ({ until }) => <View className='small'>{untilInWords(until, now)}</View> },
  {
    name: '回访', look: 'words', width: 'minmax(88px, auto)',
    cell: ({ id, reference }) => <OpenButton says='回访' reference={reference} at={id === open ? 'open' : 'shut'} onTap={() => onOpen(id)} />,
  },
]

/** Whom to ring up: those with a number first, the longest asked on top. */
export function Lines({ lines, more, ...rest }: LinesProps) {
  const given = lines.filter(({ contact }) => contact === 'given')
  const groups = [{ title: '留了电话的', lines: given }, { title: '没留电话的', lines: lines.filter(({ contact }) => contact === 'none') }]
  return (
    <>
      <Card>
        <View className='large' aria-role='heading' aria-level='2'>{`有 ${lines.length}${more ? ' 位以上' : ' 位'}工友还没说事情办得怎么样`}</View>
        <View className='quiet'>{given.length > 0 ? `其中 ${given.length} 位留了电话，可以打过去问问。` : '都没留电话，等他们自己在手机上说。'}</View>
      </Card>
      {groups.filter(group => group.lines.length > 0).map(group => (
        <View key={group.title} className='stack'>
          <Heading look='section-title'>{`${group.title}（${group.lines.length}）`}</Heading>
          <Table label={group.title} columns={columnsOf(rest)} rows={group.lines} />
        </View>
      ))}
      {more && <View className='quiet small'>后面还有，先办上面的。</View>}
    </>
  )
}
