/** One month under one policy, event by event. The policy says who may open what; what people then do is decided here. */
import { Attention, kinds } from './attention'
import { draw, exponential } from './chance'
import { Agenda } from './heap'
import { fields } from './roster'
import { FreeTime, type Lawyer, lawyerOf, type Policy, type Question, questionOf } from './state'
import { minute, people, type World } from './world'

export type MakePolicy = (sim: Simulation) => Policy

const ceilMinute = (ms: number) => Math.ceil(ms / minute) * minute

export class Simulation {
  now = 0
  readonly questions: Question[]
  readonly lawyers: Lawyer[]
  private readonly agenda = new Agenda()
  private readonly attention: Attention
  private readonly freeTime = new FreeTime(fields.length)
  private readonly policy: Policy
  private tickAt = Infinity

  constructor(readonly world: World, make: MakePolicy) {
    this.questions = world.asks.map(questionOf)
    this.lawyers = world.lawyers.map(lawyerOf)
    this.attention = new Attention(world, this.agenda)
    this.policy = make(this)
    world.lawyers.forEach(({ shifts }, n) => { if (shifts[0]) this.agenda.add(shifts[0].from, kinds.begins, n) })
    if (world.asks[0]) this.agenda.add(world.asks[0].at, kinds.asks, 0)
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
    this.agenda.add(at, kinds.ticks)
  }

  tell(lawyer: Lawyer, question: Question): void { this.attention.tell(lawyer, question, this.now) }

  /** Something stands in the open queue: those who look at the desk see it. */
  show({ ask }: Question): void {
    for (const lawyer of this.lawyers) if (lawyer.free && this.now < lawyer.lookUntil && lawyer.fields.includes(ask.field)) this.attention.poll(lawyer, this.now)
  }

  /** A lawyer owns it without having opened it. */
  bind(question: Question, lawyer: Lawyer): void {
    this.own(question)
    Object.assign(question, { state: 'bound', lawyer })
  }

  /** Nobody's again. */
  unbind(question: Question): void {
    Object.assign(question, { state: 'waiting', lawyer: null })
    question.freeMark = this.freeTime.until(question.ask.field, this.now)
  }

  /** The lawyer opens it now and works on it. */
  open(question: Question, lawyer: Lawyer): void {
    this.own(question)
    question.patience -= this.dutyNow() - question.waits
    question.version++
    lawyer.taken++
    const time = question.opened++
    this.work(question, lawyer)
    const { seed, habits } = this.world
    const leaves = draw(seed, 'walkOff', question.n, time) < habits.walkOff
    const part = leaves ? draw(seed, 'walkOffAt', question.n, time) : 1
    this.agenda.add(this.now + question.left * part, leaves ? kinds.leaves : kinds.done, lawyer.n, question.n)
  }

  private dutyNow = (): number => this.world.hours.dutyAt(this.now)

  private work(question: Question, lawyer: Lawyer): void {
    question.state = 'open'
    question.lawyer = lawyer
    question.openedAt = this.now
    lawyer.work = question
    this.refresh(lawyer)
  }

  private own(question: Question): void {
    if (question.state === 'waiting') question.neglected = Math.max(question.neglected, this.freeTime.until(question.ask.field, this.now) - question.freeMark)
  }

  private waitFrom(question: Question): void {
    this.unbind(question)
    question.waits = this.dutyNow()
    const at = this.world.hours.whenDuty(question.waits + Math.max(0, question.patience))
    if (at < this.world.endMs) this.agenda.add(at, kinds.givesUp, question.n, ++question.version)
  }

  private refresh(lawyer: Lawyer): void {
    const free = lawyer.duty === 'on' && lawyer.presence === 'here' && !lawyer.silent && lawyer.work === null
    if (free === lawyer.free) return
    lawyer.free = free
    if (free) lawyer.freeSince = this.now
    this.freeTime.change(lawyer.fields, this.now, free ? 1 : -1)
  }

