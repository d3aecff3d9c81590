/** What may happen in a world: the production rules, put together as the verbs and the clock put them together. */
import type { Action, Agency, ReleaseReason, Topic } from '@contract'
import { type ConsultationMethod, mayReach, type Person, relationOf, seatOf, serves } from '@domain/access'
import { checkOf, isChecking, ofText, type Verdict } from '@domain/check'
import { actionsOf, allowed, type Consultation, type Entry, isHeld, type Relation } from '@domain/consultation'
import { type Command, decide } from '@domain/decide'
import { ask } from '@domain/evolve'
import { afterSwitch, isConflicted } from '@domain/lease'
import type { Plan } from '@domain/plan'
import { Refusal } from '@domain/refusal'
import { offersFor } from '@domain/routing'
import { due } from '@domain/sla'
import { employerKey, happen, lawyers, type Place, type World } from './world'

/** What may happen in a world. `who` null: whoever it is up to. */
export type Step =
  | { do: 'ask'; who: 'u_worker' | 'u_other'; topic: Topic; place: Place; urgent: 'urgent' | 'calm'; employer: 'named' | 'unnamed'; words: Verdict }
  | { do: 'act'; action: Action; who: string | null; nth: number; token: 'own' | 'old'; reason: ReleaseReason; to: string | Place | null; words: Verdict }
  /** one of the actions that are open, by whom it is up to */
  | { do: 'apt'; pick: number; nth: number; reason: ReleaseReason; to: string | Place | null; words: Verdict }
  | { do: 'switch'; who: string; to: 'on' | 'off' }
  | { do: 'conflict'; who: string }
  /** `cut`: after so many writes it dies; `again`: it runs a second time at the same instant */
  | { do: 'tick'; cut: number | null; again: 'once' | 'twice' }
  /** `then`: what the clock does at once */
  | { do: 'jump'; minutes: number; then: 'tick' | 'nothing' }

const entry = (kind: Entry['kind'], at: string, nth = 0): Entry => ({
  id: `t_${nth}`, by: kind === 'question' || kind === 'followUp' ? 'worker' : kind === 'sentBack' ? 'office' : 'lawyer', kind, agency: null, surname: null, at, text: '文字', photos: [], citations: [],
})

/** What the worker wrote, with what the content check said of it. */
const written = (kind: 'question' | 'followUp', at: string, nth: number, words: Verdict, plan: Plan): Entry =>
  ({ ...entry(kind, at, nth), checks: [checkOf(ofText, words, at, plan)] })

const holderIs = new Set<Action>(['answer', 'askBack', 'release', 'escalate', 'refer'])

const byOffice = new Set<Action>(['reassign', 'refer', 'letThrough', 'sendBack'])

/** Whom an action is up to. */
function actorOf(world: World, action: Action, now: Consultation): string {
  if (holderIs.has(action) && isHeld(now.state)) return now.holder!.lawyerId
  if (action === 'decline') return now.offer?.lawyerId ?? 'u_city'
  if (action === 'claim') return now.offer?.lawyerId ?? lawyers.find((id) => serves(seatOf(world.people.get(id)!)!, now)) ?? 'u_city'
  return byOffice.has(action) ? 'u_staff' : now.workerId
}

/** How often an open action is chosen: what goes on more often than what ends it. */
const often: Partial<Record<Action, number>> = { claim: 12, answer: 8, askBack: 6, reopen: 20, release: 3, decline: 4, reassign: 3, rate: 2 }
const oftenOf = (action: Action, { state }: Consultation): number =>
  action === 'followUp' && (state === 'answered' || state === 'askedBack') ? 12 : often[action] ?? 1

function aptOf(world: World, { pick, nth, reason, to, words }: Step & { do: 'apt' }): Step & { do: 'act' } | null {
  const now = [...world.consultations.values()][nth % Math.max(1, world.consultations.size)]
  if (!now) return null
  const open = new Set((Object.keys(allowed[now.state]) as Relation[]).flatMap((relation) => actionsOf(now, relation, world.at)))
  const weighted = [...open].flatMap((action) => Array<Action>(oftenOf(action, now)).fill(action))
  return { do: 'act', action: weighted[pick % weighted.length]!, who: null, nth, token: 'own', reason, to, words }
}

function commandOf(world: World, now: Consultation, step: Step & { do: 'act' }, actor: Person): Command | null {
  const { at } = world
  const nth = now.entries.length
  const entryId = now.entries.find(isChecking)?.id ?? 't_none'
  const token = step.token === 'own' ? now.token : now.token - 1
  const known = now.holder ? seatOf(world.people.get(now.holder.lawyerId)!) : null
  const agency: Agency = 'arbitration'
  switch (step.action) {
    case 'claim': return { do: 'claim', at, lawyer: seatOf(actor)! }
    case 'decline': return { do: 'decline', at, lawyerId: actor.id, reason: step.reason }
    case 'answer':
    case 'askBack': return { do: step.action, at, token, entry: entry(step.action, at, nth) }
    case 'release': return { do: 'release', at, token, reason: step.reason }
    case 'escalate': return { do: 'escalate', at, token }
    case 'refer': return { do: 'refer', at, agency, entry: entry('referral', at, nth), ...isHeld(now.state) ? { token } : {} }
    case 'reassign': return reassignment(world, now, step.to)
    case 'followUp':
    case 'reopen': return { do: step.action, at, entry: written('followUp', at, nth, step.words, now.plan), known }
    case 'letThrough': return { do: 'letThrough', at, entryId, known }
    case 'sendBack': return { do: 'sendBack', at, entryId, reason: entry('sentBack', at, nth) }
    case 'share': return { do: 'share', at, contact: null }
    case 'withdraw':
    case 'close': return { do: step.action, at }
    case 'rate': return { do: 'rate', at, rating: { score: 5, solved: true, comment: null, by: 'worker' } }
  }
}

