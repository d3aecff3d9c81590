/** What must hold in every world, after every step. Each rule answers a complaint, or null. */
import { seatOf } from '@domain/access'
import { dutyMinutesBetween, isDutyTime, nextDutyStart, plusDays, plusMinutes } from '@domain/calendar'
import { isTextChecking } from '@domain/check'
import { type Consultation, isHeld, isOpen } from '@domain/consultation'
import { evolve } from '@domain/evolve'
import { isConflicted } from '@domain/lease'
import { mayTake } from '@domain/routing'
import { due, warnAtOf } from '@domain/sla'
import { inOrder, passedOn } from './rounds'
import type { Fact, World } from './world'

type Complaint = string | null
const unless = (holds: boolean, complaint: string): Complaint => (holds ? null : complaint)

const shape = (now: Consultation): Complaint => {
  const { state, offer, holder, leaseUntil, closing, token, firstAnsweredAt, promise, closedAt, closeReason } = now
  const runs = closing.since !== null
  switch (state) {
    case 'checking': return unless(!offer && !holder && !leaseUntil && runs && now.entries.some(isTextChecking), 'before the queue nobody has it, the closing clock runs, and something is open')
    case 'returned': return unless(!offer && !holder && !leaseUntil && !runs && !now.entries.some(isTextChecking), 'what was sent back is the worker\'s')
    case 'waiting': return unless(!offer && !holder && !leaseUntil && runs, 'who waits has neither offer nor holder, and its closing clock runs')
    case 'offered': return unless(offer !== null && !holder && !leaseUntil && runs, 'an offer and a hold never both')
    case 'held': return unless(holder !== null && !offer && leaseUntil !== null && token > 0 && runs, 'a hold has a holder, a token and a lease, and no offer')
    case 'askedBack': return unless(holder !== null && !offer && !leaseUntil && !runs, 'while the worker is asked, no clock of the lawyer runs')
    case 'answered': return unless(!offer && !leaseUntil && firstAnsweredAt !== null && promise !== null && !runs, 'an answer stops the closing clock')
    case 'closed': return unless(!offer && !leaseUntil && closedAt !== null && closeReason !== null && !runs, 'what is closed is still')
  }
}

/** Runs the clock over one consultation at one instant until nothing is due; more than a handful of events is a loop. */
function settles(now: Consultation, at: string): Complaint {
  let one = now
  for (let events = 0; one.wakeAt !== null && one.wakeAt <= at; events++) {
    const event = due(one, at)
    if (!event) return 'a wake-up at which nothing happens, not even a later one'
    if (events === 8) return `the clock never comes to rest at ${at}: ${event.kind}`
    one = evolve(one, event)
  }
  return null
}

function wakes(now: Consultation, lastAt: string): Complaint {
  const { state, wakeAt, plan, callback } = now
  if (wakeAt === null) return unless(state === 'closed' && callback !== null, 'nothing waits without a next wake-up')
  const end = now.offer?.until ?? now.leaseUntil
  const latest = end && nextDutyStart(end > lastAt ? end : lastAt, plan.dutyHours)
  if (latest && wakeAt > latest) return `it ends at ${end} and is looked at only at ${wakeAt}`
  return settles(now, wakeAt) ?? settles(now, plusDays(wakeAt, 20))
}

/** What a lawyer's row says is in their hands, against the consultations themselves. */
function handsComplaint(world: World): Complaint {
  const all = [...world.consultations.values()]
  for (const { id, lawyer } of world.people.values()) {
    if (!lawyer) continue
    const mine = all.filter(({ state, holder }) => isHeld(state) && holder?.lawyerId === id)
    const offered = all.filter(({ offer }) => offer?.lawyerId === id).map((one) => one.id)
    const rows = { holding: mine.length, working: mine.filter(({ state }) => state === 'held').length, offered }
    const said = { holding: lawyer.holding, working: lawyer.working, offered: lawyer.offered === null ? [] : [lawyer.offered] }
    if (JSON.stringify(rows) !== JSON.stringify(said)) return `the hands of ${id} say ${JSON.stringify(said)}, the rows ${JSON.stringify(rows)}`
    if (lawyer.duty === 'off' && lawyer.offered !== null) return `${id} is off duty and has an offer`
  }
  return null
}

const takes = ({ before, after, event }: Fact): boolean =>
  isHeld(after.state) && (!isHeld(before.state) || before.holder?.lawyerId !== after.holder?.lawyerId || event.kind === 'reassigned')

/** One holder: each hold has a token of its own, and nothing else moves it. */
const tokens = (fact: Fact): Complaint =>
  unless(fact.after.token === fact.before.token + (takes(fact) ? 1 : 0), `token ${fact.before.token} → ${fact.after.token} on ${fact.event.kind}`)

function machine({ before, after, by, event }: Fact): Complaint {
  if (by === 'clock' && before.state === 'closed' && after.state !== 'closed') return 'closed never reopens by machine'
  if (before.state === 'closed' && after.state !== 'closed' && event.kind !== 'reopened' && after.state !== 'checking') return `${event.kind} opened a closed one`
  return unless(by === 'person' || !isHeld(after.state) || isHeld(before.state), 'the clock gave somebody a hold')
}

const kept = ({ before, after }: Fact): Complaint =>
  unless(before.entries.every((entry, n) => after.entries[n]?.id === entry.id && after.entries[n].text === entry.text) && (!before.rating || after.rating === before.rating), 'what was written is gone')

