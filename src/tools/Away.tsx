import { View } from '@tarojs/components'
import { useState } from 'react'
import { copy } from '../client/privacy'
import { Button } from '../ui/Button'
import { go } from '../ui/go'
import type { Answer, Calculator, Typed } from './form'
import { answerInWords } from './words'

const copied = { no: '复制结果', done: '已复制，可以粘贴', refused: '没复制上，再点一次' }

/** Two ways on: take the answer along as text, or to a lawyer. Nothing is sent by itself. */
export function Away({ of, answer, typed, today }: { of: Calculator; answer: Answer; typed: Typed; today: string }) {
  const text = answerInWords(of, answer, typed, today)
  const [last, setLast] = useState<{ text: string; state: keyof typeof copied }>({ text: '', state: 'no' })
  const take = async (words: string) => setLast({ text: words, state: await copy(words) })
  const ask = async () => {
    if (text) await take(text)
    go('pages/ask', { topic: of.topic })
  }
  return (
    <>
      {text && <Button icon='copy' onTap={() => { void take(text) }}>{copied[last.text === text ? last.state : 'no']}</Button>}
      <Button kind='filled' icon='ask' onTap={() => { void ask() }}>拿这个去问律师</Button>
      {text && <View className='quiet small'>去问律师时会先替您复制好，到那里长按就能粘贴。发不发由您定。</View>}
    </>
  )
}
