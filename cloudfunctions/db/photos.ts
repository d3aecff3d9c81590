/** Photos: files in CloudBase storage, and references to them that only their owner can hand in. */
import type { PhotoRef } from '@contract'
import { refusal } from '@domain/refusal'
import { fingerprint, sign, verify } from '../secrets'
import { storeFile } from './database'

const useOf = (ownerId: string) => `photo|${ownerId}`

/** Stores a photo and answers its file id. The same photo again lands on the same file: a retry leaves nothing behind. */
export const storePhoto = (ownerId: string, bytes: Buffer, ending: string): Promise<string> =>
  storeFile(`photos/${ownerId}/${fingerprint(useOf(ownerId), bytes.toString('base64'))}.${ending}`, bytes)

/** A reference to a stored file, signed for its owner. */
export const refOf = (ownerId: string, fileId: string): PhotoRef => `p_${sign(useOf(ownerId), fileId)}`

/** @throws Refusal UnknownPhoto for a reference that is not the owner's */
export const fileIdsOf = (ownerId: string, refs: readonly PhotoRef[] = []): string[] => refs.map((ref) => {
  const fileId = verify(useOf(ownerId), ref.slice(2))
  if (fileId === null) throw refusal('UnknownPhoto')
  return fileId
})