  private idle(lawyer: Lawyer): void {
    lawyer.work = null
    this.refresh(lawyer)
    if (!lawyer.free) return
    this.attention.stay(lawyer, this.now)
    this.attention.atOnce(lawyer, this.now)
    this.policy.freed?.(lawyer)
  }

  private leave(lawyer: Lawyer, question: Question): void {
    const { hours, plan, seed } = this.world
    question.state = 'left'
    question.left -= this.now - question.openedAt
    lawyer.presence = 'away'
    this.idle(lawyer)
    const until = this.policy.holdEnds?.(question) ?? hours.whenDuty(hours.dutyAt(question.openedAt) + plan.leaseMinutes * minute)
    const absence = exponential(people.walkOff.absence, draw(seed, 'absence', question.n, question.opened)) * minute
    this.agenda.add(ceilMinute(until), kinds.expires, question.n, question.opened)
    this.agenda.add(this.now + Math.round(absence), kinds.returns, lawyer.n, question.n)
  }

  private comeBack(lawyer: Lawyer, question: Question): void {
    if (lawyer.presence === 'here') return
    lawyer.presence = 'here'
    if (lawyer.duty === 'off') return
    if (question.state !== 'left' || question.lawyer !== lawyer) return this.idle(lawyer)
    this.work(question, lawyer)
    this.agenda.add(this.now + question.left, kinds.done, lawyer.n, question.n)
  }

  private readonly happen: Record<number, (who: number, other: number) => void> = {
    [kinds.asks]: (n) => {
      const question = this.questions[n]!
      if (this.questions[n + 1]) this.agenda.add(this.questions[n + 1]!.ask.at, kinds.asks, n + 1)
      this.waitFrom(question)
      this.policy.asked(question)
    },
    [kinds.seen]: (n) => {
      const lawyer = this.lawyers[n]!
      if (!lawyer.free) return
      if (this.now >= lawyer.lookUntil) this.attention.stay(lawyer, this.now)
      const question = this.policy.look(lawyer)
      if (question) this.open(question, lawyer)
    },
    [kinds.looks]: (n, version) => { if (this.lawyers[n]!.version === version) this.happen[kinds.seen]!(n, 0) },
    [kinds.done]: (n, at) => {
      const [lawyer, question] = [this.lawyers[n]!, this.questions[at]!]
      Object.assign(question, { state: 'answered', answeredAt: this.now })
      lawyer.work = null
      this.policy.finished?.(lawyer, question)
      this.idle(lawyer)
    },
    [kinds.leaves]: (n, at) => this.leave(this.lawyers[n]!, this.questions[at]!),
    [kinds.returns]: (n, at) => this.comeBack(this.lawyers[n]!, this.questions[at]!),
    [kinds.expires]: (at, opened) => {
      const question = this.questions[at]!
      if (question.state !== 'left' || question.opened !== opened) return
      const lawyer = question.lawyer!
      this.waitFrom(question)
      this.policy.expired(question, lawyer)
    },
    [kinds.begins]: (n) => {
      const lawyer = this.lawyers[n]!
      lawyer.duty = 'on'
      lawyer.presence = 'here'
      this.agenda.add(this.world.lawyers[n]!.shifts[lawyer.shift]!.to, kinds.ends, n)
      this.policy.on(lawyer)
      if (!lawyer.work) this.idle(lawyer)
    },
    [kinds.ends]: (n) => {
      const lawyer = this.lawyers[n]!
      lawyer.duty = 'off'
      this.refresh(lawyer)
      this.policy.off(lawyer)
      const next = this.world.lawyers[n]!.shifts[++lawyer.shift]
      if (next) this.agenda.add(next.from, kinds.begins, n)
    },
    [kinds.ticks]: () => {
      if (this.now < this.tickAt) return
      this.tickAt = Infinity
      this.policy.tick?.()
    },
    [kinds.givesUp]: (at, version) => {
      const question = this.questions[at]!
      if (question.version !== version || (question.state !== 'waiting' && question.state !== 'bound')) return
      this.own(question)
      question.state = 'gone'
      this.policy.gone?.(question)
    },
  }
}
