/**
 * Once, audit and outbox are one idea in one row: a write commits together with a journal row whose id is the caller
 * and the request. A repeat collides with it and gets the first result; its content is the audit; its unsent messages
 * are the outbox.
 */
import { plusMinutes } from '@domain/calendar'
import { type Refusal, refusal } from '@domain/refusal'
import { fingerprint } from '../secrets'
import { Duplicate, find, get, transact, type Transaction, Unreachable } from './database'
import type { Row } from './rows'

/** A message to go out by WeChat after the commit: whom, which template, and its fields. */
export interface Message {
  readonly to: string
  /** `answered`: to a worker, about their consultation; `duty`: to who works here */
  readonly template: 'answered' | 'duty'
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/** WeChat's ids of the message templates; an empty id switches that message off. */
export type Templates = Readonly<Record<Message['template'], string>>

/** Who writes, and why. `input` is what was asked for, and is kept only as a fingerprint. */
export interface Intent {
  readonly caller: string
  readonly method: string
  readonly requestId: string
  readonly input: unknown
  readonly at: string
  /** who sends its messages: the door that wrote them, at once, or the clock in this very run */
  readonly sender?: 'door' | 'clock'
}

export type Refused = Pick<Refusal, 'error' | 'details'>

/** What a write leaves behind: the answer to the caller, and what the audit says of it. */
export interface Written<T> {
  readonly output: T
  /** the id of what was written to */
  readonly subject: string
  /** what changed, without a word that a person wrote */
  readonly change: Readonly<Record<string, string | number | null>>
  readonly messages?: readonly Message[]
  /** it is written down, and the caller is told this instead of the output */
  readonly refused?: Refused
}

export interface JournalRow extends Row {
  readonly caller: string
  readonly method: string
  readonly at: string
  readonly input: string
  readonly output: unknown
  readonly refused: Refused | null
  readonly subject: string
  readonly change: Written<unknown>['change']
  readonly messages: readonly Message[]
  /** when the clock may send the messages; null when nothing is left to send */
  readonly sendAt: string | null
}

/** The clock leaves fresh messages to the door that wrote them for this long. */
const doorsTurnMinutes = 1

const idOf = (intent: Intent) => `j_${fingerprint('journal', `${intent.caller}|${intent.requestId}`)}`

/**
 * Runs `work` once for this intent, in one transaction with its journal row.
 * @returns the row that stands in the journal; `fresh` when this call put it there, not the first with the same request id
 * @throws Refusal RequestReused when the same id came with another input; Unavailable when the store does not answer
 */
export async function write<T>(intent: Intent, work: (tx: Transaction) => Promise<Written<T>>): Promise<{ row: JournalRow & { output: T }; fresh: boolean }> {
  const input = fingerprint('input', `${intent.method}|${JSON.stringify(intent.input)}`)
  try {
    return await transact(async (tx) => {
      const { output, subject, change, messages = [], refused = null } = await work(tx)
      const sendAt = messages.length > 0 ? intent.sender === 'clock' ? intent.at : plusMinutes(intent.at, doorsTurnMinutes) : null
      const row = { _id: idOf(intent), caller: intent.caller, method: intent.method, at: intent.at, input, output, refused, subject, change, messages, sendAt }
      await tx.add('journal', row)
      return { row, fresh: true }
    })
  } catch (error) {
    const first = await get('journal', idOf(intent)).catch(() => null) as (JournalRow & { output: T }) | null
    if (first && first.input !== input) throw refusal('RequestReused')
    if (first) return { row: first, fresh: false }
    if (error instanceof Unreachable) throw refusal('Unavailable')
    throw error instanceof Duplicate ? new Error('a write met a taken key', { cause: error }) : error
  }
}

/** Rows with messages that are due, the longest waiting first. */
export const unsent = (at: string, limit: number): Promise<JournalRow[]> =>
  find('journal', { where: { sendAt: { lte: at } }, orderBy: ['sendAt', 'asc'], limit }) as Promise<JournalRow[]>

/** Takes a row's messages for sending until `until`; false when another sender has them. */
export const takeForSending = (row: JournalRow, until: string): Promise<boolean> => transact(async (tx) => {
  const now = await tx.get('journal', row._id) as JournalRow | null
  if (!now || now.sendAt !== row.sendAt) return false
  await tx.put('journal', { ...now, sendAt: until })
  return true
})

/** Notes that a row's messages are out, or are to be tried again at `again`. */
export const noteSent = (id: string, again: string | null): Promise<void> => transact(async (tx) => {
  const now = await tx.get('journal', id) as JournalRow | null
  if (now) await tx.put('journal', { ...now, sendAt: again })
})
