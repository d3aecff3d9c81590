import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { byInWords } from '@domain/when'
import { useEffect } from 'react'
import { useNow } from '../../client/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { goInstead } from '../../ui/go'
import { focusOn } from '../keyboard'

const headId = 'enter-done'

/** What to say aloud: the reference, what happens next, and by when. Nothing of the worker is left on the screen. */
export function Done({ done: { id, reference, next }, onAgain }: { done: Output<'consultation.enter'>; onAgain: () => void }) {
  const now = useNow()
  useEffect(() => focusOn(headId), [])
  return (
    <>
      <Card>
        <View id={headId} className='card-title office-head' aria-role='heading' aria-level='2'>记好了，请念给工友听</View>
        <View><View className='quiet small'>编号</View><View className='large'>{reference}</View></View>
        <View>{`1. 您的编号是 ${reference}，打电话来问，就报这个。`}</View>
        <View>{`2. ${next.by ? `${byInWords(next.by, now)}有律师答复。` : '律师一上班就会答复。'}`}</View>
        <View>3. 律师答复了，工会打电话告诉您。</View>
        <View className='quiet'>4. 合同、工资记录、聊天记录先别丢。</View>
      </Card>
      <Button kind='filled' onTap={onAgain}>再记一件</Button>
      <Button kind='quiet' onTap={() => goInstead('console/entered', { id })}>看这一件</Button>
    </>
  )
}
