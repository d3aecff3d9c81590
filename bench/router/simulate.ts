/** One month under one policy, event by event. The policy says who may open what; what people then do is decided here. */
import { draw, exponential, lognormal } from './chance'
import { Agenda } from './heap'
import { fields } from './roster'
import { type Ask, minute, people, type World } from './world'

/** `bound`: a lawyer's, unopened; `open`: at work on it; `left`: its lawyer went away in the middle. */
export type State = 'waiting' | 'bound' | 'open' | 'left' | 'answered' | 'gone'
export interface Question {
  readonly n: number
  readonly ask: Ask
  state: State
  lawyer: Lawyer | null
  answeredAt: number
  /** work that is left, in ms */
  left: number
  opened: number
  openedAt: number
  /** duty time at which the present wait began, and patience that is left for it */
  waits: number
  patience: number
  version: number
  /** time without a holder while a lawyer who may take it had nothing to do */
  neglected: number
  freeMark: number
}
export interface Lawyer {
  readonly n: number
  readonly fields: readonly number[]
  readonly silent: boolean
  duty: 'on' | 'off'
  presence: 'here' | 'away'
  work: Question | null
  free: boolean
  freeSince: number
  lookUntil: number
  version: number
  stays: number
  polls: number
  taken: number
  shift: number
}

/** What a policy is told. It answers `look` with what the lawyer, who has nothing to do and sees the desk, works on next. */
export interface Policy {
  asked(question: Question): void
  look(lawyer: Lawyer): Question | null
  finished?(lawyer: Lawyer, question: Question): void
  /** a hold ran out whose lawyer had gone */
  expired(question: Question, lawyer: Lawyer): void
  gone?(question: Question): void
  on(lawyer: Lawyer): void
  off(lawyer: Lawyer): void
  /** truth that no system knows: for references only */
  freed?(lawyer: Lawyer): void
  tick?(): void
}
export type MakePolicy = (sim: Simulation) => Policy

const [asks, seen, looks, done, leaves, returns, begins, ends, ticks, expires, givesUp] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const dayMs = 86_400_000
const ceilMinute = (ms: number) => Math.ceil(ms / minute) * minute

export class Simulation {
  now = 0
  readonly questions: Question[]
  readonly lawyers: Lawyer[]
  private readonly agenda = new Agenda()
  private readonly policy: Policy
  private readonly freeCount = fields.map(() => 0)
  private readonly freeClock = fields.map(() => 0)
  private readonly freeSince = fields.map(() => 0)
  private tickAt = Infinity

  constructor(readonly world: World, make: MakePolicy) {
    this.questions = world.asks.map((ask, n) => ({
      n, ask, state: 'waiting', lawyer: null, answeredAt: -1, left: ask.work, opened: 0, openedAt: 0, waits: 0, patience: ask.patience, version: 0, neglected: 0, freeMark: 0,
    }))
    this.lawyers = world.lawyers.map(({ fields, silent }, n) => ({
      n, fields, silent, duty: 'off', presence: 'here', work: null, free: false, freeSince: 0, lookUntil: 0, version: 0, stays: 0, polls: 0, taken: 0, shift: 0,
    }))
    this.policy = make(this)
    world.lawyers.forEach(({ shifts }, n) => { if (shifts[0]) this.agenda.add(shifts[0].from, begins, n) })
    if (world.asks[0]) this.agenda.add(world.asks[0].at, asks, 0)
  }

  run(): this {
    for (let event = this.agenda.next(); event && event.at < this.world.endMs; event = this.agenda.next()) {
      this.now = event.at
      this.happen[event.kind]!(event.who, event.version)
    }
    return this
  }

  /** Has the policy's `tick` called with the first whole minute from `ms` on. */
  tickBy(ms: number): void {
    const at = Math.max(ceilMinute(ms), this.now)
    if (at >= this.tickAt) return
    this.tickAt = at
    this.agenda.add(at, ticks)
  }

