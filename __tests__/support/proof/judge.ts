/** What was played, against what must hold: each violation by name. */
import type { Person } from '@domain/access'
import type { Consultation } from '@domain/consultation'
import type { Played, Told } from './arena'
import type { Commit } from './gate'

export type Violation = 'two holders' | 'a stale token answered' | 'over capacity' | 'rows are not transitions' | 'hands are not rows' | 'lost' | 'nothing wakes it'
  | 'a loser was told something else' | 'a repeat was told something else' | 'a write outside any transaction' | 'the clock failed'
export interface Found { readonly violation: Violation; readonly detail: string }

interface Row {
  readonly caller: string
  readonly method: string
  readonly subject: string
  readonly change: { readonly event?: string; readonly from?: string; readonly to?: string; readonly token?: number; readonly holder?: string | null }
}
/** The slice between two commits. */
interface Moment { readonly consultations: ReadonlyMap<string, Consultation>; readonly people: ReadonlyMap<string, Person> }

const isHeld = ({ state }: Consultation) => state === 'held' || state === 'askedBack'
const holds = (one: Consultation, lawyerId: string) => isHeld(one) && one.holder?.lawyerId === lawyerId

/** What a commit left in a collection; of the journal only its new rows: sending notes itself in old ones. */
const rowsIn = <T>({ writes }: Commit, collection: string): T[] => writes
  .filter((write) => write.collection === collection && write.doc && (collection !== 'journal' || write.how === 'added'))
  .map(({ id, doc }) => ({ ...doc, id }) as T)

