import type { Outbox } from './outbox'
import { mediaResultOf, play, type Suggest, unlisted } from './play'
import { fieldsOf, writeBytes, type Field } from './protobuf'
import { isRecord, type Doc } from './wire'

/** What WeChat would answer: a JSON object, or bytes such as an image. */
export type Reply =
  | { readonly kind: 'json', readonly body: Doc }
  | { readonly kind: 'bytes', readonly body: Buffer, readonly contentType: string }

export interface WeChat {
  /** From now on `apiName` is answered with this instead of `{ errcode: 0, errmsg: 'ok' }`. */
  reply(apiName: string, answer: (payload: Doc) => Reply): void
  /** From now on a photo gets this verdict, after a while; `none`: it never gets one. */
  judgePhotos(suggest: Suggest | 'none'): void
  /** `callCompatibleWxOpenApi`: protobuf in, protobuf out. */
  callBinary(apiName: string, requestData: Buffer): Buffer
  /** `callWxOpenApi`: JSON in, JSON out. */
  handle(payload: Doc): Doc
}

const ok = (): Reply => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok' } })

/** Whoever taps WeChat's phone button here has the number that stands in the code, or one that nobody has. */
const phoneNumber = ({ code }: Doc): Reply => {
  const [number = '13800000000'] = /1[3-9]\d{9}/.exec(String(code)) ?? []
  return { kind: 'json', body: { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' } } }
}

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

/**
 * Lands every message to WeChat in the outbox; nothing leaves this machine.
 * @param later hears what WeChat would say of a photo after a while
 */
export const openWeChat = (outbox: Outbox, now: () => number, later: (event: Doc) => void = () => undefined): WeChat => {
  let photos: Suggest | 'none' = 'pass'
  const answers = new Map<string, (payload: Doc) => Reply>([['phonenumber.getPhoneNumber', phoneNumber], ...Object.entries(play)])
  const call = (apiName: string, payload: Doc): Reply => {
    const reply = (answers.get(apiName) ?? ok)(payload)
    if (!unlisted.has(apiName)) outbox.add({ at: now(), apiName, payload, reply: noted(reply) })
    const trace = reply.kind === 'json' ? reply.body['trace_id'] : undefined
    if (apiName === 'security.mediaCheckAsync' && typeof trace === 'string' && photos !== 'none') later(mediaResultOf(trace, photos))
    return reply
  }
  return {
    reply: (apiName, answer) => { answers.set(apiName, answer) },
    judgePhotos: (suggest) => { photos = suggest },
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
