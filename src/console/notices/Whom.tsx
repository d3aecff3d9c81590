import { View } from '@tarojs/components'
import { type Audience, audienceLimits, topics, trades, type Unit } from '@contract'
import { topicNames } from '@domain/topic'
import { tradeNames } from '@domain/trade'
import { useState } from 'react'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Ticks } from '../../ui/Ticks'
import { Arrows } from '../arrows'
import { UnitTree } from '../UnitTree'
import { HowMany } from './HowMany'

interface WhomProps { audience: Audience; units: readonly Unit[]; onChange: (audience: Audience) => void }

const parts = [{ value: 'all', name: '这里的所有人' }, { value: 'some', name: '只给其中一部分人' }] as const
const memberships = [{ value: 'any', name: '是不是会员都发' }, { value: 'member', name: '只给会员' }, { value: 'none', name: '只给还没入会的' }] as const
const tradeOptions = trades.map(value => ({ value, name: tradeNames[value] }))
const topicOptions = topics.map(value => ({ value, name: topicNames[value].name }))

const isNarrow = ({ trades: some, membership, topics: about }: Audience) => some.length > 0 || about.length > 0 || membership !== 'any'

/** Whom it is for: a unit and all below, and who of them; with how many that are. */
export function Whom({ audience, units, onChange }: WhomProps) {
  const [part, setPart] = useState<'all' | 'some'>(isNarrow(audience) ? 'some' : 'all')
  const narrow = (more: Partial<Audience>) => onChange({ ...audience, ...more })
  const tooMany = audience.trades.length > audienceLimits.trades ? `工种最多选 ${audienceLimits.trades} 个。` : audience.topics.length > audienceLimits.topics ? `问题最多选 ${audienceLimits.topics} 个。` : null
  return (
    <View className='stack'>
      <Heading look='section-title'>发给谁</Heading>
      <Arrows id='notice-unit'><UnitTree label='发给哪个单位' units={units} chosen={audience.unitId} onChoose={unitId => narrow({ unitId })} /></Arrows>
      <Arrows id='notice-part'><Choice
        label='所有人还是一部分人' options={parts} chosen={part}
        onChoose={next => { setPart(next); if (next === 'all') narrow({ trades: [], topics: [], membership: 'any' }) }}
      /></Arrows>
      {part === 'some' && (
        <>
          <View className='strong'>会员</View>
          <Arrows id='notice-membership'><Choice label='会员' options={memberships} chosen={audience.membership} onChoose={membership => narrow({ membership })} /></Arrows>
          <View className='strong'>做什么工作（不选就是都发）</View>
          <View className='notice-ticks'><Ticks label='做什么工作' options={tradeOptions} chosen={audience.trades} onChange={chosen => narrow({ trades: chosen })} /></View>
          <View className='quiet small'>没告诉过我们做什么工作的人，选了就收不到。</View>
          <View className='strong'>问过什么问题（不选就是都发）</View>
          <View className='notice-ticks'><Ticks label='问过什么问题' options={topicOptions} chosen={audience.topics} onChange={chosen => narrow({ topics: chosen })} /></View>
        </>
      )}
      {tooMany ? <Note>{tooMany}</Note> : <HowMany audience={audience} />}
    </View>
  )
}
