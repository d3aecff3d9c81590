import { View } from '@tarojs/components'
import type { Thread } from '@contract'
import { type ComponentType, useState } from 'react'
import { Button } from '../../ui/Button'
import { Escalate } from './Escalate'
import { Refer } from './Refer'
import { Release } from './Release'

/** What came of another way than an answer. */
export type WayDone = 'released' | 'escalated' | 'referred'

export interface WayProps {
  thread: Thread
  now: string
  onDone: (what: WayDone) => void
  /** it was refused; the thread may have moved on */
  onRefused: () => void
  onBack: () => void
}

const ways = {
  release: { says: '答不了，退回队列', form: Release },
  escalate: { says: '请工会帮忙', form: Escalate },
  refer: { says: '转到别的部门', form: Refer },
} satisfies Partial<Record<Thread['actions'][number], { says: string; form: ComponentType<WayProps> }>>
type Way = keyof typeof ways

/** What else may be done but to write: only what the thread's table of actions names. */
export function Ways({ onDone, ...props }: Omit<WayProps, 'onBack'>) {
  const [way, setWay] = useState<Way | null>(null)
  const open = (Object.keys(ways) as Way[]).filter(one => props.thread.actions.includes(one))
  const shut = () => setWay(null)
  if (way && open.includes(way)) {
    const Form = ways[way].form
    return <Form {...props} onBack={shut} onDone={what => { shut(); onDone(what) }} />
  }
  if (open.length === 0) return null
  return <View className='buttons'>{open.map(one => <Button key={one} kind='quiet' width='words' onTap={() => setWay(one)}>{ways[one].says}</Button>)}</View>
}
