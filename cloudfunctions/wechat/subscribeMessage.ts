import { inShanghai } from '@domain/shanghai'
import { callWechat, type WechatAnswer } from './api'

/** What WeChat allows in a `thing` field, in characters. */
const thingLength = 20
const thing = (text: string) => ({ value: [...text].slice(0, thingLength).join('') })

/** `2026-11-21 16:30` in Asia/Shanghai, as a `time` field wants it. */
const time = (at: string) => ({ value: inShanghai(at).format('YYYY-MM-DD HH:mm') })

/** Template fields, in the keys that the chosen WeChat template must have; see docs/operations.md. */
const data = ({ what = '', reference = '', lawyer = '', at = '' }: Readonly<Record<string, string>>) =>
  ({ thing1: thing(what), character_string2: { value: reference }, thing3: thing(lawyer), time4: time(at) })

/** Sends one subscribed message. 43101 (the person did not subscribe) is an answer, not a failure. */
export const sendSubscribeMessage = (openid: string, templateId: string, page: string, fields: Readonly<Record<string, string>>): Promise<WechatAnswer> =>
  callWechat('subscribeMessage.send', { touser: openid, template_id: templateId, page, data: data(fields) })
