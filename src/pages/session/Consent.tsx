import { View } from '@tarojs/components'
import { useConsent } from '../../client/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

/** What is kept and who sees it; the same words wherever consent is asked or explained. */
export const privacyPoints = [
  '只记您写的话、照片、在哪个站点、看过的通知，和微信给的一个代号（不是微信号），用来找律师答复您。',
  '由设站点的工会保管，您写的话加密存放。只有接您这件事的律师能看到，单位看不到。',
  '问律师不要身份证号，不用实名，也不用是会员。',
  '想看、想下载、想删，点“我的”里的“我的信息”；也可以打 12351 或到站点说一声。',
]

interface ConsentProps {
  /** the words on the button */
  says: string
  onAgreed: () => void
  /** once agreed, what comes after is under way */
  busy?: 'yes' | 'no'
}

/** Asks once, in plain words, before anything is kept. */
export function Consent({ says, onAgreed, busy = 'no' }: ConsentProps) {
  const { agree, state, error } = useConsent()
  return (
    <Card title='先说清楚：您的信息怎么用'>
      <View className='stack'>{privacyPoints.map(point => <View key={point}>· {point}</View>)}</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' || busy === 'yes' ? 'busy' : 'ready'} onTap={() => { void agree().then(me => { if (me?.consented) onAgreed() }) }}>{says}</Button>
      <View className='quiet small'>不同意也没关系：查法律、打电话照样能用。</View>
    </Card>
  )
}