/** As consultation/reassign.ts makes one; null where it finds no such lawyer. */
function reassignment(world: World, now: Consultation, to: string | null): Command | null {
  const place = to === 'east' || to === 'west' ? world.homes[to] : null
  const here = now.units.includes('n_east') ? world.homes.east : world.homes.west
  const seat = place || to === null ? null : seatOf(world.people.get(to)!)
  if (!place && to !== null && (!seat || !serves(seat, now) || now.declined.includes(seat.lawyerId))) return null
  return { do: 'reassign', at: world.at, to: seat, home: place, plan: (place ?? here).plan }
}

const methodOf = (action: Action): ConsultationMethod => action === 'letThrough' || action === 'sendBack' ? `check.${action}` : `consultation.${action}`

function act(world: World, step: Step & { do: 'act' }): void {
  const now = [...world.consultations.values()][step.nth % Math.max(1, world.consultations.size)]
  if (!now) return
  const actor = world.people.get(step.who ?? actorOf(world, step.action, now))!
  const relation = relationOf(actor, now)
  const reaches = mayReach(methodOf(step.action), relation) && (step.action !== 'claim' || actor.lawyer)
  const command = reaches ? commandOf(world, now, step, actor) : null
  if (!command) return
  try {
    happen(world, now, decide(now, relation, command), 'person')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** As duty/turn.ts: what is offered goes on to the next. */
function turn(world: World, who: string, to: 'on' | 'off'): void {
  const offered = world.people.get(who)!.lawyer!.offered
  if (to === 'off' && offered) happen(world, world.consultations.get(offered)!, { kind: 'declined', at: world.at, lawyerId: who, reason: 'shiftOver' }, 'person')
  const one = world.people.get(who)!
  world.people.set(who, { ...one, lawyer: afterSwitch(one.lawyer!, to, world.at) })
}

/** As conflict/add.ts: what is held or offered goes back for good. */
function conflict(world: World, who: string): void {
  for (const now of world.consultations.values()) {
    if (!isConflicted([employerKey], now.employerKeys)) continue
    if (isHeld(now.state) && now.holder?.lawyerId === who) happen(world, now, { kind: 'released', at: world.at, reason: 'conflict' }, 'person')
    else if (now.offer?.lawyerId === who) happen(world, now, { kind: 'declined', at: world.at, lawyerId: who, reason: 'conflict' }, 'person')
  }
  const one = world.people.get(who)!
  world.people.set(who, { ...one, lawyer: { ...one.lawyer!, conflicts: [{ id: 'x_1', keys: [employerKey], name: '', code: null }] } })
}

/** as tick/clock.ts: more than can be due of one consultation at once */
const mostAtOnce = 6

/** One run of the clock as tick/clock.ts: what is due is woken, then what waits is offered. Dies after `cut` writes. */
export function tick(world: World, cut: number | null = null): void {
  const { at } = world
  let left = cut ?? Infinity
  const all = [...world.consultations.values()]
  const waking = all.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= at).sort((a, b) => a.wakeAt!.localeCompare(b.wakeAt!))
  for (const { id } of waking) {
    for (let events = 0; events < mostAtOnce; events++) {
      const now = world.consultations.get(id)!
      const event = due(now, at)
      if (!event) break
      if (left-- <= 0) return
      happen(world, now, event, 'clock')
    }
  }
  const waiting = [...world.consultations.values()].filter(({ state }) => state === 'waiting')
  const onDuty = [...world.people.values()].filter(({ lawyer }) => lawyer?.duty === 'on')
  const offers = offersFor(waiting, onDuty.map((one) => seatOf(one)!), at)
  if (left >= offers.length) world.rounds.push({ at, facts: world.facts.length, waiting, lawyers: onDuty, offers })
  for (const { id, lawyerId } of offers) {
    if (left-- <= 0) return
    happen(world, world.consultations.get(id)!, { kind: 'offered', at, lawyer: { lawyerId, surname: lawyerId } }, 'clock')
  }
}

/** Carries out one step. What the rules refuse changes nothing. */
export function carryOut(world: World, step: Step): void {
  switch (step.do) {
    case 'ask': {
      const id = `c_${world.consultations.size}`
      world.consultations.set(id, ask({
        id, reference: id, workerId: step.who, entered: null, topic: step.topic, employer: null, employerKeys: step.employer === 'named' ? [employerKey] : [],
        happenedOn: null, urgent: step.urgent === 'urgent' ? ['hospital'] : [], contact: null, ...world.homes[step.place],
      }, written('question', world.at, 0, step.words, world.homes[step.place].plan)))
      return
    }
    case 'act': return act(world, step)
    case 'apt': {
      const apt = aptOf(world, step)
      return apt ? act(world, apt) : undefined
    }
    case 'switch': return turn(world, step.who, step.to)
    case 'conflict': return conflict(world, step.who)
    case 'tick': {
      tick(world, step.cut)
      if (step.again === 'twice') tick(world)
      return
    }
    case 'jump':
      if (step.minutes < 0) world.time = 'reversed'
      world.at = new Date(Date.parse(world.at) + step.minutes * 60_000).toISOString()
      if (step.then === 'tick') tick(world)
  }
}
