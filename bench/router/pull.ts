/** One queue, bound late: the references that know all, and first-come with the longest idle and a reservation. */
import type { MakePolicy, Simulation } from './simulate'
import type { Lawyer, Policy, Question } from './state'
import { minute } from './world'

const serves = (lawyer: Lawyer, question: Question) => lawyer.fields.includes(question.ask.field)
const longestIdle = (lawyers: readonly Lawyer[], since: (lawyer: Lawyer) => number): Lawyer | undefined =>
  lawyers.reduce<Lawyer | undefined>((best, lawyer) => !best || since(lawyer) < since(best) ? lawyer : best, undefined)

/** Whoever has nothing to do begins with the oldest they may take in the same instant. `skills`: pooled is everybody for everything. */
export const atOnce = (skills: 'real' | 'pooled'): MakePolicy => (sim): Policy => {
  let queue: Question[] = []
  const can = (lawyer: Lawyer, question: Question) => skills === 'pooled' || serves(lawyer, question)
  const drop = (question: Question) => { queue = queue.filter((one) => one !== question) }
  const enter = (question: Question) => {
    const lawyer = longestIdle(sim.lawyers.filter((one) => one.free && can(one, question)), ({ freeSince }) => freeSince)
    if (lawyer) sim.open(question, lawyer)
    else queue.push(question)
  }
  return {
    asked: enter, expired: enter, gone: drop, look: () => null, on: () => undefined, off: () => undefined,
    freed: (lawyer) => {
      const mine = queue.filter((question) => can(lawyer, question))
      if (mine.length === 0) return
      const oldest = mine.reduce((first, question) => question.ask.at < first.ask.at ? question : first)
      drop(oldest)
      sim.open(oldest, lawyer)
    },
  }
}

/** As queues of contact centres do: the oldest goes to whoever has been idle longest, is kept for them, and then for the next. */
class LongestIdle implements Policy {
  private queue: Question[] = []
  private readonly kept = new Map<Question, { lawyer: Lawyer; until: number }>()
  /** since when each is idle as far as the system knows; null: at work or off duty */
  private readonly idle: (number | null)[]

  constructor(private readonly sim: Simulation) { this.idle = sim.lawyers.map(() => null) }

  asked(question: Question): void { this.enter(question) }

  look(lawyer: Lawyer): Question | null {
    for (const [question, { lawyer: keeper }] of this.kept) {
      if (keeper !== lawyer) continue
      this.kept.delete(question)
      this.idle[lawyer.n] = null
      return question
    }
    return null
  }

  finished(lawyer: Lawyer): void {
    this.idle[lawyer.n] = lawyer.duty === 'on' ? this.sim.now : null
    this.route()
  }

  expired(question: Question, lawyer: Lawyer): void {
    this.idle[lawyer.n] = lawyer.duty === 'on' ? this.sim.now : null
    this.enter(question)
  }

  gone(question: Question): void {
    this.queue = this.queue.filter((one) => one !== question)
    if (this.kept.delete(question)) this.route()
  }

  on({ n }: Lawyer): void {
    this.idle[n] = this.sim.now
    this.route()
  }

  off(lawyer: Lawyer): void {
    this.idle[lawyer.n] = null
    for (const [question, { lawyer: keeper }] of this.kept) if (keeper === lawyer) this.giveBack(question)
    this.route()
  }

  tick(): void {
    for (const [question, { lawyer, until }] of this.kept) {
      if (until > this.sim.now) continue
      this.giveBack(question)
      this.idle[lawyer.n] = this.sim.now
    }
    this.route()
  }

  private enter(question: Question): void {
    this.queue.push(question)
    this.route()
  }

  private giveBack(question: Question): void {
    this.kept.delete(question)
    this.queue.push(question)
  }

  private route(): void {
    const { sim, kept } = this
    if (this.idle.every((since) => since === null)) return
    const busy = new Set([...kept.values()].map(({ lawyer }) => lawyer))
    for (const question of this.queue.sort((a, b) => a.ask.at - b.ask.at)) {
      const able = sim.lawyers.filter((lawyer) => this.idle[lawyer.n] !== null && !busy.has(lawyer) && serves(lawyer, question))
      const lawyer = longestIdle(able, ({ n }) => this.idle[n]!)
      if (!lawyer) continue
      kept.set(question, { lawyer, until: sim.now + sim.world.plan.offerMinutes * minute })
      busy.add(lawyer)
      sim.tell(lawyer, question)
    }
    this.queue = this.queue.filter((question) => !kept.has(question))
    for (const { until } of kept.values()) sim.tickBy(until)
  }
}

export const longestIdleFirst: MakePolicy = (sim) => new LongestIdle(sim)