function allowedToTake(fact: Fact): Complaint {
  const { after, before } = fact
  const lawyerId = after.offer?.lawyerId ?? (isHeld(after.state) ? after.holder!.lawyerId : null)
  const lawyer = lawyerId === null ? null : seatOf(fact.people.get(lawyerId)!)!
  if (!lawyer) return null
  if (isConflicted(lawyer.conflicts, after.employerKeys)) return `${lawyerId} acts for its employer`
  if (after.offer && !mayTake(before, lawyer)) return `${lawyerId} may not take it and is offered it`
  const capacity = Math.min(lawyer.capacity, after.plan.capacity)
  const already = isHeld(before.state) && before.holder?.lawyerId === lawyerId
  return unless(!takes(fact) || already || lawyer.holding < capacity, `${lawyerId} takes one on top of ${lawyer.holding}, the most is ${capacity}`)
}

/** When, at the earliest, the clock may do what it did. */
function earliest({ before, event }: Fact): string | null {
  switch (event.kind) {
    case 'lapsed': return before.offer!.until
    case 'expired': return before.leaseUntil
    case 'warned': return warnAtOf(before)
    case 'escalated': return event.why === 'answer' ? before.dueAt : null
    case 'closed': return plusDays(before.changedAt, before.plan.silentDays)
    case 'checked': return before.checkUntil
    case 'calledBack': return plusDays(before.closedAt!, before.plan.callbackDays)
    default: return null
  }
}

const told = new Set(['offered', 'warned', 'escalated', 'calledBack'])
function timely(fact: Fact): Complaint {
  if (fact.by !== 'clock') return null
  const { event, before } = fact
  const from = earliest(fact)
  if (from !== null && event.at < from) return `${event.kind} at ${event.at}, before ${from}`
  return unless(!told.has(event.kind) || isDutyTime(event.at, before.plan.dutyHours), `${event.kind} is told at ${event.at}, outside duty hours`)
}

/** What the clock tells once: what makes it the same telling. */
function onceKey(facts: readonly Fact[], { id, event, before }: Fact): string | null {
  const moves = facts.filter((fact) => fact.id === id && fact.event.kind === 'reassigned' && fact.event.home).length
  if (event.kind === 'warned') return `${id}|warn|${before.token}|${before.dueAt}`
  if (event.kind === 'escalated' && event.why === 'answer') return `${id}|answer|${before.waitingSince}|${before.dueAt}|${moves}`
  return event.kind === 'calledBack' ? `${id}|callback|${before.closedAt}|${before.token}|${before.entries.length}` : null
}

function twice(facts: readonly Fact[], fact: Fact): Complaint {
  const earlier = facts.slice(0, facts.indexOf(fact))
  const key = fact.by === 'clock' ? onceKey(earlier, fact) : null
  return key && earlier.some((other, n) => other.by === 'clock' && onceKey(earlier.slice(0, n), other) === key) ? `${fact.event.kind} twice` : null
}

/** A promise breaks by the time that the worker waited for us, not by the time that we waited for them. */
function broken(world: World, { id, after, before }: Fact): Complaint {
  if (world.time === 'reversed' || after.promise !== 'broken' || before.promise !== null) return null
  const mine = world.facts.filter((fact) => fact.id === id)
  if (mine.some(({ event }) => event.kind === 'reassigned' && event.home)) return null
  const { dutyHours, promiseMinutes } = after.plan
  let waited = 0
  let since: string | null = after.askedAt
  for (const { event, before: from, after: to } of mine) {
    if (since && isOpen(from.state)) waited += dutyMinutesBetween(since, event.at, dutyHours)
    if (event.kind === 'followedUp' && from.state === 'askedBack') waited = 0
    since = isOpen(to.state) ? event.at : null
  }
  return unless(waited >= promiseMinutes, `broken after ${waited} of ${promiseMinutes} minutes`)
}

/** An alarm that went off belongs to the promise that broke: a transfer that sets another promise sets another alarm. */
function silenced(world: World, now: Consultation): Complaint {
  if (world.time === 'reversed' || !isOpen(now.state) || !now.fired.includes('answer')) return null
  const last = world.facts.reduce((latest, { id, event }) => id === now.id && event.at > latest ? event.at : latest, now.askedAt)
  return unless(now.dueAt <= last, `promised until ${now.dueAt}, and the alarm of an earlier promise keeps its alarm silent`)
}

const ahead = ({ waitingSince, rankAt, plan: { urgent } }: Consultation): Complaint =>
  unless(rankAt <= waitingSince && rankAt >= plusMinutes(waitingSince, -urgent.headStartMinutes), 'an urgent one goes ahead further than its head start')

/** The first complaint about a world after a step, whose facts and rounds begin at `from`; null when all is well. */
export function complaintOf(world: World, from: { facts: number; rounds: number }): Complaint {
  for (const fact of world.facts.slice(from.facts)) {
    const complaint = tokens(fact) ?? machine(fact) ?? kept(fact) ?? allowedToTake(fact) ?? timely(fact) ?? twice(world.facts, fact) ?? broken(world, fact)
    if (complaint) return `${fact.id}, ${fact.before.state} → ${fact.after.state}: ${complaint}`
  }
  for (const round of world.rounds.slice(from.rounds)) {
    const complaint = inOrder(round) ?? passedOn(world, round)
    if (complaint) return complaint
  }
  const lastAt = new Map(world.facts.map(({ id, event }) => [id, event.at]))
  for (const one of world.consultations.values()) {
    if (world.sound.has(one)) continue
    world.sound.add(one)
    const complaint = shape(one) ?? wakes(one, lastAt.get(one.id) ?? one.askedAt) ?? ahead(one) ?? silenced(world, one)
    if (complaint) return `${one.id}, ${one.state}: ${complaint}`
  }
  return handsComplaint(world)
}

/** What happened in a world, to read beside what is wrong with it. */
export const storyOf = ({ facts }: World): string =>
  facts.map(({ id, event, after }) => `${event.at} ${id} ${event.kind} → ${after.state}, wakes ${after.wakeAt}`).join('\n')
