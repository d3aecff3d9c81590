import { inShanghai } from '@domain/shanghai'
import type { Message } from '../db/journal'
import { callWechat, type WechatAnswer } from './api'

/** What WeChat allows in a `thing` field, in characters. */
const thingLength = 20
const thing = (text = '') => ({ value: [...text].slice(0, thingLength).join('') })

/** `2026-11-21 16:30` in Asia/Shanghai, as a `time` field wants it. */
const time = (at = '') => ({ value: inShanghai(at).format('YYYY-MM-DD HH:mm') })

type Fields = Message['fields']

/** Each template's fields, in the keys that the chosen WeChat template must have; see docs/operations.md. */
const shapes: Readonly<Record<Message['template'], (fields: Fields) => Record<string, { value: string }>>> = {
  answered: ({ what, reference = '', lawyer, at }) => ({ thing1: thing(what), character_string2: { value: reference }, thing3: thing(lawyer), time4: time(at) }),
  duty: ({ what, reference = '', at }) => ({ thing1: thing(what), character_string2: { value: reference }, time3: time(at) }),
}

/** Sends one subscribed message. 43101 (the person did not subscribe) is an answer, not a failure. */
export const sendSubscribeMessage = (openid: string, templateId: string, { template, page, fields }: Message): Promise<WechatAnswer> =>
  callWechat('subscribeMessage.send', { touser: openid, template_id: templateId, page, data: shapes[template](fields) })
