import type { QueueLine, Thread } from '../../src/contract'
import type { As } from './caller'
import { type Chance, oneOf, pause } from './chance'
import type { Ledger } from './ledger'

export interface Desk {
  readonly as: As
  readonly chance: Chance
  readonly ledger: Ledger
  readonly cardsOf: ReadonlyMap<string, readonly string[]>
  /** false once nobody waits any more */
  readonly open: () => boolean
}

const idleMs = 80
/** lawyers reach for one of the oldest few, as people do who look at the same list */
const reach = 4

type Id = Thread['id']

/** Answers what one holds. Someone else's by now is no fault: then there is nothing to do. */
async function answer({ as, ledger, cardsOf }: Desk, lawyer: string, id: Id): Promise<void> {
  const read = await as(lawyer, 'consultation.get', { id })
  if (!read.ok || read.data.token === null) return
  const { token, topic, reference } = read.data
  ledger.held(id, token, lawyer)
  const text = `关于您说的 ${reference}：先把能证明的材料留好，再按下面的要点一步一步办。`
  const answered = await as(lawyer, 'consultation.answer', { id, token, text, citations: [...cardsOf.get(topic) ?? []].slice(0, 2).map((card) => ({ card })) })
  if (answered.ok) ledger.answered(id, token)
  else if (answered.error.name !== 'StaleToken' && answered.error.name !== 'WrongState') throw new Error(`consultation.answer: ${answered.error.name}`)
}

const lostRace = new Set(['AlreadyClaimed', 'Reserved', 'WrongState', 'AtCapacity', 'NotFound'])

async function claim({ as, ledger }: Desk, lawyer: string, { id }: QueueLine): Promise<'mine' | 'gone'> {
  const claimed = await as(lawyer, 'consultation.claim', { id })
  if (claimed.ok) {
    ledger.held(id, claimed.data.token, lawyer)
    return 'mine'
  }
  if (!lostRace.has(claimed.error.name)) throw new Error(`consultation.claim: ${claimed.error.name}`)
  return 'gone'
}

/** One look at the desk: first what came back to one's hands, then what is offered, or one from the queue. @returns whether there was work */
async function turn(desk: Desk, lawyer: string): Promise<boolean> {
  const held = await desk.as(lawyer, 'consultation.held', {})
  const back = held.ok ? held.data.lines.filter(({ state }) => state === 'held') : []
  for (const { id } of back) await answer(desk, lawyer, id)
  const queue = await desk.as(lawyer, 'consultation.queue', {})
  const { offers, lines } = queue.ok ? queue.data : { offers: [], lines: [] }
  const waiting = offers.length > 0 ? offers : lines.slice(0, reach)
  if (waiting.length === 0) return back.length > 0
  const chosen = oneOf(desk.chance, waiting)
  if (await claim(desk, lawyer, chosen) === 'mine') await answer(desk, lawyer, chosen.id)
  return true
}

/** A lawyer on duty until the desk closes. @returns what the system said that it never should, or null */
export async function serve(desk: Desk, lawyer: string): Promise<string | null> {
  try {
    const on = await desk.as(lawyer, 'duty.switch', { to: 'on' })
    if (!on.ok) throw new Error(`duty.switch: ${on.error.name}`)
    while (desk.open()) if (!await turn(desk, lawyer)) await pause(idleMs + desk.chance() * idleMs)
    return null
  } catch (error) {
    return `${lawyer}: ${error instanceof Error ? error.message : String(error)}`
  }
}
