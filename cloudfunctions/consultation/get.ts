import { mayReach, relationOf } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { consultation } from '../db/consultations'
import { database, linksOf } from '../db/database'
import { outdatedAmong } from '../law/citations'
import { threadOf } from './present'

export const get: KnownVerb<'consultation.get'> = async ({ person, at }, { id }) => {
  const found = await consultation(database, id)
  const relation = found ? relationOf(person, found) : 'stranger'
  if (!found || !mayReach('consultation.get', relation)) throw refusal('NotFound')
  const cited = found.entries.flatMap((entry) => entry.citations)
  const [links, { cardOf }, outdated] = await Promise.all([linksOf(found.entries.flatMap((entry) => entry.photos)), import('../content/cards'), outdatedAmong(cited, at)])
  return threadOf(found, relation, at, { links, cardOf, outdated })
}
