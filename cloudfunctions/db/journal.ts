/**
 * Once, audit and outbox are one idea in one row: a write commits together with a journal row whose id is the caller
 * and the request. A repeat collides with it and gets the first result; its content is the audit; its unsent messages
 * are the outbox.
 */
import { plusMinutes } from '@domain/calendar'
import type { Increment } from '@domain/count'
import { type Refusal, refusal } from '@domain/refusal'
import { fingerprint } from '../secrets'
import { Duplicate, get, transact, type Transaction, Unreachable } from './database'
import { leftBy } from './figures'
import type { Row } from './rows'

/** A message to go out by WeChat after the commit: whom, which template, and its fields. */
export interface Message {
  readonly to: string
  /** `answered`: to a worker, about their consultation; `duty`: to who works here; `notice`: to whoever it is for; `phoneCode`: a text message, for
   * which nobody accepts anything: its digits and its number are in no row, they are made when it goes */
  readonly template: 'answered' | 'duty' | 'notice' | 'phoneCode'
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
  /** the accept of its reader to take, where it is known already */
  readonly accept?: string
}

/**
 * How a message stands. `due`: still to go out; `paid`: one accept of its reader was taken for it, and it is under way or tried again;
 * `unsubscribed`: its reader has given no accept; `nobody`: WeChat knows no such reader, or the template is switched off; `dead`: given up,
 * for an admin to look at; `dropped`: given up by them, or because its notice was withdrawn.
 */
export type MessageState = 'due' | 'paid' | 'sent' | 'unsubscribed' | 'nobody' | 'dead' | 'dropped'

/** A message as its journal row carries it. Its key is the row's id and its place in the row: one accept is taken under it, whatever happens. */
export interface Letter extends Message {
  readonly state: MessageState
  /** what WeChat said last; null before, and when nothing came back */
  readonly errcode: number | null
}

/** `soon`: about one matter, for a few people; `bulk`: part of a fan-out, which waits for the others and for the day. */
export type Lane = 'soon' | 'bulk'

/** WeChat's ids of the message templates; an empty id switches that message off. */
export type Templates = Readonly<Record<Message['template'], string>>

/** Who writes, and why. `input` is what was asked for, and is kept only as a fingerprint. */
export interface Intent {
  readonly caller: string
  /** the unit where the caller works: whose admins find this row; left out for workers and the clock */
  readonly office?: string | null
  readonly method: string
  readonly requestId: string
  readonly input: unknown
  readonly at: string
  /** who sends its messages: the door that wrote them, at once, or the clock in this very run */
  readonly sender?: 'door' | 'clock'
  readonly lane?: Lane
  /** when its messages may go out, where that is not at once */
  readonly sendFrom?: string
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
  readonly office: string | null
  readonly method: string
  readonly at: string
  readonly input: string
  readonly output: unknown
  readonly refused: Refused | null
  readonly subject: string
  readonly change: Written<unknown>['change']
  readonly messages: readonly Letter[]
  readonly lane: Lane
  /** when the clock may send the messages; null when nothing is left to send */
  readonly sendAt: string | null
  /** what it adds to the figures of units; `countAt`: null when the clock has counted it, or nothing is to be */
  readonly counts: readonly Increment[]
  readonly countAt: string | null
  /** how often they were tried in vain */
  readonly tries: number
  /** since when some of them are given up; null: none */
  readonly deadAt: string | null
  /** `deadAt` and the id, for a list that goes on where it ended */
  readonly deadKey: string | null
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
      const sendAt = messages.length > 0 ? intent.sender === 'clock' ? intent.sendFrom ?? intent.at : plusMinutes(intent.at, doorsTurnMinutes) : null
      const letters = messages.map((message): Letter => ({ ...message, state: 'due', errcode: null }))
      const { caller, office = null, method, at, lane = 'soon' } = intent
      const row = { _id: idOf(intent), caller, office, method, at, input, output, refused, subject, change, messages: letters, lane, sendAt, ...leftBy(tx), tries: 0, deadAt: null, deadKey: null }
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
