/** The rule that runs in production: domain/routing says who is offered what, domain/lease what that does to a lawyer's row. */
import { addDutyMinutes } from '@domain/calendar'
import { afterClaim, afterMissed, afterOffer, afterSwitch, afterWithdrawn, holdEnds, type Seat } from '@domain/lease'
import { mayTake, offersFor, type Waiting } from '@domain/routing'
import { instantAt, startMs } from './hours'
import { fields } from './roster'
import type { MakePolicy, Simulation } from './simulate'
import type { Lawyer, Policy, Question } from './state'

const unit = 'n_root'
const idOf = (n: number) => `u_${String(n).padStart(3, '0')}`
const msOf = (at: string) => Date.parse(at) - startMs

const seatOf = ({ n, fields: own }: Lawyer, capacity: number): Seat => ({
  lawyerId: idOf(n), surname: '', unitId: unit, topics: own.flatMap((field) => fields[field]!.topics.map(([topic]) => topic)), duty: 'off', since: null,
  holding: 0, working: 0, capacity, offered: null, missed: 0, restUntil: null, share: { taken: 0, minutes: 0 }, conflicts: [],
})

const waitingOf = (sim: Simulation, { n, ask }: Question): Waiting => ({
  id: `c_${String(n).padStart(6, '0')}`, workerId: 'u_w', units: [unit], topic: ask.topic, rankAt: instantAt(ask.at), waitingSince: instantAt(ask.at),
  plan: sim.world.plan, employerKeys: [], declined: [], passed: [], known: null,
})

interface Entry { readonly question: Question; readonly waiting: Waiting }
/** As domain/evolve has it after an offer or a hold that ran out. */
const passedBy = (waiting: Waiting, { n }: Lawyer): Waiting => ({ ...waiting, passed: [...new Set([...waiting.passed, idOf(n)])] })

class Ours implements Policy {
  private readonly seats: Seat[]
  private queue: Entry[] = []
  private readonly offers = new Map<string, Entry & { lawyer: Lawyer; until: number }>()
  private readonly taken = new Map<Question, Waiting>()

  constructor(private readonly sim: Simulation, private readonly routes: 'atOnce' | 'eachMinute') {
    this.seats = sim.lawyers.map((lawyer) => seatOf(lawyer, sim.world.plan.capacity))
  }

  asked(question: Question): void { this.enter(question, waitingOf(this.sim, question)) }

  look(lawyer: Lawyer): Question | null {
    const seat = this.seats[lawyer.n]!
    const offer = seat.offered === null ? undefined : this.offers.get(seat.offered)
    const mine = offer ?? this.oldestFor(seat)
    if (!mine) return null
    this.offers.delete(mine.waiting.id)
    this.queue = this.queue.filter(({ question }) => question !== mine.question)
    this.seats[lawyer.n] = afterClaim(seat, mine.waiting.id)
    this.taken.set(mine.question, mine.waiting)
    return mine.question
  }

  finished({ n }: Lawyer, question: Question): void {
    this.taken.delete(question)
    this.seats[n] = lowered(this.seats[n]!)
    this.changed()
  }

  /** Until they went they wrote: the last sign of life is now. */
  holdEnds({ openedAt }: Question): number {
    return msOf(holdEnds(instantAt(openedAt), instantAt(this.sim.now), this.sim.world.plan))
  }

  expired(question: Question, lawyer: Lawyer): void {
    this.seats[lawyer.n] = afterMissed(lowered(this.seats[lawyer.n]!), instantAt(this.sim.now))
    this.enter(question, passedBy(this.taken.get(question)!, lawyer))
  }

  gone(question: Question): void {
    this.queue = this.queue.filter((entry) => entry.question !== question)
    for (const [id, offer] of this.offers) {
      if (offer.question !== question) continue
      this.offers.delete(id)
      this.seats[offer.lawyer.n] = afterWithdrawn(this.seats[offer.lawyer.n]!)
      this.changed()
    }
  }

  on({ n }: Lawyer): void {
    this.seats[n] = afterSwitch(this.seats[n]!, 'on', instantAt(this.sim.now))
    this.changed()
  }

  off({ n }: Lawyer): void {
    const { offered } = this.seats[n]!
    this.seats[n] = afterSwitch(this.seats[n]!, 'off', instantAt(this.sim.now))
    const offer = offered === null ? undefined : this.offers.get(offered)
    if (!offer) return
    this.offers.delete(offer.waiting.id)
    this.enter(offer.question, offer.waiting)
  }

  /** The clock: offers that nobody took go back, then all is routed anew. */
  tick(): void {
    const { now } = this.sim
    const lapsed = [...this.offers.values()].filter(({ until }) => until <= now)
    for (const { waiting, question, lawyer } of lapsed) {
      this.offers.delete(waiting.id)
      this.seats[lawyer.n] = afterMissed(this.seats[lawyer.n]!, instantAt(now))
      this.queue.push({ question, waiting: passedBy(waiting, lawyer) })
    }
    this.route()
    for (const { question } of lapsed) this.showIfOpen(question)
  }

  private enter(question: Question, waiting: Waiting): void {
    this.queue.push({ question, waiting })
    this.changed()
    this.showIfOpen(question)
  }

  private showIfOpen(question: Question): void {
    if (this.queue.some((entry) => entry.question === question)) this.sim.show(question)
  }

  private oldestFor(seat: Seat): Entry | undefined {
    const mine = this.queue.filter(({ waiting }) => mayTake(waiting, seat))
    return mine.reduce<Entry | undefined>((oldest, entry) => !oldest || entry.waiting.rankAt < oldest.waiting.rankAt ? entry : oldest, undefined)
  }

  private changed(): void {
    if (this.routes === 'atOnce') this.route()
    else this.sim.tickBy(this.sim.now)
  }

  private route(): void {
    // nobody to ask: the rule would say the same, after reading the whole queue
    if (this.queue.length > 0 && this.seats.some(({ duty, working, offered }) => duty === 'on' && working === 0 && offered === null)) this.offer()
    for (const { until } of this.offers.values()) this.sim.tickBy(until)
    if (this.queue.length > 0) for (const { duty, restUntil } of this.seats) if (duty === 'on' && restUntil !== null) this.wakeAfter(restUntil)
  }

  private wakeAfter(rest: string): void {
    if (msOf(rest) > this.sim.now) this.sim.tickBy(msOf(rest))
  }

  private offer(): void {
    const { now, world: { plan } } = this.sim
    const at = instantAt(now)
    for (const { id, lawyerId } of offersFor(this.queue.map(({ waiting }) => waiting), this.seats.filter(({ duty }) => duty === 'on'), at)) {
      const entry = this.queue.find(({ waiting }) => waiting.id === id)!
      const lawyer = this.sim.lawyers[Number(lawyerId.slice(2))]!
      this.queue = this.queue.filter((other) => other !== entry)
      this.offers.set(id, { ...entry, lawyer, until: msOf(addDutyMinutes(at, plan.offerMinutes, plan.dutyHours)) })
      this.seats[lawyer.n] = afterOffer(this.seats[lawyer.n]!, id)
      this.sim.tell(lawyer, entry.question)
    }
  }
}

const lowered = (seat: Seat): Seat => ({ ...seat, holding: seat.holding - 1, working: seat.working - 1 })

/** `atOnce`: whatever changes the queue is followed by routing; `eachMinute`: the clock alone routes. */
export const ours = (routes: 'atOnce' | 'eachMinute'): MakePolicy => (sim) => new Ours(sim, routes)
