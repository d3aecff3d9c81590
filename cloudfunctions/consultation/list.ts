import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { askedKeyOf, asksOf } from '../db/consultations'
import { lineOf } from './present'

export const list: KnownVerb<'consultation.list'> = async ({ person }, { cursor }) => {
  const asks = await asksOf(person.id, cursor ?? null, limits.page + 1)
  const page = asks.slice(0, limits.page)
  return { lines: page.map(lineOf), next: asks.length > page.length ? askedKeyOf(page.at(-1)!) : null }
}
