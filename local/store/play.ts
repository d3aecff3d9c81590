/** What WeChat says here, where there is none: yes to everything, unless somebody plants a word to try the other answers. */
import type { Reply } from './wechat'
import { isRecord, type Doc } from './wire'

const json = (body: Doc): Reply => ({ kind: 'json', body })

/** A question with one of these words in it gets this verdict; with the last, none at all. */
export const plantedWords = { review: '测试要核对', risky: '测试有问题', down: '测试查不了' } as const

const labels = { pass: 100, review: 21000, risky: 20006 } as const
export type Suggest = keyof typeof labels
const result = (suggest: Suggest): Doc => ({ suggest, label: labels[suggest] })
const busy = json({ errcode: -1, errmsg: 'system busy' })

const suggestTo = (text: string): Suggest => text.includes(plantedWords.risky) ? 'risky' : text.includes(plantedWords.review) ? 'review' : 'pass'

let traces = 0
/** The event with which WeChat answers about a photo later. */
export const mediaResultOf = (traceId: string, suggest: Suggest): Doc =>
  ({ MsgType: 'event', Event: 'wxa_media_check', appid: 'wx00000000local000', trace_id: traceId, version: 2, errcode: 0, errmsg: 'ok', result: result(suggest) })

/** A message whose words hold `测试47003` is answered with that errcode. */
const plantedCode = (data: unknown): number => Number(/测试(\d{5})/.exec(JSON.stringify(isRecord(data) ? data : {}))?.[1] ?? 0)

/** The answers by name of the call; what is not here is answered with success. */
export const play: Readonly<Record<string, (payload: Doc) => Reply>> = {
  'security.msgSecCheck': ({ content }) => String(content).includes(plantedWords.down) ? busy : json({ errcode: 0, errmsg: 'ok', result: result(suggestTo(String(content))), trace_id: `text-${++traces}` }),
  'security.mediaCheckAsync': () => json({ errcode: 0, errmsg: 'ok', trace_id: `photo-${Date.now()}-${++traces}` }),
  'subscribeMessage.send': ({ data }) => {
    const errcode = plantedCode(data)
    return json(errcode ? { errcode, errmsg: 'planted' } : { errcode: 0, errmsg: 'ok' })
  },
}

/** Questions to WeChat, which hold what people wrote: no messages, and nothing for a list that others look at. */
export const unlisted: ReadonlySet<string> = new Set(['security.msgSecCheck', 'security.mediaCheckAsync'])
