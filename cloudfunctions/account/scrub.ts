/** A journal row that says what was done and when, and to nobody: who it leads to, what they asked for and what they got is gone. */
import { nobodyId } from '@domain/leaving'
import type { Leaving } from '@domain/access'
import type { JournalRow, Letter } from '../db/journal'
import { isLeft } from '../db/outbox'

/** Whose account is deleted. `callers`: the ids under which their deeds are. */
export interface Leaver { readonly id: string; readonly leaving: Leaving; readonly callers: readonly string[] }

const isTheirs = ({ id, callers }: Leaver, text: string): boolean => id === text || callers.includes(text)

const emptied = (letter: Letter): Letter => ({ to: nobodyId, template: letter.template, page: '', fields: {}, state: isLeft(letter) ? 'nobody' : letter.state, errcode: letter.errcode })

/** Values of a change are words of ours; those that hold an id of theirs, as the path of a photo does, go. */
const changeWithout = (leaver: Leaver, change: JournalRow['change']): JournalRow['change'] =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [key, typeof value === 'string' && [leaver.id, ...leaver.callers].some((id) => value.includes(id)) ? null : value]))

/**
 * Who worked here stays the same unknown person in the office's own rows, under the mark, so that it can still be told what one official did;
 * of a worker nothing is told apart.
 */
export const scrubbed = (leaver: Leaver) => (row: JournalRow): JournalRow => {
  const other = row.office === null ? nobodyId : leaver.leaving.mark
  const messages = row.messages.map((letter) => isTheirs(leaver, letter.to) ? emptied(letter) : letter)
  return {
    ...row, caller: isTheirs(leaver, row.caller) ? other : row.caller, subject: isTheirs(leaver, row.subject) ? other : row.subject,
    input: '', output: null, change: changeWithout(leaver, row.change), messages, sendAt: messages.some(isLeft) ? row.sendAt : null,
  }
}

/** The same where only a letter is theirs: what else the row says is another's. */
export const withoutLetters = (leaver: Leaver) => (row: JournalRow): JournalRow => {
  const { messages, sendAt } = scrubbed(leaver)(row)
  return { ...row, messages, sendAt }
}
