import { View } from '@tarojs/components'
import type { Input, Output } from '@contract'
import { topicNames } from '@domain/topic'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Loaded } from '../../ui/Loaded'
import './thread.css'

type Line = Output<'consultation.earlier'>['lines'][number]

function Past({ line: { reference, topic, askedAt, question, answer }, now }: { line: Line; now: string }) {
  return (
    <View className='desk-past' aria-role='listitem'>
      <View className='quiet small'>{topicNames[topic].name} · {dayInWords(askedAt, now)} · {reference}</View>
      <View className='pre'>问：{question}</View>
      <View className='pre quiet'>{answer === null ? '还没有答复。' : `答：${answer}`}</View>
    </View>
  )
}

/** What the same worker asked before; fetched when it is opened. */
export function Earlier({ id, now }: { id: Input<'consultation.earlier'>['id']; now: string }) {
  const [state, setState] = useState<'shut' | 'open'>('shut')
  const answer = useQuery('consultation.earlier', state === 'open' ? { id } : null)
  if (state === 'shut') return <View><Button kind='quiet' width='words' onTap={() => setState('open')}>看这位工友以前问过什么</Button></View>
  return (
    <View className='stack'>
      <Heading look='section-title'>这位工友以前问过</Heading>
      <Loaded answer={answer} rows={1}>
        {({ lines }) => lines.length === 0
          ? <View className='quiet'>以前没有问过。</View>
          : <View aria-role='list' aria-label='以前问过的'>{lines.map(line => <Past key={line.reference} line={line} now={now} />)}</View>}
      </Loaded>
      <View><Button kind='quiet' width='words' onTap={() => setState('shut')}>收起来</Button></View>
    </View>
  )
}
