import { limits } from '@contract'
import { seatOf, serves } from '@domain/access'
import type { KnownVerb } from '../call'
import { consultation, type Summary, waitingFor } from '../db/consultations'
import { database } from '../db/database'
import { queueLineOf } from './present'

/** what is read at most to fill a page after leaving out what the lawyer may not take */
const most = 100

export const queue: KnownVerb<'consultation.queue'> = async ({ person, at }) => {
  const seat = seatOf(person)
  if (!seat) return { offers: [], lines: [], more: false }
  const [waiting, offered] = await Promise.all([
    waitingFor(seat.unitId, seat.topics, most), seat.offered ? consultation(database, seat.offered) : null,
  ])
  const mayTake = (one: Summary) => serves(seat, one) && !one.declined.includes(seat.lawyerId)
    && (one.known === null || one.known.until <= at || one.known.lawyerId === seat.lawyerId)
  const lines = waiting.filter(mayTake)
  const offers = offered?.offer?.lawyerId === seat.lawyerId && serves(seat, offered) ? [{ ...queueLineOf(offered), until: offered.offer.until }] : []
  return { offers, lines: lines.slice(0, limits.page).map(queueLineOf), more: lines.length > limits.page }
}
