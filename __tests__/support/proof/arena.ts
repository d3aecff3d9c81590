/** A house with the whole population in it, where plots are played, each from the same beginning. */
import type { Input, MethodName, Reply } from '@contract'
import { plusMinutes } from '@domain/calendar'
import type { Consultation } from '@domain/consultation'
import type fc from 'fast-check'
import { rowOf } from '../../../cloudfunctions/db/consultations'
import type { House } from '../given'
import { type Commit, type Gate, gateBefore, type Write } from './gate'
import type { Act, Part, Plot } from './plot'
import { asleep, begun, lawyerId, lawyerOf, openidOf, personRow, plan, population, start, workerId, workerOf } from './population'
import { type Change, givenWith } from './variant'

/** One act and what came of it. `from`, `to`: how many commits there were when it began and when it was answered. */
export interface Told {
  readonly who: string
  readonly act: Act
  readonly id: string
  readonly token: number
  readonly from: number
  readonly to: number
  readonly reply: Reply
  /** what the same request was told when it came again */
  readonly repeat: Reply | null
}

/** What was played: from which rows, what each was told, and what was written. */
export interface Played {
  readonly begun: ReadonlyMap<string, Consultation>
  readonly writes: readonly Write[]
  readonly told: readonly Told[]
  readonly commits: readonly Commit[]
  /** wakings and offers of the clock that failed */
  readonly failed: number
}

export interface Arena { play(scheduler: fc.Scheduler, plot: Plot): Promise<Played>; close(): Promise<void> }

const units = ['n_root', 'n_east', 'n_west'] as const
const far = '2099-01-01T00:00:00.000Z'

const unitRow = (id: string) => ({
  _id: id, name: id, kind: 'city', parentId: id === 'n_root' ? null : 'n_root', path: id === 'n_root' ? 'n_root/' : `n_root/${id}/`,
  plan: id === 'n_root' ? plan : null, promise: { kept: 0, answered: 0 }, countedAt: far,
})

/** Everybody off duty, everything answered. */
function population50x200(): Write[] {
  const nths = (count: number) => Array.from({ length: count }, (_, nth) => nth)
  const people = [...nths(population.lawyers).map(lawyerOf), ...nths(population.workers).map(workerOf)]
  return [
    ...units.map((id): Write => ({ collection: 'units', id, doc: unitRow(id) })),
    ...people.map((one): Write => ({ collection: 'people', id: one.id, doc: personRow(one) })),
    ...nths(population.consultations).map(asleep).map((one): Write => ({ collection: 'consultations', id: one.id, doc: rowOf(one) })),
  ]
}

/** The stages of the clock that deal in consultations, hands and what is told of them. The others have rows of their own, and each call more is one more to permute. */
const ownRows: Change = {
  file: 'cloudfunctions/tick/clock.ts', from: 'Object.entries<Run>(stages)',
  to: "Object.entries<Run>(stages).filter(([name]) => ['turned', 'woken', 'offered', 'delivered'].includes(name))",
}

export async function openArena(changes: readonly Change[] = []): Promise<Arena> {
  const house = await givenWith([ownRows, ...changes]).openHouse({ settled: false })
  const gate = gateBefore(house.store)
  const first = population50x200()
  await gate.put(first)
  const key = ({ collection, id }: Write) => `${collection}|${id}`
  const rows = new Map(first.map((write) => [key(write), write]))
  let dirty: Write[] = []

  async function play(scheduler: fc.Scheduler, plot: Plot): Promise<Played> {
    const { consultations, writes } = begun(plot.slice, rowOf)
    await gate.put([...dirty.map((write) => rows.get(key(write)) ?? { ...write, doc: null }), ...writes])
    gate.forget()
    house.at = start
    const told: Told[] = []
    let failed = 0
    const callers = plot.parts.map((part, n) => ({
      name: `${n} ${part.who}`, run: async () => { failed += await played(house, gate, plot, part, n, consultations, told) },
    }))
    await gate.turnstile.run(scheduler, callers)
    dirty = [...new Map([...writes, ...gate.commits.flatMap((commit) => commit.writes)].map((write) => [key(write), write])).values()]
    return { begun: consultations, writes, told, commits: [...gate.commits], failed }
  }
  return { play, close: () => house.close() }
}

/** One caller's acts, one after the other. @returns how many wakings and offers of the clock failed */
async function played(
  house: House, gate: Gate, { slice }: Plot, { who, acts }: Part, nth: number, consultations: ReadonlyMap<string, Consultation>, told: Told[],
): Promise<number> {
  const ids = [...consultations.keys()]
  const lawyer = typeof who === 'number' ? lawyerId(slice.lawyers[who % slice.lawyers.length]!) : null
  const tokens = new Map([...consultations].map(([id, { token }]) => [id, token]))
  let failed = 0
  for (const [n, act] of acts.entries()) {
    const id = ids[act.question % ids.length]!
    if (act.do === 'tick') {
      house.at = plusMinutes(house.at, act.minutes)
      failed += (await house.tick()).failed
      continue
    }
    const asked = lawyer ?? workerId(slice.questions[ids.indexOf(id)]!.nth % population.workers)
    const token = Math.max(1, tokens.get(id)! - ('token' in act && act.token === 'stale' ? 1 : 0))
    const send = async (): Promise<Told> => {
      const from = gate.commits.length
      const reply = await house.as(openidOf(asked)).call(...requestOf(act, id, token), `request-${nth}-${n}-0000000000`)
      return { who: asked, act, id, token, from, to: gate.commits.length, reply, repeat: null }
    }
    const first = await send()
    const second = act.again === 'twice' ? await send() : null
    if (first.reply.ok && act.do === 'claim') tokens.set(id, (first.reply.data as { token: number }).token)
    // what was refused is judged anew when it is asked again; what was done is told once more
    told.push({ ...first, repeat: first.reply.ok && second ? second.reply : null }, ...second && !first.reply.ok ? [second] : [])
  }
  return failed
}

type Id = Input<'consultation.get'>['id']
function requestOf(act: Exclude<Act, { do: 'tick' }>, id: Id, token: number): [MethodName, Input<MethodName>] {
  switch (act.do) {
    case 'claim': return ['consultation.claim', { id }]
    case 'answer': return ['consultation.answer', { id, token, text: '可以先向劳动监察投诉。' }]
    case 'askBack': return ['consultation.askBack', { id, token, text: '有没有合同？' }]
    case 'release': return ['consultation.release', { id, token, reason: act.reason }]
    case 'decline': return ['consultation.decline', { id, reason: act.reason }]
    case 'switch': return ['duty.switch', { to: act.to }]
    case 'followUp': return ['consultation.followUp', { id, text: '工资条我找到了。' }]
    case 'withdraw': return ['consultation.withdraw', { id }]
  }
}
