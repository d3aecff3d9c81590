/** What happened to an application, as facts, and what each makes of it. Nothing is judged here: see memberDecide.ts and memberClock.ts. */
import type { DeclineReason } from '@contract'
import type { Form, Home, Member, Unsure } from './member'
import { reviewMinutes, resumed, running, stopped, wakeOf } from './memberClock'

export type MemberEvent = { readonly at: string } & (
  /** its own person gave it again; `home`: where to, when it begins anew */
  | { kind: 'continued'; form: Form; home: Home }
  /** another account came with its number, or came again */
  | { kind: 'joined'; account: Unsure }
  | { kind: 'answered'; text: string }
  | { kind: 'asked'; text: string }
  | { kind: 'accepted' }
  | { kind: 'declined'; reason: DeclineReason; note: string | null }
  | { kind: 'same' | 'parted'; accountId: string }
  | { kind: 'transferred'; home: Home; form: Form }
  | { kind: 'warned' }
  | { kind: 'escalated'; unitId: string }
  | { kind: 'postponed'; until: string }
)

type Fact<K extends MemberEvent['kind']> = MemberEvent & { kind: K }

/** A new application, before anyone saw it. */
export function begin(given: Pick<Member, 'id' | 'reference' | 'number' | 'home' | 'form'> & { readonly personId: string }, at: string): Member {
  const { personId, ...rest } = given
  const fresh: Member = {
    ...rest, state: 'applied', owners: [personId], unsure: [], appliedAt: at, since: at, clock: running(at),
    fired: [], escalation: null, words: [], declined: null, wakeAt: null,
  }
  return { ...fresh, wakeAt: wakeOf(fresh) }
}

/** The clock runs anew, and rings anew. */
const anew = { fired: [], escalation: null } as const

/** Goes on where it stopped: what was warned of stays warned of. */
const awake = (now: Member, at: string): Member => ({ ...now, state: 'applied', since: at, clock: resumed(now.clock, at) })

function continued(now: Member, { at, form, home }: Fact<'continued'>): Member {
  const given = { ...now, form }
  switch (now.state) {
    case 'applied': return given
    case 'asked': return awake(given, at)
    case 'member': return now
    case 'declined': return { ...given, ...anew, home, state: 'applied', appliedAt: at, since: at, clock: running(at), declined: null, words: [] }
  }
}

function joined(now: Member, { at, account }: Fact<'joined'>): Member {
  const unsure = [...now.unsure.filter(({ personId }) => personId !== account.personId), account]
  if (now.unsure.length > 0 || now.state === 'applied') return { ...now, unsure }
  return now.state === 'asked' ? { ...now, unsure, clock: resumed(now.clock, at) } : { ...now, ...anew, unsure, clock: running(at) }
}

/** One account less to wonder about; with the last of them the clock stops, unless the application itself waits. */
function settled(now: Member, { at, accountId }: Fact<'same' | 'parted'>, owners: readonly string[]): Member {
  const unsure = now.unsure.filter(({ id }) => id !== accountId)
  const left = { ...now, owners, unsure }
  return unsure.length > 0 || now.state === 'applied' ? left : { ...left, clock: stopped(now.clock, at) }
}

/** What each kind of fact makes of it, but for `wakeAt`. */
const made: { [K in MemberEvent['kind']]: (now: Member, event: Fact<K>) => Member } = {
  continued,
  joined,
  answered: (now, { at, text }) => awake({ ...now, words: [...now.words, { by: 'worker', at, text }] }, at),
  asked: (now, { at, text }) => ({ ...now, state: 'asked', since: at, clock: stopped(now.clock, at), words: [...now.words, { by: 'office', at, text }] }),
  // what was asked and answered on the way in has served its purpose
  accepted: (now, { at }) => ({ ...now, ...anew, state: 'member', since: at, clock: { from: null, left: reviewMinutes }, words: [] }),
  declined: (now, { at, reason, note }) => ({ ...now, ...anew, state: 'declined', since: at, clock: stopped(now.clock, at), declined: { reason, note } }),
  same: (now, event) => settled(now, event, [...now.owners, ...now.unsure.flatMap(({ id, personId }) => id === event.accountId ? [personId] : [])]),
  parted: (now, event) => settled(now, event, now.owners),
  transferred: (now, { home, form }) => ({ ...now, home, form }),
  warned: (now) => ({ ...now, fired: [...now.fired, 'warn'] }),
  escalated: (now, { at, unitId }) => ({ ...now, fired: ['warn', 'breach'], escalation: { at, unitId } }),
  postponed: (now, { until }) => ({ ...now, wakeAt: until }),
}

/** An application after `event`. */
export function evolveMember(now: Member, event: MemberEvent): Member {
  const next = (made[event.kind] as (now: Member, event: MemberEvent) => Member)(now, event)
  return event.kind === 'postponed' ? next : { ...next, wakeAt: wakeOf(next) }
}
