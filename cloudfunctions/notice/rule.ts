import { idsIn } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { ownRule, ruledBy } from '../db/noticeDrafts'
import { unit } from '../db/stations'
import { ownUnit } from '../plan/unit'

export const rule: KnownVerb<'notice.rule'> = async ({ person }, { unitId }) => {
  const here = await ownUnit(database, person, unitId)
  const [own, by] = await Promise.all([ownRule(database, here.id), ruledBy(database, idsIn(here.path))])
  return { own, review: by === null ? 'free' : 'needed', from: by ? (await unit(database, by))?.name ?? '' : '' }
}