const after = <T extends { readonly id: string }>(before: ReadonlyMap<string, T>, rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map([...before, ...rows.map((row) => [row.id, row] as const)])

/** The moments from the beginning to the end: one more than there were commits. */
function momentsOf({ writes, commits }: Played): Moment[] {
  const moments: Moment[] = []
  let [consultations, people]: [Moment['consultations'], Moment['people']] = [new Map(), new Map()]
  for (const commit of [{ kind: 'transaction' as const, writes }, ...commits]) {
    consultations = after(consultations, rowsIn<Consultation>(commit, 'consultations'))
    people = after(people, rowsIn<Person>(commit, 'people'))
    moments.push({ consultations, people })
  }
  return moments
}

/** One transition of one consultation, against the journal rows of its commit: one, and it says where from and to. */
function* journaled(before: Consultation, now: Consultation, rows: readonly Row[]): Generator<Found> {
  // a lawyer who goes off duty passes on what was offered to them: one row, about the lawyer, that names it
  if (rows.some(({ subject, change }) => subject.startsWith('u_') && Object.values(change).includes(now.id))) return
  const told = rows.filter(({ subject }) => subject === now.id).map(({ change }) => change)
  const says = told.map(({ event, from, to, token, holder }) => [event !== undefined, from, to, token, holder])
  if (JSON.stringify(says) === JSON.stringify([[true, before.state, now.state, now.token, now.holder?.lawyerId ?? null]])) return
  yield { violation: 'rows are not transitions', detail: `${now.id} ${before.state} → ${now.state}: ${JSON.stringify(told)}` }
}

/** One holder at a time, each hold with a token of its own, and nobody with more than they can take. */
function* held(before: Consultation, now: Consultation, { people, consultations }: Moment): Generator<Found> {
  const lawyerId = isHeld(now) ? now.holder!.lawyerId : null
  const taken = lawyerId !== null && !holds(before, lawyerId)
  if (taken && isHeld(before)) yield { violation: 'two holders', detail: `${now.id} is taken from ${before.holder?.lawyerId} by ${lawyerId}` }
  if (now.token !== before.token + (taken ? 1 : 0)) yield { violation: 'two holders', detail: `${now.id}: token ${before.token} → ${now.token}` }
  const lawyer = taken ? people.get(lawyerId)?.lawyer : null
  const mine = [...consultations.values()].filter((one) => lawyerId && holds(one, lawyerId)).length
  if (lawyer && mine > Math.min(lawyer.capacity, now.plan.capacity)) yield { violation: 'over capacity', detail: `${lawyerId} holds ${mine}` }
}

function* handsIn({ people, consultations }: Moment): Generator<Found> {
  const all = [...consultations.values()]
  for (const { id, lawyer } of people.values()) {
    if (!lawyer) continue
    const mine = all.filter((one) => holds(one, id))
    const offered = all.filter(({ offer }) => offer?.lawyerId === id).map((one) => one.id)
    const rows = JSON.stringify([mine.length, mine.filter(({ state }) => state === 'held').length, ...offered])
    const said = JSON.stringify([lawyer.holding, lawyer.working, ...lawyer.offered === null ? [] : [lawyer.offered]])
    if (rows !== said) yield { violation: 'hands are not rows', detail: `${id}: ${said} in their row, ${rows} in the consultations` }
  }
}

/** Whether what a loser was told was so at a moment between their asking and the answer. */
function isSo({ who, id, reply, from, to }: Told, moments: readonly Moment[]): boolean {
  if (reply.ok) return true
  const { name, details } = reply.error
  return moments.slice(from, to + 1).some(({ consultations, people }) => {
    const now = consultations.get(id)!
    const { lawyer } = people.get(who)!
    switch (name) {
      case 'AlreadyClaimed': return (isHeld(now) || now.state === 'answered') && now.holder!.lawyerId !== who && details.surname === now.holder!.surname
      case 'Reserved': return (now.offer !== null && now.offer.lawyerId !== who) || (now.known !== null && now.known.lawyerId !== who)
      case 'AtCapacity': return lawyer!.holding >= Math.min(lawyer!.capacity, now.plan.capacity)
      case 'OffDuty': return lawyer!.duty === 'off'
      case 'NotFound': return now.declined.includes(who)
      case 'WrongState': return now.state === details.state && (!isHeld(now) || holds(now, who))
      default: return false
    }
  })
}

function* tellings(told: readonly Told[], commits: readonly Commit[], moments: readonly Moment[]): Generator<Found> {
  const tokens = new Set<string>()
  for (const one of told) {
    const { act, who, id, token, reply, repeat } = one
    const word = `${act.do} of ${id} by ${who}: ${JSON.stringify(reply)}`
    const again = JSON.stringify(repeat ?? reply)
    if (again !== JSON.stringify(reply)) yield { violation: 'a repeat was told something else', detail: `${word}, then ${again}` }
    const unavailable = !reply.ok && reply.error.name === 'Unavailable'
    if (unavailable || (act.do === 'claim' && !isSo(one, moments))) yield { violation: 'a loser was told something else', detail: word }
    if (act.do === 'claim' && reply.ok) {
      const mine = `${id}|${(reply.data as { token: number }).token}`
      if (tokens.has(mine)) yield { violation: 'two holders', detail: `${mine} was given twice` }
      tokens.add(mine)
    }
    if (!reply.ok || !('token' in act)) continue
    const rows = commits.slice(one.from, one.to).flatMap((commit) => rowsIn<Row>(commit, 'journal'))
    const mine = rows.filter(({ caller, subject, method }) => caller === who && subject === id && method === `consultation.${act.do}`).map(({ change }) => change)
    if (mine.some((change) => change.event !== 'kept' && change.token === token)) continue
    yield { violation: 'a stale token answered', detail: `${word} with ${token}, of ${JSON.stringify(mine)}` }
  }
}

/** What somebody wrote and was told to be in, is in, once; and the clock looks at what is open. */
function* lost({ begun, told }: Played, { consultations }: Moment): Generator<Found> {
  for (const one of consultations.values()) {
    for (const kind of ['answer', 'askBack', 'followUp'] as const) {
      const count = (entries: Consultation['entries']) => entries.filter((entry) => entry.kind === kind).length
      const accepted = told.filter(({ id, act, reply }) => id === one.id && act.do === kind && reply.ok).length
      const added = count(one.entries) - count(begun.get(one.id)!.entries)
      if (added !== accepted) yield { violation: 'lost', detail: `${one.id}: ${added} of ${accepted} ${kind}` }
    }
    if (one.wakeAt === null) yield { violation: 'nothing wakes it', detail: `${one.id} is ${one.state}` }
  }
}

/** Everything that is wrong with what was played; nothing when all is well. */
export function* found(played: Played): Generator<Found> {
  const { commits, told, failed } = played
  const moments = momentsOf(played)
  for (const [n, commit] of commits.entries()) {
    if (commit.kind === 'bare') yield { violation: 'a write outside any transaction', detail: commit.writes.map(({ id }) => id).join() }
    const [before, now] = [moments[n]!, moments[n + 1]!]
    const rows = rowsIn<Row>(commit, 'journal')
    const changed = rowsIn<Consultation>(commit, 'consultations')
    for (const one of changed) yield* journaled(before.consultations.get(one.id)!, one, rows)
    for (const one of changed) yield* held(before.consultations.get(one.id)!, one, now)
    const lone = rows.find(({ subject, change }) => change.from && subject.startsWith('c_') && !changed.some(({ id }) => id === subject))
    if (lone) yield { violation: 'rows are not transitions', detail: `a row without its transition: ${JSON.stringify(lone.change)}` }
    yield* handsIn(now)
  }
  yield* tellings(told, commits, moments)
  yield* lost(played, moments.at(-1)!)
  if (failed > 0) yield { violation: 'the clock failed', detail: `${failed} times` }
}

const lineOf = ({ caller, method, subject, change }: Row) => `${caller} ${method} ${subject} ${JSON.stringify(change)}`

/** What was played, to read beside what is wrong with it. */
export const storyOf = ({ told, commits }: Played): string => [
  ...commits.map((commit, n) => `${n} ${rowsIn<Row>(commit, 'journal').map(lineOf).join()} + ${commit.writes.map(({ id }) => id).join()}`),
  ...told.map(({ who, act, id, token, from, to, reply }) => `${who} ${JSON.stringify(act)} ${id} ${token} [${from}, ${to}]: ${JSON.stringify(reply)}`),
].join('\n')
