import { Button, View } from '@tarojs/components'
import type { PhoneProof } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Note } from '../../ui/Failure'
import { Icon } from '../../ui/Icon'

interface WechatPhoneProps {
  /** what must come first, such as agreeing; false when it did not work */
  before?: () => Promise<boolean>
  onProved: (proof: PhoneProof) => void
}

/** WeChat's own button: one tap, and the number that WeChat knows is proved. A refusal leaves the number to be typed. */
export function WechatPhone({ before, onProved }: WechatPhoneProps) {
  const { run, state, error } = useAction('member.wechatPhone')
  const [refused, setRefused] = useState<'no' | 'yes'>('no')
  const take = async (code: string | undefined) => {
    setRefused(code ? 'no' : 'yes')
    if (!code || (before && !await before())) return
    const result = await run({ code })
    if (result.ok) onProved(result.data)
  }
  const busy = state === 'busy'
  return (
    <View className='stack'>
      <Button
        className={`tap button button-filled button-${busy ? 'busy' : 'ready'}`} hoverClass='tap-pressed' openType='getPhoneNumber'
        onGetPhoneNumber={({ detail }) => { void take((detail as { code?: string }).code) }}
      >
        <View className='button-words'><Icon name='phone' />{before && '同意，'}用微信的手机号</View>
      </Button>
      {refused === 'yes' && <Note tone='time'>没关系，也可以在下面自己填手机号。</Note>}
      {error && <Note>{error.says}</Note>}
    </View>
  )
}
