import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import type { ActProps } from './act'

/** Takes what a member wants corrected. */
export function Amend({ of, onDone, onRefused }: ActProps) {
  const { run, state, error } = useAction('member.amend')
  const amend = async () => {
    if ((await run({ id: of.id })).ok) onDone('改好了，已经告诉工友。')
    else onRefused()
  }
  return (
    <View className='stack'>
      <View>核对过了再点。会员证上的名字马上跟着改。</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void amend() }}>照他说的改</Button>
    </View>
  )
}

/** Leaves it as it was, with a word that the worker reads. */
export function Keep({ of, onDone, onRefused }: ActProps) {
  const [text, setText] = useState('')
  const { run, state, error } = useAction('member.keep')
  const why = whyOf(error, 'text')
  const keep = async () => {
    const result = await run({ id: of.id, text })
    if (result.ok) onDone('没有改，已经告诉工友原因。')
    else if (result.error.name === 'MemberChanged') onRefused()
  }
  return (
    <View className='stack'>
      <Field id={`keep-${of.id}`} kind='short' label='为什么先不改（工友看得到）' hint='也告诉他接下来怎么办，比如带身份证到站点来。' max={300} error={why && '请写至少 4 个字'} onInput={setText} />
      {error && !why && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void keep() }}>先不改，告诉他</Button>
    </View>
  )
}
