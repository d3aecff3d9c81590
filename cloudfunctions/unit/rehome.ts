/** Carries out one unit's move in small steps, each a transaction of its own that may be repeated. Until its step, everything is reachable where it was. */
import { increments } from '@domain/count'
import { refusal } from '@domain/refusal'
import { idsIn, placeUnder, rebased, pathOf } from '@domain/unit'
import { consultation, putConsultation } from '../db/consultations'
import { database, type Transaction } from '../db/database'
import { addIncrements } from '../db/figures'
import { write } from '../db/journal'
import { member, putMember } from '../db/members'
import { noticeDraft, putNoticeDraft } from '../db/noticeDrafts'
import { type Notice, notice, putNotice } from '../db/notices'
import { person, putPerson } from '../db/people'
import { putRoster, roster } from '../db/shifts'
import { putStation, putUnit, station, stationsUnder, type Unit, unit } from '../db/stations'
import { currentMove, type Follower, followers, leftOf, type Move, putMove } from '../db/unitsMoving'
import { type Enough, never } from '../each'

const perStep = 20

/** What one transaction knows: units it has read already. */
interface Step { readonly tx: Transaction; readonly move: Move; chainOf(ids: readonly string[]): Promise<Unit[]> }

function stepOf(tx: Transaction, move: Move): Step {
  const known = new Map<string, Promise<Unit | null>>()
  const read = (id: string) => {
    const reading = known.get(id) ?? unit(tx, id)
    known.set(id, reading)
    return reading
  }
  return { tx, move, chainOf: async (ids) => (await Promise.all(ids.map(read))).filter((one) => one !== null) }
}

/** The units above after the move. A station is the last in its own path, so that one station can move like a unit. */
function idsAfter(units: readonly string[], move: Move, stationId: string | null = null): string[] {
  const ids = idsIn(rebased(pathOf(stationId ? [...units, stationId] : units), move))
  return stationId ? ids.slice(0, -1) : ids
}
const idAfter = (id: string, { act, unitId, to }: Move): string => act === 'close' && id === unitId ? idsIn(to).at(-1)! : id

/** Whether a row still hangs on the old place when its own transaction looks. */
const isLeft = (units: readonly string[], { from }: Move, stationId: string | null = null): boolean => pathOf(stationId ? [...units, stationId] : units).startsWith(from)

/** A notice to whoever the unit's people are with afterwards. What its author sees is as it was: the revision stays. */
function addressed<T extends Pick<Notice, 'units' | 'audience'>>(now: T, move: Move): T {
  const units = idsAfter(now.units, move)
  return { ...now, units, audience: { ...now.audience, unitId: units.at(-1)! } }
}

/** How each follows. */
const follow: Readonly<Record<Follower, (step: Step, id: string) => Promise<void>>> = {
  units: async ({ tx, move }, id) => {
    const now = await unit(tx, id)
    if (now?.path.startsWith(move.from)) await putUnit(tx, { ...now, path: rebased(now.path, move), parentId: now.parentId && idAfter(now.parentId, move) })
  },
  stations: async ({ tx, move, chainOf }, id) => {
    const now = await station(tx, id)
    if (now && isLeft(now.units, move, id)) await putStation(tx, { ...now, ...placeUnder(await chainOf(idsAfter(now.units, move, id))) })
  },
  visitors: async ({ tx, move }, id) => {
    const now = await person(tx, id)
    const seen = now?.station
    if (seen && isLeft(seen.units, move, seen.id)) await putPerson(tx, { ...now, station: { ...seen, units: idsAfter(seen.units, move, seen.id) } })
  },
  members: async ({ tx, move }, id) => {
    const now = await person(tx, id)
    const joined = now?.membership
    if (joined?.state !== 'member' || !isLeft(joined.units, move)) return
    const units = idsAfter(joined.units, move)
    await putPerson(tx, { ...now!, membership: { ...joined, units, unitId: units.at(-1)! } })
  },
  applications: async ({ tx, move, chainOf }, id) => {
    const now = await member(tx, id)
    if (!now || !isLeft(now.home.units, move)) return
    const units = idsAfter(now.home.units, move)
    const own = (await chainOf(units)).at(-1)
    await putMember(tx, { ...now, home: { ...now.home, units, unitId: units.at(-1)!, unitName: own?.name ?? now.home.unitName } })
  },
  consultations: async ({ tx, move, chainOf }, id) => {
    const now = await consultation(tx, id)
    if (!now || now.state === 'closed' || !isLeft(now.units, move, now.stationId)) return
    const units = idsAfter(now.units, move, now.stationId)
    const [root, district] = await chainOf(units.slice(0, 2))
    const entered = now.entered && { ...now.entered, unitId: idAfter(now.entered.unitId, move) }
    const after = { ...now, units, entered, district: (district ?? root)?.name ?? now.district }
    await putConsultation(tx, after)
    addIncrements(tx, increments(now, after), move.startedAt)
  },
  rosters: async ({ tx, move }, id) => {
    const now = await roster(tx, id)
    if (now && isLeft(now.units, move)) await putRoster(tx, { ...now, unitId: idAfter(now.unitId, move), units: idsAfter(now.units, move) })
  },
  notices: async ({ tx, move }, id) => {
    const now = await notice(tx, id)
    if (now && isLeft(now.units, move)) await putNotice(tx, addressed(now, move))
  },
  noticeDrafts: async ({ tx, move }, id) => {
    const now = await noticeDraft(tx, id)
    if (now && isLeft(now.units, move)) await putNoticeDraft(tx, addressed(now, move))
  },
  lawyers: async ({ tx, move }, id) => {
    const now = await person(tx, id)
    if (now?.lawyer) await putPerson(tx, { ...now, lawyer: { ...now.lawyer, unitId: idAfter(now.lawyer.unitId, move) } })
  },
  staff: async ({ tx, move }, id) => {
    const now = await person(tx, id)
    if (now?.unitId) await putPerson(tx, { ...now, unitId: idAfter(now.unitId, move) })
  },
}

