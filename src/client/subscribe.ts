import Taro from '@tarojs/taro'
import { call } from './call'

/** Whether WeChat will pass on one message; `never` where there is no WeChat to do it. */
export type Subscribed = 'accepted' | 'declined' | 'never'

/** Asks WeChat, on a tap, to pass on one message of each template (three at most). One yes is one message, and the service counts it. */
export async function subscribe(templates: readonly string[]): Promise<Subscribed> {
  const asked = templates.filter(Boolean).slice(0, 3)
  if (process.env.TARO_ENV !== 'weapp' || asked.length === 0) return 'never'
  const answer: Record<string, unknown> = await Taro.requestSubscribeMessage({ tmplIds: asked, entityIds: [] }).then((said) => ({ ...said }), () => ({}))
  const accepted = asked.filter((id) => answer[id] === 'accept')
  if (accepted.length === 0) return 'declined'
  return (await call('subscription.accept', { templates: accepted })).ok ? 'accepted' : 'declined'
}