  /** There is something for a lawyer: who looks at the desk sees it with the next poll, others get a message. */
  tell(lawyer: Lawyer, question: Question): void {
    if (!lawyer.free) return
    if (this.now < lawyer.lookUntil) return this.see(lawyer)
    const isLost = this.world.habits.hasOutage && Math.floor(this.now % dayMs / 3_600_000) === 10
    const { median, sigma } = people.push
    const minutes = lognormal(median, sigma, draw(this.world.seed, 'push', question.n * 64 + lawyer.n, question.version))
    if (!isLost) this.agenda.add(this.now + Math.round(minutes * minute), seen, lawyer.n)
  }

  /** Something stands in the open queue: those who look at the desk see it. */
  show(question: Question): void {
    for (const lawyer of this.lawyers) if (lawyer.free && this.now < lawyer.lookUntil && lawyer.fields.includes(question.ask.field)) this.see(lawyer)
  }

  /** A lawyer owns it without having opened it. */
  bind(question: Question, lawyer: Lawyer): void {
    this.own(question)
    question.state = 'bound'
    question.lawyer = lawyer
  }

  /** Nobody's again. */
  unbind(question: Question): void {
    question.state = 'waiting'
    question.lawyer = null
    question.freeMark = this.freeClockOf(question.ask.field)
  }

  /** The lawyer opens it now and works on it. */
  open(question: Question, lawyer: Lawyer): void {
    this.own(question)
    Object.assign(question, { state: 'open', lawyer, openedAt: this.now, patience: question.patience - (this.dutyNow() - question.waits), version: question.version + 1 })
    const time = question.opened++
    lawyer.taken++
    this.work(question, lawyer)
    const { seed, habits } = this.world
    if (draw(seed, 'walkOff', question.n, time) < habits.walkOff) this.agenda.add(this.now + question.left * draw(seed, 'walkOffAt', question.n, time), leaves, lawyer.n, question.n)
    else this.agenda.add(this.now + question.left, done, lawyer.n, question.n)
  }

  dutyNow = (): number => this.world.hours.dutyAt(this.now)

  private work(question: Question, lawyer: Lawyer): void {
    lawyer.work = question
    this.refresh(lawyer)
  }

  private own(question: Question): void {
    if (question.state === 'waiting') question.neglected += this.freeClockOf(question.ask.field) - question.freeMark
  }

  private waitFrom(question: Question): void {
    question.waits = this.dutyNow()
    question.freeMark = this.freeClockOf(question.ask.field)
    const at = this.world.hours.whenDuty(question.waits + Math.max(0, question.patience))
    if (at < this.world.endMs) this.agenda.add(at, givesUp, question.n, ++question.version)
  }

  private see(lawyer: Lawyer): void {
    const { least, most } = people.poll
    const share = draw(this.world.seed, 'poll', lawyer.n, lawyer.polls++)
    this.agenda.add(this.now + Math.round((least + (most - least) * share) * minute), seen, lawyer.n)
  }

  /** At the desk for a while, and then back after another. */
  private stay(lawyer: Lawyer): void {
    const { seed } = this.world
    lawyer.lookUntil = this.now + exponential(people.stay, draw(seed, 'stay', lawyer.n, lawyer.stays)) * minute
    this.agenda.add(lawyer.lookUntil + exponential(people.look, draw(seed, 'look', lawyer.n, lawyer.stays++)) * minute, looks, lawyer.n, ++lawyer.version)
  }

  private freeClockOf(field: number): number {
    return this.freeClock[field]! + (this.freeCount[field]! > 0 ? this.now - this.freeSince[field]! : 0)
  }

  private refresh(lawyer: Lawyer): void {
    const free = lawyer.duty === 'on' && lawyer.presence === 'here' && !lawyer.silent && lawyer.work === null
    if (free === lawyer.free) return
    lawyer.free = free
    if (free) lawyer.freeSince = this.now
    for (const field of lawyer.fields) {
      this.freeClock[field] = this.freeClockOf(field)
      this.freeSince[field] = this.now
      this.freeCount[field]! += free ? 1 : -1
    }
  }

