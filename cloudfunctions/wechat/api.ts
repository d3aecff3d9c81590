/** One function a WeChat call. The SDK carries a request as a small protobuf; keys stay in snake case. */
import { wechatApi } from '../db/database'

/** What WeChat answered; `errcode` 0 is success. */
export interface WechatAnswer { readonly errcode: number; readonly errmsg: string }

const varint = (value: number): number[] => value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
const field = (number: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([(number << 3) | 2, ...varint(body.length)]), body])
const entry = (key: string, value: unknown): Buffer =>
  field(1, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(JSON.stringify(value)))]))

/** field 1 = 0, field 2 = a message of repeated key/value pairs. */
export const encoded = (request: object): Buffer =>
  Buffer.concat([Buffer.from([8, 0]), field(2, Buffer.concat(Object.entries(request).map(([key, value]) => entry(key, value))))])

/** The JSON body inside WeChat's answer: field 1, length-delimited. */
function decoded(answer: Buffer): WechatAnswer {
  let at = 1
  let length = 0
  for (let shift = 0; ; shift += 7) {
    const byte = answer[at++] ?? 0
    length |= (byte & 127) << shift
    if (byte < 128) break
  }
  return JSON.parse(answer.toString('utf8', at, at + length)) as WechatAnswer
}

/** Calls `apiName` of WeChat's open API. @throws Unreachable, or Error when the platform did not pass it on */
export async function callWechat(apiName: string, request: object): Promise<WechatAnswer> {
  const answer = await wechatApi(apiName, encoded(request))
  if (!Buffer.isBuffer(answer)) throw new Error(`${apiName} was not passed on to WeChat`)
  return decoded(answer)
}
