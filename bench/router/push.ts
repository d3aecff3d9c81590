/** Bound early: what comes in is a lawyer's at once, and waits in their hands. */
import type { MakePolicy, Simulation } from './simulate'
import type { Lawyer, Policy, Question } from './state'
import { minute } from './world'

export interface Manner {
  readonly to: 'next in turn' | 'least open'
  /** every so many minutes what lay unopened so long is dealt anew; 0: never */
  readonly sweepMinutes: number
  /** what a lawyer has not opened by the end of the shift */
  readonly atShiftEnd: 'stays' | 'dealt anew'
}

class Push implements Policy {
  private readonly hands: Question[][]
  private readonly since = new Map<Question, number>()
  private queue: Question[] = []
  private turn = 0
  private swept = 0

  constructor(private readonly sim: Simulation, private readonly manner: Manner) {
    this.hands = sim.lawyers.map(() => [])
  }

  asked(question: Question): void { this.deal([question]) }

  look(lawyer: Lawyer): Question | null {
    const mine = this.hands[lawyer.n]!.filter(({ state }) => state === 'bound')
    return mine.length === 0 ? null : mine.reduce((oldest, question) => question.ask.at < oldest.ask.at ? question : oldest)
  }

  finished({ n }: Lawyer, question: Question): void {
    this.take(n, question)
    this.deal([])
  }

  expired(question: Question, { n }: Lawyer): void {
    this.take(n, question)
    this.deal([question])
  }

  gone(question: Question): void {
    this.queue = this.queue.filter((one) => one !== question)
    if (question.lawyer) this.take(question.lawyer.n, question)
    this.deal([])
  }

  on(): void { this.deal([]) }

  off(lawyer: Lawyer): void {
    if (this.manner.atShiftEnd === 'dealt anew') this.deal(this.takenBack((question) => question.lawyer === lawyer))
  }

  /** Leases of what was never opened, and the sweep. */
  tick(): void {
    const { now, world: { plan } } = this.sim
    const { sweepMinutes } = this.manner
    const isSweep = sweepMinutes > 0 && now >= this.swept + sweepMinutes * minute
    if (isSweep) this.swept = now
    const longest = Math.min(plan.leaseMinutes, isSweep ? sweepMinutes : Infinity) * minute
    this.deal(this.takenBack((question) => this.since.get(question)! + longest <= now))
  }

  private take(n: number, question: Question): void {
    const hand = this.hands[n]!
    hand.splice(hand.indexOf(question), 1)
    this.since.delete(question)
  }

  private takenBack(which: (question: Question) => boolean): Question[] {
    const back = this.hands.flatMap((hand) => hand.filter((question) => question.state === 'bound' && which(question)))
    for (const question of back) {
      this.take(question.lawyer!.n, question)
      this.sim.unbind(question)
    }
    return back
  }

  private next(able: readonly Lawyer[]): Lawyer {
    if (this.manner.to === 'least open') return able.reduce((best, lawyer) => this.hands[lawyer.n]!.length < this.hands[best.n]!.length ? lawyer : best)
    const lawyer = able.find(({ n }) => n >= this.turn) ?? able[0]!
    this.turn = lawyer.n + 1
    return lawyer
  }

  private deal(more: readonly Question[]): void {
    const { sim } = this
    this.queue.push(...more)
    this.queue.sort((a, b) => a.ask.at - b.ask.at)
    const dealt = new Set<Question>()
    const hasRoom = (lawyer: Lawyer) => lawyer.duty === 'on' && this.hands[lawyer.n]!.length < sim.world.plan.capacity
    let open = sim.lawyers.filter(hasRoom)
    for (const question of this.queue) {
      open = open.filter(hasRoom)
      if (open.length === 0) break
      const able = open.filter(({ fields }) => fields.includes(question.ask.field))
      if (able.length === 0) continue
      const lawyer = this.next(able)
      sim.bind(question, lawyer)
      this.hands[lawyer.n]!.push(question)
      this.since.set(question, sim.now)
      dealt.add(question)
      sim.tell(lawyer, question)
    }
    this.queue = this.queue.filter((question) => !dealt.has(question))
    this.wakeLater()
  }

  private wakeLater(): void {
    if (this.since.size === 0) return
    const { sim, manner: { sweepMinutes } } = this
    let first = Infinity
    for (const [question, since] of this.since) if (question.state === 'bound' && since < first) first = since
    if (first < Infinity) sim.tickBy(Math.max(sim.now + minute, first + sim.world.plan.leaseMinutes * minute))
    if (first < Infinity && sweepMinutes > 0) sim.tickBy(Math.max(sim.now + minute, this.swept + sweepMinutes * minute))
  }
}

export const push = (manner: Manner): MakePolicy => (sim) => new Push(sim, manner)
