import { View } from '@tarojs/components'
import type { PhoneProof } from '@contract'
import { useState } from 'react'
import type { Draft } from '../../client/draft'
import { useConsent, useSession } from '../../client/session'
import { onWeb } from '../../ui/platform'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import type { JoinDraft } from './joinDraft'
import { joinPoints } from './points'
import { TypedPhone } from './TypedPhone'
import { WechatPhone } from './WechatPhone'

/** Screen one: what joining needs and who sees it, and whose number it is. Agreeing and the number are one tap. */
export function PhoneStep({ draft, onNext }: { draft: Draft<JoinDraft>; onNext: () => void }) {
  const session = useSession()
  const consent = useConsent()
  const [kept] = useState(draft.current)
  const [proved, setProved] = useState(kept.proof ? kept.masked : '')
  const [typing, setTyping] = useState<'yes' | 'no'>(onWeb ? 'yes' : 'no')
  const before = async () => session.data?.consented ? true : Boolean((await consent.agree())?.consented)
  const onProved = ({ proof, masked }: PhoneProof) => {
    draft.change({ proof, masked })
    onNext()
  }
  return (
    <>
      <Card title='先说清楚：您的信息怎么用'>
        <View className='stack'>{joinPoints.map(point => <View key={point}>· {point}</View>)}</View>
      </Card>
      {consent.error && <Note>{consent.error.says}</Note>}
      {proved
        ? (
          <>
            <Note tone='good'>{`手机号 ${proved} 已经验证过了。`}</Note>
            <Button kind='filled' onTap={onNext}>同意，下一步</Button>
            <Button kind='quiet' onTap={() => { draft.change({ proof: '', masked: '' }); setProved('') }}>换一个手机号</Button>
          </>
        )
        : (
          <>
            <WechatPhone before={before} onProved={onProved} />
            {typing === 'yes'
              ? <TypedPhone initial={kept.phone} onPhone={phone => draft.change({ phone })} before={before} onProved={onProved} />
              : <Button kind='quiet' onTap={() => setTyping('yes')}>不用微信的，我自己填手机号</Button>}
          </>
        )}
      <View className='quiet small'>不入会也没关系：问律师、查法律、打电话照样能用。</View>
    </>
  )
}
