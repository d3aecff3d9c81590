import { View } from '@tarojs/components'
import type { CallbackLine } from '@contract'
import { topicNames } from '@domain/topic'
import { byInWords, timeInWords } from '@domain/when'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { type Column, Table } from '../../ui/Table'

interface LinesProps {
  lines: readonly CallbackLine[]
  more: boolean
  now: string
  open: string | null
  onOpen: (id: string) => void
}

const columnsOf = ({ now, open, onOpen }: Pick<LinesProps, 'now' | 'open' | 'onOpen'>): readonly Column<CallbackLine>[] => [
  { name: '问过', look: 'name', width: 'minmax(0, 5fr)', cell: ({ askedAt }) => timeInWords(askedAt, now) },
  { name: '问题', look: 'words', width: 'minmax(0, 5fr)', cell: ({ topic, reference }) => <View><View className='office-what'>{topicNames[topic].name}</View><View className='small'>{reference}</View></View> },
  { name: '在哪里', look: 'words', width: 'minmax(0, 5fr)', cell: ({ station }) => <View className='small'>{station}</View> },
  {
    name: '电话', look: 'words', width: 'minmax(0, 5fr)',
    cell: ({ contact, until }) => <View><View>{contact === 'given' ? '留了电话' : '没留电话'}</View><View className='small'>{`${byInWords(until, now)}还能重新打开`}</View></View>,
  },
  {
    name: '回访', look: 'words', width: 'minmax(88px, auto)',
    cell: ({ id, reference }) => (
      <View className='office-cell'><Button kind={id === open ? 'quiet' : 'outline'} label={`回访 ${reference}`} onTap={() => onOpen(id)}>{id === open ? '正在看' : '回访'}</Button></View>
    ),
  },
]

/** Whom to ring up: those with a number first in words, the longest asked on top. */
export function Lines({ lines, more, ...rest }: LinesProps) {
  const given = lines.filter(({ contact }) => contact === 'given').length
  return (
    <>
      <Card>
        <View className='large' aria-role='heading' aria-level='2'>{`有 ${lines.length}${more ? ' 位以上' : ' 位'}工友还没说事情办得怎么样`}</View>
        <View className='quiet'>{given > 0 ? `其中 ${given} 位留了电话，可以打过去问问。` : '都没留电话，等他们自己在手机上说。'}</View>
      </Card>
      <Table label='没回话的回访' columns={columnsOf(rest)} rows={lines} />
      {more && <View className='quiet small'>后面还有，先办上面的。</View>}
    </>
  )
}
