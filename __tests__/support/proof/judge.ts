/** What was played, against what must hold: each violation by name. */
import type { Consultation } from '@domain/consultation'
import type { Person } from '@domain/access'
import type { Played, Told } from './arena'
import type { Commit } from './gate'

export type Violation = 'two holders' | 'a stale token answered' | 'over capacity' | 'rows are not transitions' | 'hands are not rows' | 'lost' | 'a loser was told something else'
  | 'a repeat was told something else' | 'nothing wakes it' | 'a write outside any transaction' | 'the clock failed'
export interface Found { readonly violation: Violation; readonly detail: string }

type Row = { readonly caller: string; readonly method: string; readonly subject: string; readonly change: { readonly event?: string; readonly from?: string; readonly to?: string; readonly token?: number; readonly holder?: string | null } }
/** The slice between two commits. */
interface Moment { readonly consultations: ReadonlyMap<string, Consultation>; readonly people: ReadonlyMap<string, Person> }

const isHeld = ({ state }: Consultation) => state === 'held' || state === 'askedBack'
const holds = (one: Consultation, lawyerId: string) => isHeld(one) && one.holder?.lawyerId === lawyerId
/** What a commit left in a collection; of the journal only its new rows: sending notes itself in old ones. */
const rowsIn = <T>(commit: Commit, collection: string): T[] => commit.writes.filter((write) => write.collection === collection && write.doc && (collection !== 'journal' || write.how === 'added')).map(({ id, doc }) => ({ ...doc, id }) as T)

/** The moments from the beginning to the end: one more than there were commits. */
function momentsOf({ writes, commits }: Played): Moment[] {
  const of = <T>(collection: string, commit: Commit) => rowsIn<T & { id: string }>(commit, collection).map((row) => [row.id, row] as const)
  const first: Commit = { kind: 'transaction', writes }
  const moments: Moment[] = [{ consultations: new Map(of<Consultation>('consultations', first)), people: new Map(of<Person>('people', first)) }]
  for (const commit of commits) {
    const { consultations, people } = moments.at(-1)!
    moments.push({ consultations: new Map([...consultations, ...of<Consultation>('consultations', commit)]), people: new Map([...people, ...of<Person>('people', commit)]) })
  }
  return moments
}

/** One transition of one consultation, and the journal rows of its commit. */
function* transition(before: Consultation, after: Consultation, rows: readonly Row[], { people, consultations }: Moment): Generator<Found> {
  const told = rows.filter(({ subject }) => subject === after.id)
  const row = told[0]?.change
  const says = row && [row.from, row.to, row.token, row.holder]
  // a lawyer who goes off duty passes on what was offered to them: one row, about the lawyer, that names it
  const passedOn = rows.some(({ method, change }) => method === 'duty.switch' && Object.values(change).includes(after.id))
  if (!passedOn && (told.length !== 1 || !row?.event || JSON.stringify(says) !== JSON.stringify([before.state, after.state, after.token, after.holder?.lawyerId ?? null]))) {
    yield { violation: 'rows are not transitions', detail: `${after.id} ${before.state} → ${after.state}: ${JSON.stringify(told.map(({ change }) => change))}` }
  }
  const lawyerId = isHeld(after) ? after.holder!.lawyerId : null
  const taken = lawyerId !== null && !holds(before, lawyerId)
  if (taken && isHeld(before) && row?.event !== 'reassigned') yield { violation: 'two holders', detail: `${after.id} is taken from ${before.holder?.lawyerId} by ${lawyerId}` }
  if (after.token !== before.token + (taken ? 1 : 0)) yield { violation: 'two holders', detail: `${after.id}: token ${before.token} → ${after.token} on ${row?.event}` }
  const lawyer = taken ? people.get(lawyerId)?.lawyer : null
  const mine = [...consultations.values()].filter((one) => lawyerId && holds(one, lawyerId)).length
  if (lawyer && mine > Math.min(lawyer.capacity, after.plan.capacity)) yield { violation: 'over capacity', detail: `${lawyerId} holds ${mine}` }
}

