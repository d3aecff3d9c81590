import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { membersIn, toReview } from '../db/members'
import { named } from './named'
import { lineOf } from './present'

/** One more than a page is read, to know whether there is a next. */
export const list: KnownVerb<'member.list'> = async ({ person: { unitId } }, { list: which, cursor }) => {
  if (!unitId) return { lines: [], next: null }
  const found = which === 'review' ? await toReview(unitId, cursor ?? '', limits.page + 1) : await membersIn(unitId, which, cursor ?? null, limits.page + 1)
  const lines = found.slice(0, limits.page)
  return { lines: (await named(lines)).map(lineOf), next: found.length > limits.page ? lines.at(-1)!.key : null }
}
