import { View } from '@tarojs/components'
import type { HeldLine } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Group } from './Group'
import { OwnRow } from './OwnRow'

export type OwnState = 'held' | 'askedBack' | 'answered'

/** The lawyer's own work, by what it waits for; `few` are shown at first. */
export const groups: Record<OwnState, { title: string; few: number }> = {
  held: { title: '手上要答的', few: 50 },
  askedBack: { title: '等工友回复的', few: 50 },
  answered: { title: '最近答过的', few: 5 },
}

interface OwnWorkProps {
  of: OwnState
  lines: readonly HeldLine[]
  now: string
  /** the one open beside the list */
  open: string | null
  /** the one that the keyboard is at */
  chosen: string | null
  onOpen: (id: string) => void
}

/** One group of own work; nothing at all when it is empty. */
export function OwnWork({ of, lines, now, open, chosen, onOpen }: OwnWorkProps) {
  const [length, setLength] = useState<'few' | 'all'>('few')
  const { title, few } = groups[of]
  const all = lines.filter(({ state }) => state === of)
  if (all.length === 0) return null
  const shown = length === 'few' ? all.slice(0, few) : all
  const lookOf = (id: string) => id === open ? 'open' : id === chosen ? 'chosen' : 'plain'
  return (
    <Group title={title} count={`${all.length} 件`}>
      <View className='desk-rows' aria-role='list' aria-label={title}>
        {shown.map(line => <OwnRow key={line.id} line={line} now={now} look={lookOf(line.id)} onOpen={() => onOpen(line.id)} />)}
      </View>
      {shown.length < all.length && <Button kind='quiet' onTap={() => setLength('all')}>{`再看 ${all.length - shown.length} 件`}</Button>}
    </Group>
  )
}
