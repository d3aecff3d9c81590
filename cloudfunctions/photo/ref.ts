import type { PhotoRef } from '../../src/contract'
import { refusal } from '../../src/domain/refusal'
import { sign, verify } from '../secrets'

const useOf = (personId: string) => `photo|${personId}`

/** A reference to a stored file that only its owner can hand in. */
export const refOf = (personId: string, fileId: string): PhotoRef => `p_${sign(useOf(personId), fileId)}`

/** @throws Refusal UnknownPhoto for a reference that is not the person's own */
export const fileIdsOf = (personId: string, refs: readonly PhotoRef[] = []): string[] => refs.map((ref) => {
  const fileId = verify(useOf(personId), ref.slice(2))
  if (fileId === null) throw refusal('UnknownPhoto')
  return fileId
})
