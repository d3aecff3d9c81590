import type { Message } from '../db/journal'
import { callWechat, type WechatAnswer } from './api'
import { characterString, thing, time, type Value } from './fields'

type Fields = Message['fields']
/** What goes out to somebody who subscribed to it. */
type Subscribed = Exclude<Message['template'], 'phoneCode'>

/** Each template's fields, in the keys that the chosen WeChat template must have; see docs/operations.md. */
export const shapes: Readonly<Record<Subscribed, (fields: Fields) => Record<string, Value>>> = {
  answered: ({ what, reference, lawyer, at = '' }) => ({ thing1: thing(what), character_string2: characterString(reference), thing3: thing(lawyer), time4: time(at) }),
  duty: ({ what, reference, at = '' }) => ({ thing1: thing(what), character_string2: characterString(reference), time3: time(at) }),
  notice: ({ what, from, at = '' }) => ({ thing1: thing(what), thing2: thing(from), time3: time(at) }),
}

/** Sends one subscribed message. 43101 (the person did not subscribe) is an answer, not a failure. */
export const sendSubscribeMessage = (openid: string, templateId: string, { template, page, fields }: Pick<Message, 'page' | 'fields'> & { readonly template: Subscribed }): Promise<WechatAnswer> =>
  callWechat('subscribeMessage.send', { touser: openid, template_id: templateId, page, data: shapes[template](fields) })
