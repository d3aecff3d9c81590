import { wechatApi } from '../db/database'
import { encoded } from './api'

export interface MiniCode { readonly contentType: 'image/png' | 'image/jpeg'; readonly bytes: Buffer }

/** The length-delimited fields of a small protobuf message, by number. */
function fieldsOf(message: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let at = 0; at < message.length;) {
    const number = message[at++]! >> 3
    let length = 0
    for (let shift = 0; at < message.length; shift += 7) {
      const byte = message[at++]!
      length |= (byte & 127) << shift
      if (byte < 128) break
    }
    fields.set(number, message.subarray(at, at + length))
    at += length
  }
  return fields
}

/** By its first bytes: what WeChat calls its answer is not always what it is. */
const contentTypeOf = (bytes: Buffer): MiniCode['contentType'] | null =>
  bytes.subarray(0, 4).toString('hex') === '89504e47' ? 'image/png' : bytes.subarray(0, 2).toString('hex') === 'ffd8' ? 'image/jpeg' : null

/** The picture of a mini-program code that opens the home page with `scene`, as `wxacode.getUnlimited` draws it; null when WeChat refused. */
export async function miniCodeOf(scene: string): Promise<MiniCode | null> {
  const answer = await wechatApi('wxacode.getUnlimited', encoded({ scene, page: 'pages/home', check_path: false, width: 860 }))
  const bytes = Buffer.isBuffer(answer) ? fieldsOf(answer).get(1) ?? Buffer.alloc(0) : Buffer.alloc(0)
  const contentType = contentTypeOf(bytes)
  return contentType && { contentType, bytes }
}
