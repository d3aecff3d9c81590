/** What hangs below a unit, by its path; and the one move that is being carried out. */
import type { Collection } from './collections'
import { count, type Documents, find, type Transaction } from './database'
import type { Filter, Row } from './rows'

/** One unit's move, closing or new name, until all that hangs on it has followed. There is one at a time. */
export interface Move {
  readonly act: 'move' | 'close' | 'rename'
  readonly state: 'running' | 'done'
  readonly unitId: string
  /** the path that things hang on, and the path that they will hang on */
  readonly from: string
  readonly to: string
  /** of a new name: the point that was told last */
  readonly cursor: string
  readonly startedAt: string
}

const [collection, only] = ['unitMoves', 'only'] as const

export async function currentMove(from: Documents): Promise<Move | null> {
  const row = await from.get(collection, only)
  if (!row) return null
  const { _id, ...move } = row
  return move as unknown as Move
}

export const putMove = (tx: Transaction, move: Move): Promise<void> => tx.put(collection, { _id: only, ...move })

/** What follows a unit, in the order in which it does. */
export const followers = ['units', 'stations', 'visitors', 'consultations', 'rosters', 'lawyers', 'staff', 'members', 'applications', 'notices', 'noticeDrafts'] as const
export type Follower = (typeof followers)[number]

const under = (path: string) => ({ gte: path, lt: `${path}~` })

/** Where each is kept, and how those that still hang on the old place are found. Lawyers and staff hang on one unit, by its id. */
const places: Readonly<Record<Follower, readonly [Collection, (move: Pick<Move, 'from' | 'unitId'>) => Filter]>> = {
  units: ['units', ({ from }) => ({ path: under(from) })],
  stations: ['stations', ({ from }) => ({ place: under(from) })],
  visitors: ['people', ({ from }) => ({ stationPlace: under(from) })],
  members: ['people', ({ from }) => ({ memberPlace: under(from) })],
  applications: ['members', ({ from }) => ({ place: under(from) })],
  notices: ['notices', ({ from }) => ({ place: under(from) })],
  noticeDrafts: ['noticeDrafts', ({ from }) => ({ place: under(from) })],
  consultations: ['consultations', ({ from }) => ({ openPlace: under(from) })],
  rosters: ['rosters', ({ from }) => ({ place: under(from) })],
  lawyers: ['people', ({ unitId }) => ({ postId: unitId })],
  staff: ['people', ({ unitId }) => ({ unitId })],
}

/** Ids of those that still hang on the old place; who has followed is not among them any more. */
export async function leftOf(follower: Follower, move: Pick<Move, 'from' | 'unitId'>, limit: number): Promise<string[]> {
  const [where, filter] = places[follower]
  return (await find(where, { where: filter(move), limit, select: ['_id'] })).map(({ _id }: Row) => _id)
}

/** How many hang there. */
export const countOf = (follower: Follower, move: Pick<Move, 'from' | 'unitId'>): Promise<number> => {
  const [where, filter] = places[follower]
  return count(where, filter(move))
}