function* handsIn({ people, consultations }: Moment): Generator<Found> {
  const all = [...consultations.values()]
  for (const { id, lawyer } of people.values()) {
    if (!lawyer) continue
    const rows = [all.filter((one) => holds(one, id)).length, all.filter((one) => one.state === 'held' && holds(one, id)).length, ...all.filter(({ offer }) => offer?.lawyerId === id).map((one) => one.id)]
    const said = [lawyer.holding, lawyer.working, ...lawyer.offered === null ? [] : [lawyer.offered]]
    if (JSON.stringify(rows) !== JSON.stringify(said)) yield { violation: 'hands are not rows', detail: `${id}: ${JSON.stringify(said)} in their row, ${JSON.stringify(rows)} in the consultations` }
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
    if (repeat && JSON.stringify(repeat) !== JSON.stringify(reply)) yield { violation: 'a repeat was told something else', detail: `${word}, then ${JSON.stringify(repeat)}` }
    if (act.do === 'claim' && !isSo(one, moments)) yield { violation: 'a loser was told something else', detail: word }
    if (!reply.ok && reply.error.name === 'Unavailable') yield { violation: 'a loser was told something else', detail: word }
    if (act.do === 'claim' && reply.ok) {
      const mine = `${id}|${(reply.data as { token: number }).token}`
      if (tokens.has(mine)) yield { violation: 'two holders', detail: `${mine} was given twice` }
      tokens.add(mine)
    }
    const rows = commits.slice(one.from, one.to).flatMap((commit) => rowsIn<Row>(commit, 'journal'))
      .filter(({ caller, subject, method, change }) => caller === who && subject === id && method === `consultation.${act.do}` && change.event !== 'kept')
    if (reply.ok && 'token' in act && !rows.some(({ change }) => change.token === token)) yield { violation: 'a stale token answered', detail: `${word} with ${token}, the hold is ${rows[0]?.change.token}` }
  }
}

const writers = { answer: 'answer', askBack: 'askBack', followUp: 'followUp' } as const

/** What somebody wrote and was told to be in, is in, once. */
function* written({ begun, told }: Played, { consultations }: Moment): Generator<Found> {
  for (const one of consultations.values()) {
    for (const kind of Object.values(writers)) {
      const count = (entries: Consultation['entries']) => entries.filter((entry) => entry.kind === kind).length
      const accepted = told.filter(({ id, act, reply }) => id === one.id && act.do === kind && reply.ok).length
      const found = count(one.entries) - count(begun.get(one.id)!.entries)
      if (found !== accepted) yield { violation: 'lost', detail: `${one.id}: ${found} of ${accepted} ${kind}` }
    }
    if (one.wakeAt === null) yield { violation: 'nothing wakes it', detail: `${one.id} is ${one.state}` }
  }
}

/** Everything that is wrong with what was played; nothing when all is well. */
export function* found(played: Played): Generator<Found> {
  const { commits, told, failed } = played
  const moments = momentsOf(played)
  for (const [n, commit] of commits.entries()) {
    if (commit.kind === 'bare') yield { violation: 'a write outside any transaction', detail: JSON.stringify(commit.writes.map(({ collection, id }) => [collection, id])) }
    const [before, after] = [moments[n]!, moments[n + 1]!]
    const rows = rowsIn<Row>(commit, 'journal')
    const changed = rowsIn<Consultation>(commit, 'consultations')
    for (const one of changed) yield* transition(before.consultations.get(one.id)!, one, rows, after)
    const lone = rows.filter(({ subject, change }) => change.from && subject.startsWith('c_') && !changed.some(({ id }) => id === subject))
    if (lone.length > 0) yield { violation: 'rows are not transitions', detail: `a row without its transition: ${JSON.stringify(lone[0]!.change)}` }
    yield* handsIn(after)
  }
  yield* tellings(told, commits, moments)
  yield* written(played, moments.at(-1)!)
  if (failed > 0) yield { violation: 'the clock failed', detail: `${failed} times` }
}

/** What was played, to read beside what is wrong with it. */
export const storyOf = ({ told, commits }: Played): string => [
  ...commits.map((commit, n) => `${n} ${rowsIn<Row>(commit, 'journal').map(({ caller, method, subject, change }) => `${caller} ${method} ${subject} ${JSON.stringify(change)}`).join()} + ${commit.writes.map(({ id }) => id).join()}`),
  ...told.map(({ who, act, id, token, from, to, reply }) => `${who} ${JSON.stringify(act)} ${id} ${token} [${from}, ${to}]: ${JSON.stringify(reply)}`),
].join('\n')
