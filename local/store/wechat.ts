import type { Outbox } from './outbox'
import { fieldsOf, writeBytes, type Field } from './protobuf'
import { isRecord, type Doc } from './wire'

/** What WeChat would answer: a JSON object, or bytes such as an image. */
export type Reply =
  | { readonly kind: 'json', readonly body: Doc }
  | { readonly kind: 'bytes', readonly body: Buffer, readonly contentType: string }

export interface WeChat {
  /** From now on `apiName` is answered with this instead of `{ errcode: 0, errmsg: 'ok' }`. */
  reply(apiName: string, answer: (payload: Doc) => Reply): void
  /** `callCompatibleWxOpenApi`: protobuf in, protobuf out. */
  callBinary(apiName: string, requestData: Buffer): Buffer
  /** `callWxOpenApi`: JSON in, JSON out. */
  handle(payload: Doc): Doc
}

const ok = (): Reply => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok' } })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

const bytesOf = (fields: readonly Field[], wanted: number): Buffer =>
  fields.find(({ field }) => field === wanted)?.bytes ?? Buffer.alloc(0)

/** Field 2 holds pairs, each a field 1 of `{ 1: key, 2: JSON bytes }`. */
const payloadOf = (requestData: Buffer): Doc => {
  const pairs = fieldsOf(bytesOf(fieldsOf(requestData), 2)).filter(({ field }) => field === 1)
  return Object.fromEntries(pairs.map(({ bytes }) => {
    const pair = fieldsOf(bytes)
    return [bytesOf(pair, 1).toString('utf8'), parsed(bytesOf(pair, 2).toString('utf8'))]
  }))
}

const noted = (reply: Reply): unknown =>
  (reply.kind === 'json' ? reply.body : { contentType: reply.contentType, bytes: reply.body.length })

/** Lands every WeChat call in the outbox; nothing leaves this machine. */
export const openWeChat = (outbox: Outbox, now: () => number): WeChat => {
  const answers = new Map<string, (payload: Doc) => Reply>()
  const call = (apiName: string, payload: Doc): Reply => {
    const reply = (answers.get(apiName) ?? ok)(payload)
    outbox.add({ at: now(), apiName, payload, reply: noted(reply) })
    return reply
  }
  return {
    reply: (apiName, answer) => { answers.set(apiName, answer) },
    callBinary: (apiName, requestData) => {
      const reply = call(apiName, payloadOf(requestData))
      const body = reply.kind === 'json' ? Buffer.from(JSON.stringify(reply.body)) : reply.body
      const contentType = reply.kind === 'json' ? 'application/json; charset=utf-8' : reply.contentType
      return Buffer.concat([writeBytes(1, body), writeBytes(2, Buffer.from(contentType))])
    },
    handle: (payload) => {
      const data = parsed(String(payload['requestData'] ?? ''))
      const reply = call(String(payload['apiName']), isRecord(data) ? data : {})
      return { requestId: 'local', data: { responseData: reply.kind === 'json' ? JSON.stringify(reply.body) : reply.body.toString('base64') } }
    },
  }
}
