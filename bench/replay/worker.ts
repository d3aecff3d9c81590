import { privacyVersion, type MethodName, type Reply, type Thread } from '../../src/contract'
import type { As } from './caller'
import { type Chance, pause } from './chance'
import type { Ledger } from './ledger'
import type { Question } from './questions'

export interface Street {
  readonly as: As
  readonly chance: Chance
  readonly ledger: Ledger
  /** longest wait for one answer, in milliseconds */
  readonly patienceMs: number
}

export type Fate = { readonly asked: boolean; readonly answered: boolean; readonly trouble: string | null }

const pollMs = 250

/** The data of a call that has to work. */
async function must<M extends MethodName>(reply: Promise<Reply<M>>, method: M) {
  const got = await reply
  if (!got.ok) throw new Error(`${method}: ${got.error.name} ${JSON.stringify(got.error.details)}`)
  return got.data
}

/** Reads the thread until its newest question is answered. */
async function answerTo({ as, patienceMs }: Street, openid: string, id: Thread['id']): Promise<Thread> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await pause(pollMs)) {
    const thread = await must(as(openid, 'consultation.get', { id }), 'consultation.get')
    if (thread.state === 'answered') return thread
  }
  throw new Error(`${id}: no answer within ${patienceMs / 1000} s`)
}

/** After the answer: some ask on, all rate and close; then the thread must hold every word. */
async function finish(street: Street, openid: string, id: Thread['id'], asked: string): Promise<void> {
  const { as, chance, ledger } = street
  const words = [asked]
  if (chance() < 0.25) {
    words.push('谢谢。那我材料不全，可以先去申请吗？')
    await must(as(openid, 'consultation.followUp', { id, text: words[1]! }), 'consultation.followUp')
    await answerTo(street, openid, id)
  }
  await must(as(openid, 'consultation.rate', { id, score: 3 + Math.floor(chance() * 3), solved: chance() < 0.9 }), 'consultation.rate')
  await must(as(openid, 'consultation.close', { id }), 'consultation.close')
  const thread = await must(as(openid, 'consultation.get', { id }), 'consultation.get')
  ledger.read(thread)
  const kept = thread.messages.filter(({ by }) => by === 'worker').map(({ text }) => text)
  if (JSON.stringify(kept) !== JSON.stringify(words)) throw new Error(`${id}: not every word was kept`)
  const { lines } = await must(as(openid, 'consultation.list', {}), 'consultation.list')
  if (!lines.some((line) => line.id === id && line.state === 'closed')) throw new Error(`${id}: not in the worker's own list`)
}

/** One question from agreeing to the terms to closing. Never throws: what went wrong is in the fate. */
export async function live(street: Street, openid: string, station: string, { text, topic }: Question): Promise<Fate> {
  let fate: Fate = { asked: false, answered: false, trouble: null }
  try {
    await must(street.as(openid, 'session.consent', { version: privacyVersion, station }), 'session.consent')
    const { id } = await must(street.as(openid, 'consultation.ask', { station, topic, text }), 'consultation.ask')
    fate = { ...fate, asked: true }
    street.ledger.read(await answerTo(street, openid, id))
    await finish(street, openid, id, text)
    return { ...fate, answered: true }
  } catch (error) {
    return { ...fate, trouble: error instanceof Error ? error.message : String(error) }
  }
}
