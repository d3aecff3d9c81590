/** Photos: files in CloudBase storage, and references to them that only their owner can hand in. */
import type { PhotoRef } from '@contract'
import { refusal } from '@domain/refusal'
import { fingerprint, sign, verify } from '../secrets'
import { storeFile } from './database'
import { write } from './journal'

const useOf = (ownerId: string) => `photo|${ownerId}`

/** Where a photo lies. The same photo again lies in the same place: a retry leaves nothing behind. */
export const placeOfPhoto = (ownerId: string, bytes: Buffer, ending: string): string =>
  `photos/${ownerId}/${fingerprint(useOf(ownerId), bytes.toString('base64'))}.${ending}`

/**
 * Stores a photo and answers its file id. The journal knows its place first, so that a file whose upload or row was cut off is found when its
 * owner's account is deleted.
 */
export async function storePhoto(ownerId: string, place: string, bytes: Buffer, at: string): Promise<string> {
  await write({ caller: ownerId, method: 'photo.store', requestId: `${place}|${at}`, input: null, at }, async () => ({ output: null, subject: ownerId, change: { event: 'stored', place } }))
  return storeFile(place, bytes)
}

/** The file id that a place has: only the store knows it, and tells it to who writes there. What lay there is gone with it. */
export const emptied = (place: string): Promise<string> => storeFile(place, Buffer.from([0]))

/** A reference to a stored file, signed for its owner. */
export const refOf = (ownerId: string, fileId: string): PhotoRef => `p_${sign(useOf(ownerId), fileId)}`

/** @throws Refusal UnknownPhoto for a reference that is not the owner's */
export const fileIdsOf = (ownerId: string, refs: readonly PhotoRef[] = []): string[] => refs.map((ref) => {
  const fileId = verify(useOf(ownerId), ref.slice(2))
  if (fileId === null) throw refusal('UnknownPhoto')
  return fileId
})
