import Taro from '@tarojs/taro'

/** Whether WeChat will pass on one message; `never` where there is no WeChat to do it. */
export type Subscribed = 'accepted' | 'declined' | 'never'

/** Asks WeChat, on a tap, to pass on one message of each template. One yes is one message. */
export async function subscribe(templates: readonly string[]): Promise<Subscribed> {
  if (process.env.TARO_ENV !== 'weapp' || templates.length === 0) return 'never'
  const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] }).catch(() => ({}))
  return templates.some((id) => (answer as Record<string, unknown>)[id] === 'accept') ? 'accepted' : 'declined'
}
