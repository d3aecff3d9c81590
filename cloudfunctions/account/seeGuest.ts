import type { KnownVerb } from '../call'
import { countOf, countUnderWay } from '../db/consultations'
import { guestOf } from './guest'
import { leavingShown } from './leaving'

/** What the office reads out before anything is deleted. */
export const seeGuest: KnownVerb<'account.guest'> = async ({ person }, { consultation }) => {
  const { id, leaving } = await guestOf(person, consultation)
  const [asked, ours, underWay] = await Promise.all([countOf(id), countOf(id, person.unitId ?? ''), countUnderWay(id)])
  return { leaving: leaving ? leavingShown(leaving, underWay) : null, underWay, asked, reach: asked === ours ? 'all' : 'some' }
}
