import { useState } from 'react'
import { useSession } from '../../client/session'
import { subscribe, type Subscribed } from '../../client/subscribe'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { onWeb } from '../../ui/platform'

const says: Record<Subscribed, string> = {
  accepted: '好的，有答复会用微信告诉您。',
  declined: '没关系。答复都在“我的咨询”里，随时能看。',
  never: '答复都在“我的咨询”里，随时能看。',
}

/** Offers one message by WeChat when there is news. Browsers have no WeChat, so they show nothing. */
export function TellMe() {
  const { data } = useSession()
  const [subscribed, setSubscribed] = useState<Subscribed | null>(null)
  if (onWeb || !data?.templates.answered) return null
  if (subscribed) return <Note>{says[subscribed]}</Note>
  return <Button icon='bell' onTap={() => { void subscribe([data.templates.answered]).then(setSubscribed) }}>有答复就用微信告诉我</Button>
}
