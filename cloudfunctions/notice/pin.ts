import { plusDays, startOfDay } from '@domain/calendar'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { notice, pinnedTo } from '../db/notices'
import { onPublished } from './onPublished'

/** so many of one unit stand on top; an inbox shows those of five levels */
const most = 3

/** The midnight that ends a day in Shanghai. */
const endOf = (day: string): string => plusDays(startOfDay(`${day}T04:00:00.000Z`), 1)

export const pin: KnownVerb<'notice.pin'> = async (call, { id, until }) => {
  const end = until && endOf(until)
  if (end && end <= call.at) throw refusal('TimePassed')
  const one = end ? await notice(database, id) : null
  const others = one ? (await pinnedTo([one.audience.unitId], call.at, most + 1)).filter((other) => other.id !== id) : []
  return onPublished(call, id, 'pin', (now) => {
    if (others.length >= most) throw refusal('PinsFull', { most })
    return { ...now, pinnedUntil: end }
  })
}
