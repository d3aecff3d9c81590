import { View } from '@tarojs/components'
import type { Mine } from '@contract'
import { tradeNames } from '@domain/trade'
import { byInWords, dayInWords, timeInWords } from '@domain/when'
import { Card } from '../../ui/Card'
import { Mark, type Tone } from '../../ui/State'

const states: Readonly<Record<Mine['state'], { tone: Tone; says: string }>> = {
  applied: { tone: 'calm', says: '工会在看' },
  asked: { tone: 'care', says: '等您补充' },
  member: { tone: 'good', says: '已是会员' },
  declined: { tone: 'quiet', says: '这次没有办成' },
}

/** Where it stands, what happens next and by when, and what was said. */
export function Standing({ mine, now }: { mine: Mine; now: string }) {
  const { state, unit, since, dueAt, words, reference } = mine
  return (
    <Card title={unit}>
      <Mark tone={states[state].tone}>{states[state].says}</Mark>
      {dueAt && <View>{`${byInWords(dueAt, now)}看完，结果会告诉您。`}</View>}
      {state === 'asked' && <View>补充好了，接着看，不用重新排。</View>}
      {state === 'member' && <View className='quiet small'>{`${dayInWords(since, now)}加入`}</View>}
      {words.map(({ by, at, text }) => (
        <View key={at}><View className='quiet small'>{`${by === 'office' ? '工会' : '您'}，${timeInWords(at, now)}`}</View><View className='pre'>{text}</View></View>
      ))}
      <View className='quiet small'>{`编号 ${reference}`}</View>
    </Card>
  )
}

/** What was given, masked: enough to see whether it is right. */
export function GivenLines({ mine }: { mine: Mine }) {
  const lines = [
    ['姓名', mine.name], ['手机号', mine.phone], ['工作', tradeNames[mine.trade]], ['单位', mine.employer ?? '没有单位'], ...mine.idNumber ? [['身份证号', mine.idNumber]] : [],
  ] as const
  return <Card title='您填的'>{lines.map(([name, says]) => <View key={name}><View className='quiet small'>{name}</View><View>{says}</View></View>)}</Card>
}