  private idle(lawyer: Lawyer): void {
    lawyer.work = null
    this.refresh(lawyer)
    if (!lawyer.free) return
    this.stay(lawyer)
    // the desk asks anew after whatever was done there
    this.agenda.add(this.now + 1000, seen, lawyer.n)
    this.policy.freed?.(lawyer)
  }

  private readonly happen: Record<number, (who: number, version: number) => void> = {
    [asks]: (n) => {
      const question = this.questions[n]!
      this.waitFrom(question)
      const next = this.questions[n + 1]
      if (next) this.agenda.add(next.ask.at, asks, n + 1)
      this.policy.asked(question)
    },
    [seen]: (n) => {
      const lawyer = this.lawyers[n]!
      if (!lawyer.free) return
      if (this.now >= lawyer.lookUntil) this.stay(lawyer)
      const question = this.policy.look(lawyer)
      if (question) this.open(question, lawyer)
    },
    [looks]: (n, version) => { if (this.lawyers[n]!.version === version) this.happen[seen]!(n, 0) },
    [done]: (n, at) => {
      const [lawyer, question] = [this.lawyers[n]!, this.questions[at]!]
      Object.assign(question, { state: 'answered', answeredAt: this.now, left: 0 })
      lawyer.work = null
      this.policy.finished?.(lawyer, question)
      this.idle(lawyer)
    },
    [leaves]: (n, at) => {
      const [lawyer, question] = [this.lawyers[n]!, this.questions[at]!]
      const { hours, plan, seed } = this.world
      Object.assign(question, { state: 'left', left: question.left - (this.now - question.openedAt) })
      lawyer.presence = 'away'
      this.idle(lawyer)
      const until = hours.whenDuty(hours.dutyAt(question.openedAt) + plan.leaseMinutes * minute)
      this.agenda.add(ceilMinute(until), expires, at, question.opened)
      this.agenda.add(this.now + Math.round(exponential(people.walkOff.absence, draw(seed, 'absence', at, question.opened)) * minute), returns, n, at)
    },
    [returns]: (n, at) => {
      const [lawyer, question] = [this.lawyers[n]!, this.questions[at]!]
      if (lawyer.presence === 'here') return
      lawyer.presence = 'here'
      if (lawyer.duty === 'off') return
      if (question.state !== 'left' || question.lawyer !== lawyer) return this.idle(lawyer)
      Object.assign(question, { state: 'open', openedAt: this.now })
      this.work(question, lawyer)
      this.agenda.add(this.now + question.left, done, n, at)
    },
    [expires]: (at, opened) => {
      const question = this.questions[at]!
      if (question.state !== 'left' || question.opened !== opened) return
      const lawyer = question.lawyer!
      Object.assign(question, { state: 'waiting', lawyer: null })
      this.waitFrom(question)
      this.policy.expired(question, lawyer)
    },
    [begins]: (n) => {
      const lawyer = this.lawyers[n]!
      const { to } = this.world.lawyers[n]!.shifts[lawyer.shift]!
      Object.assign(lawyer, { duty: 'on', presence: 'here' })
      this.agenda.add(to, ends, n)
      this.policy.on(lawyer)
      if (!lawyer.work) this.idle(lawyer)
    },
    [ends]: (n) => {
      const lawyer = this.lawyers[n]!
      lawyer.duty = 'off'
      this.refresh(lawyer)
      this.policy.off(lawyer)
      const next = this.world.lawyers[n]!.shifts[++lawyer.shift]
      if (next) this.agenda.add(next.from, begins, n)
    },
    [ticks]: () => {
      if (this.now < this.tickAt) return
      this.tickAt = Infinity
      this.policy.tick?.()
    },
    [givesUp]: (at, version) => {
      const question = this.questions[at]!
      if (question.version !== version || (question.state !== 'waiting' && question.state !== 'bound')) return
      this.own(question)
      question.state = 'gone'
      this.policy.gone?.(question)
    },
  }
}
