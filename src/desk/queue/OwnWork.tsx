import { View } from '@tarojs/components'
import type { ConsultationLine, ConsultationState } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Group } from './Group'
import { OwnRow } from './OwnRow'

/** The lawyer's own work, by what it waits for. */
const groups: Partial<Record<ConsultationState, { title: string; few: number }>> = {
  held: { title: '手上要答的', few: 50 },
  askedBack: { title: '等工友回复的', few: 50 },
  answered: { title: '最近答过的', few: 5 },
}

interface OwnWorkProps {
  of: 'held' | 'askedBack' | 'answered'
  lines: readonly ConsultationLine[]
  now: string
  /** the one open beside the list */
  open: string | null
  onOpen: (id: string) => void
}

/** One group of own work; nothing at all when it is empty. */
export function OwnWork({ of, lines, now, open, onOpen }: OwnWorkProps) {
  const [length, setLength] = useState<'few' | 'all'>('few')
  const group = groups[of]
  const all = lines.filter(({ state }) => state === of)
  if (!group || all.length === 0) return null
  const shown = length === 'few' ? all.slice(0, group.few) : all
  return (
    <Group title={group.title} count={`${all.length} 件`}>
      <View className='desk-rows' aria-role='list' aria-label={group.title}>
        {shown.map(line => <OwnRow key={line.id} line={line} now={now} look={line.id === open ? 'chosen' : 'plain'} onOpen={() => onOpen(line.id)} />)}
      </View>
      {shown.length < all.length && <Button kind='quiet' onTap={() => setLength('all')}>{`再看 ${all.length - shown.length} 件`}</Button>}
    </Group>
  )
}
