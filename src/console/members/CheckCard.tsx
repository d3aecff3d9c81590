import { View } from '@tarojs/components'
import { tradeNames } from '@domain/trade'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

/** Types the digits of a card that somebody shows; only digits that are on a screen now say a name. */
export function CheckCard({ now }: { now: string }) {
  const [code, setCode] = useState('')
  const { run, state, data, error } = useAction('member.check')
  const wrong = error?.name === 'BadInput' ? '会员码是 12 个数字' : undefined
  return (
    <Card title='查会员证'>
      <Field id='check-card' label='会员码' hint='工友手机上“会员证”里的 12 个数字' kind='number' max={16} error={wrong} onInput={setCode} />
      {error && !wrong && <Note>{error.says}</Note>}
      {data && <Note tone='good'>{`是会员：${data.name}，${tradeNames[data.trade]}，${data.unit}，${dayInWords(data.since, now)}加入。`}</Note>}
      <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在查…' onTap={() => { void run({ code }) }}>查一下</Button>
      <View className='quiet small'>谁在什么时候查过，都会记下来。</View>
    </Card>
  )
}
