import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { ActProps } from './act'

/** Whether an account that came with the same number is the same person's: that is settled before anything else. */
export function Settle({ of, onDone, onRefused }: ActProps) {
  const same = useAction('member.same')
  const split = useAction('member.split')
  const account = of.forms.find(form => form.account)?.account
  if (!account) return null
  const busy = same.state === 'busy' || split.state === 'busy' ? 'busy' : 'ready'
  const isSame = async () => {
    const result = await same.run({ id: of.id, account })
    if (result.ok) onDone('合在一起了，两个账号是同一份。')
    else onRefused()
  }
  const isOther = async () => {
    const result = await split.run({ id: of.id, account })
    if (result.ok) onDone('分开了。那个账号自己的申请，交给它选的工会，时间照算。')
    else onRefused()
  }
  const error = same.error ?? split.error
  return (
    <View className='stack'>
      <View>另一个微信账号用同一个号码来申请。先看完整的信息，可以打个电话问问，再定。</View>
      <View className='quiet small'>两边互相看不到对方填的。</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={busy} busy='正在办…' onTap={() => { void isSame() }}>是同一个人，合在一起</Button>
      <Button state={busy} busy='正在办…' onTap={() => { void isOther() }}>不是同一个人，分开</Button>
    </View>
  )
}
