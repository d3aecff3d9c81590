import { View } from '@tarojs/components'
import type { PhoneProof } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { onWeb } from '../../ui/platform'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

interface TypedPhoneProps {
  initial: string
  onPhone?: (phone: string) => void
  /** agreeing, where sending a code is that too */
  before?: () => Promise<boolean>
  onProved: (proof: PhoneProof) => void
}

const why = { phone: '请填 11 位手机号', code: '请填短信里的 6 个数字' } as const

/** A number that is typed, and the six digits that were sent to it. */
export function TypedPhone({ initial, onPhone, before, onProved }: TypedPhoneProps) {
  const [phone, setPhone] = useState(initial)
  const [code, setCode] = useState('')
  const sending = useAction('member.sendCode')
  const checking = useAction('member.checkCode')
  const sent = sending.state === 'done'
  const send = async () => { if (!before || await before()) await sending.run({ phone }) }
  const check = async () => {
    const result = await checking.run({ code })
    if (result.ok) onProved(result.data)
  }
  const [wrongPhone, wrongCode] = [whyOf(sending.error, 'phone') && why.phone, whyOf(checking.error, 'code') && why.code]
  return (
    <View className='stack'>
      <Field
        id='join-phone' label='手机号' kind='number' initial={initial} max={11} error={wrongPhone}
        onInput={text => { setPhone(text); onPhone?.(text) }}
      />
      {sending.error && !wrongPhone && <Note>{sending.error.says}</Note>}
      <Button kind={sent || !onWeb || !before ? 'outline' : 'filled'} state={sending.state === 'busy' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void send() }}>
        {sent ? '再发一次验证码' : before ? '同意，发验证码' : '发验证码'}
      </Button>
      {sent && (
        <>
          <Note tone='good'>验证码发到您手机上了，5 分钟内有效。</Note>
          <Field id='join-code' label='短信里的 6 个数字' kind='number' max={6} error={wrongCode} onInput={setCode} />
          {checking.error && !wrongCode && <Note>{checking.error.says}</Note>}
          <Button kind='filled' state={checking.state === 'busy' ? 'busy' : 'ready'} busy='正在核对…' onTap={() => { void check() }}>{before ? '验证，下一步' : '验证，换成这个号'}</Button>
        </>
      )}
    </View>
  )
}
