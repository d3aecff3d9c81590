import type { Crowd } from '@contract'
import { cellsOf, crowdOf, reachKey, together } from '@domain/noticeAudience'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { countReached } from '../db/people'
import { ownUnit } from '../plan/unit'
import { fingerprint } from '../secrets'

/** A figure from 0 to 9 that is always the same for one cell and one ten, and that nobody can reckon. */
const drawFor = (cell: string, people: number): number =>
  Buffer.from(fingerprint('notice.count', `${cell}|${Math.floor(people / 10)}`), 'base64url').readUInt32BE() % 10

/** A number of people under a name, as it may be shown. */
export const crowdCalled = (cell: string, people: number): Crowd => crowdOf(people, drawFor(cell, people))

/** Only cells of one trade and one topic are ever counted; what is shown of several is made of what is shown of each. */
export const count: KnownVerb<'notice.count'> = async ({ person }, { audience }) => {
  const unit = await ownUnit(database, person, audience.unitId)
  const cells = await Promise.all(cellsOf(audience).map(async ({ trade, topic }) => {
    const people = await countReached(reachKey(unit.id, topic), audience.membership, trade)
    return { trade, topic, crowd: crowdCalled([unit.id, trade, audience.membership, topic].join('|'), people) }
  }))
  return { all: together(cells.map(({ crowd }) => crowd)), cells }
}
