/** When lawyers see what is for them. All policies meet the same habits. */
import { draw, exponential, lognormal } from './chance'
import type { Agenda } from './heap'
import type { Lawyer, Question } from './state'
import { minute, people, type World } from './world'

/** Kinds of events of a month; `seen`: a lawyer sees the desk, `looks`: they look in of their own accord. */
export const kinds = { asks: 0, seen: 1, looks: 2, done: 3, leaves: 4, returns: 5, begins: 6, ends: 7, ticks: 8, expires: 9, givesUp: 10 } as const

const hour = 60 * minute
/** the hour in which no message gets through, where there is one */
const outageHour = 10

export class Attention {
  constructor(private readonly world: World, private readonly agenda: Agenda) {}

  /** Something is for them: who looks at the desk sees it with the next poll, others get a message. */
  tell(lawyer: Lawyer, question: Question, now: number): void {
    if (!lawyer.free) return
    if (now < lawyer.lookUntil) return this.poll(lawyer, now)
    if (this.world.habits.hasOutage && Math.floor(now % (24 * hour) / hour) === outageHour) return
    const { median, sigma } = people.push
    const minutes = lognormal(median, sigma, draw(this.world.seed, 'push', question.n * 64 + lawyer.n, question.told++))
    this.agenda.add(now + Math.round(minutes * minute), kinds.seen, lawyer.n)
  }

  poll(lawyer: Lawyer, now: number): void {
    const { least, most } = people.poll
    const share = draw(this.world.seed, 'poll', lawyer.n, lawyer.polls++)
    this.agenda.add(now + Math.round((least + (most - least) * share) * minute), kinds.seen, lawyer.n)
  }

  /** The desk asks anew after whatever was done there. */
  atOnce(lawyer: Lawyer, now: number): void { this.agenda.add(now + 1000, kinds.seen, lawyer.n) }

  /** At the desk for a while, and then back after another. */
  stay(lawyer: Lawyer, now: number): void {
    const { seed } = this.world
    lawyer.lookUntil = now + exponential(people.stay, draw(seed, 'stay', lawyer.n, lawyer.stays)) * minute
    this.agenda.add(lawyer.lookUntil + exponential(people.look, draw(seed, 'look', lawyer.n, lawyer.stays++)) * minute, kinds.looks, lawyer.n, ++lawyer.version)
  }
}
