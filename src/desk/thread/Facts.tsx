import { View } from '@tarojs/components'
import type { Thread } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'
import type { ReactNode } from 'react'
import { Card, Heading } from '../../ui/Card'
import { Clock } from '../../ui/Clock'
import { Mark } from '../../ui/State'
import { urgentWords } from '../queue/words'
import { calendarDayInWords, enteredWords, standingInWords, stateWords } from './words'
import './thread.css'

function factsOf({ station, district, employer, happenedOn, askedAt, reference, entered }: Thread, now: string) {
  return [
    { name: '编号', says: reference },
    { name: '提问', says: timeInWords(askedAt, now) },
    { name: '来自', says: entered && enteredWords[entered] },
    { name: '站点', says: [district, station].filter(Boolean).join(' · ') },
    { name: '用人单位', says: employer },
    { name: '什么时候', says: happenedOn && calendarDayInWords(happenedOn, now) },
  ].filter(({ says }) => says)
}

/** Who asked, as far as a lawyer needs it: where, about whom, since when. Never a name; `children` is what may be looked up besides. */
export function Facts({ thread, now, children }: { thread: Thread; now: string; children: ReactNode }) {
  const { tone, says } = stateWords[thread.state]
  const standing = standingInWords(thread, now)
  return (
    <Card>
      <View className='desk-head'>
        <Heading>{topicNames[thread.topic].name}</Heading>
        {thread.state === 'held' ? <Clock until={thread.dueAt} now={now} /> : <Mark tone={tone}>{says}</Mark>}
      </View>
      {thread.urgent.map(reason => <Mark key={reason} tone='care'>{urgentWords[reason]}</Mark>)}
      {standing && <View>{standing}</View>}
      <View className='desk-facts' aria-role='list' aria-label='基本情况'>
        {factsOf(thread, now).map(({ name, says: fact }) => (
          <View key={name} className='desk-fact' aria-role='listitem'><View className='desk-fact-name'>{name}</View><View className='grow'>{fact}</View></View>
        ))}
      </View>
      {children}
    </Card>
  )
}
