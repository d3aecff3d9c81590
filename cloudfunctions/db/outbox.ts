/** The outbox: the messages of journal rows that are still to go out, and those that were given up. */
import { addAccept, takeAccept } from './accepts'
import { count, find, newId, transact, type Transaction } from './database'
import type { JournalRow, Lane, Letter, MessageState } from './journal'

/** Rows of a lane with messages that are due, the longest waiting first. */
export const unsent = (lane: Lane, at: string, limit: number): Promise<JournalRow[]> =>
  find('journal', { where: { lane, sendAt: { lte: at } }, orderBy: ['sendAt', 'asc'], limit }) as Promise<JournalRow[]>

export const isLeft = ({ state }: Letter): boolean => state === 'due' || state === 'paid'

/** How a letter that is due can go: for an accept of its reader, or for none (then it is `paid` already), or not at all. */
export type Fare = { readonly accept: string } | { readonly state: MessageState }

/**
 * Takes a row's letters for sending until `until`, and an accept for each, in one transaction. @returns the row as it stands then, and the
 * places of the letters to send; null when another sender has them
 */
export const takeForSending = (row: JournalRow, until: string, fareOf: (letter: Letter) => Fare): Promise<{ row: JournalRow; send: readonly number[] } | null> => transact(async (tx) => {
  const now = await tx.get('journal', row._id) as JournalRow | null
  if (!now || now.sendAt === null || now.sendAt !== row.sendAt) return null
  const messages: Letter[] = []
  for (const letter of now.messages) {
    const fare = letter.state === 'due' ? fareOf(letter) : null
    if (!fare) messages.push(letter)
    else if ('state' in fare) messages.push({ ...letter, state: fare.state })
    // an accept that another message took meanwhile leaves the letter due: it looks for another one next time
    else messages.push(await takeAccept(tx, fare.accept) ? { ...letter, state: 'paid' } : without(letter))
  }
  const taken = { ...now, messages, sendAt: messages.some(isLeft) ? until : null }
  await tx.put('journal', taken)
  return { row: taken, send: messages.flatMap(({ state }, nth) => state === 'paid' ? [nth] : []) }
})

const without = ({ accept: _gone, ...letter }: Letter): Letter => letter

/** Nothing that is left of a row goes out, also what was taken for sending; whoever had a yes taken for it has it back. */
export const dropLeft = (id: string, at: string): Promise<void> => transact(async (tx) => {
  const now = await tx.get('journal', id) as JournalRow | null
  if (!now || now.sendAt === null) return
  for (const { state, to: personId, template } of now.messages) if (state === 'paid') await addAccept(tx, { id: newId('a'), personId, template, at })
  await tx.put('journal', { ...now, messages: now.messages.map((letter) => isLeft(letter) ? { ...letter, state: 'dropped' as const } : letter), sendAt: null })
})

/** Notes what became of a row's letters. @returns whether the row was there */
export const noteSent = (id: string, change: (now: JournalRow) => JournalRow): Promise<boolean> => transact(async (tx) => {
  const now = await tx.get('journal', id) as JournalRow | null
  if (now) await tx.put('journal', change(now))
  return now !== null
})

/** The order of the list, and its cursor: many are given up at the same moment. */
export const deadKeyOf = ({ deadAt, _id }: Pick<JournalRow, 'deadAt' | '_id'>): string => `${deadAt}|${_id}`

/** Rows with letters that were given up, the last one first, from before the cursor. */
export function deadLetters(before: string | null, limit: number): Promise<JournalRow[]> {
  const where = { deadKey: before === null ? { gt: '' } : { gte: '0', lt: before } }
  return find('journal', { where, orderBy: ['deadKey', 'desc'], limit }) as Promise<JournalRow[]>
}

/** How many rows still have something to send. */
export const countWaiting = async (): Promise<number> =>
  (await Promise.all((['soon', 'bulk'] as const).map((lane) => count('journal', { lane, sendAt: { gt: '' } })))).reduce((sum, rows) => sum + rows, 0)

async function afterDead(tx: Transaction, id: string, change: (now: JournalRow, dead: readonly Letter[]) => JournalRow): Promise<readonly Letter[]> {
  const now = await tx.get('journal', id) as JournalRow | null
  const dead = now?.messages.filter(({ state }) => state === 'dead') ?? []
  if (now && dead.length > 0) await tx.put('journal', { ...change(now, dead), deadAt: null, deadKey: null })
  return dead
}

const inPlaceOf = (dead: MessageState, messages: readonly Letter[]): Letter[] => messages.map((letter) => letter.state === 'dead' ? { ...letter, state: dead } : letter)

/** The letters of a row that were given up wait to be sent again. @returns how many */
export const reviveDead = async (tx: Transaction, id: string, at: string): Promise<number> =>
  (await afterDead(tx, id, (now) => ({ ...now, messages: inPlaceOf('paid', now.messages), tries: 0, sendAt: at }))).length

/** They are given up for good. @returns them */
export const dropDead = (tx: Transaction, id: string): Promise<readonly Letter[]> =>
  afterDead(tx, id, (now) => ({ ...now, messages: inPlaceOf('dropped', now.messages) }))
