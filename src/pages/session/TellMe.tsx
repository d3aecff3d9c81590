import { useState } from 'react'
import { useSession } from '../../client/session'
import { subscribe, type Subscribed } from '../../client/subscribe'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { onWeb } from '../../ui/platform'

const about = {
  answered: { ask: '有答复就用微信告诉我', yes: '好的，有答复会用微信告诉您。', no: '答复都在“我的咨询”里，随时能看。' },
  notice: { ask: '下一条通知用微信告诉我', yes: '好的，下一条通知会用微信告诉您。', no: '通知都在“站内信”里，随时能看。' },
} as const

const said = (of: keyof typeof about, subscribed: Subscribed): string => {
  const { yes, no } = about[of]
  return subscribed === 'accepted' ? yes : subscribed === 'declined' ? `没关系。${no}` : no
}

/** Offers one message by WeChat when there is news. Browsers have no WeChat, so they show nothing. */
export function TellMe({ of }: { of: keyof typeof about }) {
  const { data } = useSession()
  const [subscribed, setSubscribed] = useState<Subscribed | null>(null)
  const template = data?.templates[of]
  if (onWeb || !template) return null
  if (subscribed) return <Note>{said(of, subscribed)}</Note>
  return <Button icon='bell' onTap={() => { void subscribe([template]).then(setSubscribed) }}>{about[of].ask}</Button>
}
