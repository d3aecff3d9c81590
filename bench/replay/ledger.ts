import type { Thread } from '../../src/contract'

/** What was seen that must never be: kept by those who act, read at the end. */
export interface Ledger {
  /** `lawyer` was told that they hold `id` under `token`. */
  held(id: string, token: number, lawyer: string): void
  /** An answer under `token` was accepted. */
  answered(id: string, token: number): void
  /** A worker reads their thread. */
  read(thread: Thread): void
  /** ids with two holders at once, or two answers to one question */
  readonly doubled: ReadonlySet<string>
}

/** Whether some question of the thread has more than one answer. */
export function hasTwoAnswers({ messages }: Pick<Thread, 'messages'>): boolean {
  let answers = 0
  return messages.some(({ by, kind }) => {
    answers = by === 'worker' ? 0 : kind === 'answer' ? answers + 1 : answers
    return answers > 1
  })
}

export function openLedger(): Ledger {
  const holders = new Map<string, string>()
  const answers = new Set<string>()
  const doubled = new Set<string>()
  return {
    doubled,
    held: (id, token, lawyer) => {
      const other = holders.get(`${id}|${token}`)
      if (other !== undefined && other !== lawyer) doubled.add(id)
      holders.set(`${id}|${token}`, lawyer)
    },
    answered: (id, token) => {
      if (answers.has(`${id}|${token}`)) doubled.add(id)
      answers.add(`${id}|${token}`)
    },
    read: (thread) => { if (hasTwoAnswers(thread)) doubled.add(thread.id) },
  }
}
