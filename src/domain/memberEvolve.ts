/** What happened to an application, as facts, and what each makes of it. Nothing is judged here: see memberDecide.ts and memberClock.ts. */
import type { DeclineReason } from '@contract'
import { type Amend, type Form, type Home, type JoinConsent, type Member, type Unsure, waitsForOffice } from './member'
import { reviewMinutes, resumed, running, stopped, wakeOf } from './memberClock'

export type MemberEvent = { readonly at: string } & (
  /** its own person gave it again; `home`: where to, when it begins anew */
  | { kind: 'continued'; form: Form; home: Home; consent: JoinConsent }
  /** another account came with its number, or came again */
  | { kind: 'joined'; account: Unsure }
  | { kind: 'answered'; text: string }
  | { kind: 'asked'; text: string }
  | { kind: 'accepted' }
  | { kind: 'declined'; reason: DeclineReason; note: string | null }
  | { kind: 'same' | 'parted'; accountId: string }
  | { kind: 'transferred'; home: Home; form: Form }
  /** a member put it right; `amend`: what the office has to look at first */
  | { kind: 'corrected'; form: Form; amend: Amend | null }
  | { kind: 'amended' }
  | { kind: 'kept'; text: string }
  | { kind: 'warned' }
  | { kind: 'escalated'; unitId: string }
  | { kind: 'postponed'; until: string }
)

type Fact<K extends MemberEvent['kind']> = MemberEvent & { kind: K }

/** A new application, before anyone saw it. */
export function begin(given: Pick<Member, 'id' | 'reference' | 'number' | 'home' | 'form'> & { readonly personId: string; readonly consent?: JoinConsent }, at: string): Member {
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

function continued(now: Member, { at, form, home, consent }: Fact<'continued'>): Member {
  const given = { ...now, form, consent }
  switch (now.state) {
    case 'applied': return given
    case 'asked': return awake(given, at)
    case 'member': return now
    case 'declined': return { ...given, ...anew, home, state: 'applied', appliedAt: at, since: at, clock: running(at), declined: null, words: [] }
  }
}

function joined(now: Member, { at, account }: Fact<'joined'>): Member {
  const unsure = [...now.unsure.filter(({ personId }) => personId !== account.personId), account]
  if (waitsForOffice(now)) return { ...now, unsure }
  return now.state === 'asked' ? { ...now, unsure, clock: resumed(now.clock, at) } : { ...now, ...anew, unsure, clock: running(at) }
}

/** The clock runs while the office has something to look at: it begins anew with the first thing, and stops with the last. */
function looked(before: Member, after: Member, at: string): Member {
  const [waited, waits] = [waitsForOffice(before), waitsForOffice(after)]
  return waited === waits ? after : waits ? { ...after, ...anew, clock: running(at) } : { ...after, ...anew, clock: stopped(after.clock, at) }
}

/** What the office said of a correction before has served its purpose. */
const corrected = (now: Member, { at, form, amend }: Fact<'corrected'>): Member => looked(now, { ...now, form, amend, words: [] }, at)

/** What holds at once may have changed since: work and employer stay as they are now. */
const amended = (now: Member, { at }: Fact<'amended'>): Member =>
  looked(now, { ...now, form: now.amend ? { ...now.amend.form, trade: now.form.trade, employer: now.form.employer } : now.form, amend: null }, at)
const kept = (now: Member, { at, text }: Fact<'kept'>): Member => looked(now, { ...now, amend: null, words: [{ by: 'office', at, text }] }, at)

/** One account less to wonder about; with the last of them the clock stops, unless the application itself waits. */
function settled(now: Member, { at, accountId }: Fact<'same' | 'parted'>, owners: readonly string[]): Member {
  const unsure = now.unsure.filter(({ id }) => id !== accountId)
  const left = { ...now, owners, unsure }
  return waitsForOffice(left) ? left : { ...left, clock: stopped(now.clock, at) }
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
  corrected,
  amended,
  kept,
  warned: (now) => ({ ...now, fired: [...now.fired, 'warn'] }),
  escalated: (now, { at, unitId }) => ({ ...now, fired: ['warn', 'breach'], escalation: { at, unitId } }),
  postponed: (now, { until }) => ({ ...now, wakeAt: until }),
}

/** An application after `event`. */
export function evolveMember(now: Member, event: MemberEvent): Member {
  const next = (made[event.kind] as (now: Member, event: MemberEvent) => Member)(now, event)
  return event.kind === 'postponed' ? next : { ...next, wakeAt: wakeOf(next) }
}
