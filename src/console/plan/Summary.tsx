import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { Card } from '../../ui/Card'
import { promiseInWords } from './words'

type Answer = Output<'plan.get'>

const sources: Record<Answer['source'], (answer: Answer) => string> = {
  own: ({ name }) => `这是${name}自己的规则。`,
  inherited: ({ name, from }) => `${name}没有自己的规则，跟${from}一样。`,
  standard: ({ name }) => `${name}和上级都没有定，用的是通用的规则。`,
}

/** What a worker is promised here, whose rule it is, and whom it does not reach. */
export function Summary({ answer }: { answer: Answer }) {
  const { name, plan, source, apart } = answer
  return (
    <Card>
      <View className='quiet small'>{name}的工友，答应的是</View>
      <View className='large' aria-role='heading' aria-level='2'>{promiseInWords(plan)}</View>
      <View>{sources[source](answer)}</View>
      {apart.length > 0 && <View className='quiet'>{`下面这些有自己的规则，不跟着这里变：${apart.join('、')}。`}</View>}
    </Card>
  )
}
