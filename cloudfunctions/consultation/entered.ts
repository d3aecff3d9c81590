import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { askedKeyOf, enteredBy } from '../db/consultations'
import { lineOf } from './present'

export const entered: KnownVerb<'consultation.entered'> = async ({ person }, { cursor }) => {
  if (!person.unitId) return { lines: [], next: null }
  const found = await enteredBy(person.unitId, cursor ?? null, limits.page + 1)
  const page = found.slice(0, limits.page)
  return { lines: page.map(lineOf), next: found.length > page.length ? askedKeyOf(page.at(-1)!) : null }
}
