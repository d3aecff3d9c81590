import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { refOf, storePhoto } from '../db/photos'

/** What a file is by its first bytes; its name is not asked. */
const kinds: readonly { readonly ending: string; readonly is: (bytes: Buffer) => boolean }[] = [
  { ending: 'jpg', is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { ending: 'png', is: (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) },
  { ending: 'webp', is: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
]

export const add: KnownVerb<'photo.add'> = async (call, { data }) => {
  const bytes = Buffer.from(data, 'base64')
  const kind = kinds.find(({ is }) => is(bytes))
  if (!kind) throw refusal('NotAPhoto')
  const { id } = call.person
  const fileId = await storePhoto(id, bytes, kind.ending)
  return call.write(async () => ({ output: { photo: refOf(id, fileId) }, subject: id, change: { photo: fileId, bytes: bytes.length } }))
}