/** Who follows a move at all: lawyers and staff stay with their unit unless it is closed. */
const followersOf = ({ act }: Move): readonly Follower[] => act === 'close' ? followers : followers.filter((kind) => kind !== 'lawyers' && kind !== 'staff')

/** The next few that have not followed, the first kind first; null when all have. */
async function nextOf(move: Move): Promise<{ kind: Follower | 'names'; ids: string[]; cursor: string } | null> {
  if (move.act === 'rename') {
    const next = await stationsUnder(move.unitId, move.cursor, perStep)
    return next.length === 0 ? null : { kind: 'names', ids: next.map(({ id }) => id), cursor: next.at(-1)!.nameKey }
  }
  for (const kind of followersOf(move)) {
    const ids = await leftOf(kind, move, perStep)
    if (ids.length > 0) return { kind, ids, cursor: '' }
  }
  return null
}

async function rename({ tx, chainOf }: Step, id: string): Promise<void> {
  const now = await station(tx, id)
  if (now) await putStation(tx, { ...now, ...placeUnder(await chainOf(now.units)) })
}

/** One step of `move`. Another caller may have taken it already: then nothing is written twice. */
async function step(move: Move, at: string, round: number): Promise<void> {
  const next = await nextOf(move)
  const requestId = `${move.startedAt}|${move.unitId}|${next?.kind ?? 'end'}|${next?.ids[0] ?? ''}|${at}|${round}`
  await write({ caller: 'clock', method: 'unit.follow', requestId, input: null, at, sender: 'clock' }, async (tx) => {
    const now = await currentMove(tx)
    const same = now?.startedAt === move.startedAt && now.unitId === move.unitId && now.state === 'running'
    if (same && next) for (const id of next.ids) await (next.kind === 'names' ? rename : follow[next.kind])(stepOf(tx, now), id)
    if (same) await putMove(tx, next ? { ...now, cursor: next.cursor } : { ...now, state: 'done' })
    return { output: null, subject: move.unitId, change: { event: 'followed', kind: next?.kind ?? 'end', rows: same && next ? next.ids.length : 0 } }
  })
}

/** Goes on with the move that is being carried out, if there is one, by at most `steps` steps. */
export async function carryOn(at: string, steps: number, enough: Enough = never): Promise<'done' | 'running'> {
  for (let round = 0; round < steps && !enough(); round++) {
    const move = await currentMove(database)
    if (!move || move.state === 'done') return 'done'
    await step(move, at, round)
  }
  const move = await currentMove(database)
  return move?.state === 'running' ? 'running' : 'done'
}

/** steps that one call takes itself; with more to do the clock carries on */
const inCall = 8

/** Goes on within the call that began it; what fails or is left here is the clock's. */
export const carryOnNow = (at: string): Promise<'done' | 'running'> => carryOn(at, inCall).catch(() => 'running' as const)

/** @throws Refusal UnitBusy while another move is being carried out */
export async function begin(tx: Transaction, move: Omit<Move, 'state' | 'cursor'>): Promise<void> {
  if ((await currentMove(tx))?.state === 'running') throw refusal('UnitBusy')
  await putMove(tx, { ...move, state: 'running', cursor: '' })
}

/**
 * New names anywhere below a unit are told to every point there; where that is under way below it already, it begins anew.
 * @throws Refusal UnitBusy while anything else is being carried out
 */
export async function beginNames(tx: Transaction, { id, path }: Unit, startedAt: string): Promise<void> {
  const now = await currentMove(tx)
  const isWithin = now?.act === 'rename' && now.from.startsWith(path)
  if (now?.state === 'running' && !isWithin) throw refusal('UnitBusy')
  await putMove(tx, { act: 'rename', startedAt, unitId: id, from: path, to: path, state: 'running', cursor: '' })
}
