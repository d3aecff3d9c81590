/**
 * Deleting accounts, by the clock. Nothing says how far it has come: it looks for what is still there, in the order of the table,
 * and removes a little of it at a time, in one transaction with its journal row. So it goes on wherever it was stopped.
 */
import { holdings } from '@domain/account'
import type { Person } from '@domain/access'
import { plusMinutes } from '@domain/calendar'
import { lookAgainMinutes, settleMinutes } from '@domain/leaving'
import { countUnderWay } from '../db/consultations'
import { database, type Transaction } from '../db/database'
import { write, type Written } from '../db/journal'
import { leaversDue, person, putPerson } from '../db/people'
import { each, type Enough, never, type Outcome } from '../each'
import { erasers, shut } from './erasers'
import type { Leaver } from './scrub'

/** accounts and transactions of one run of the clock; the next minute goes on */
const most = { accounts: 20, steps: 60 }

const leaverOf = (one: Person): Leaver => ({ id: one.id, leaving: one.leaving!, callers: one.leaving!.callers })

const journaled = (leaver: Leaver, requestId: string, at: string, work: (tx: Transaction) => Promise<Written<null>['change']>): Promise<unknown> =>
  write({ caller: 'clock', method: 'clock.erase', requestId: `${leaver.leaving.mark}|${requestId}|${at}`, input: null, at },
    async (tx) => ({ output: null, subject: leaver.leaving.mark, change: await work(tx) }))

/** Waits while a consultation is under way; else shuts the door. */
async function begin(leaver: Leaver, at: string): Promise<void> {
  const open = await countUnderWay(leaver.id)
  await journaled(leaver, 'begin', at, async (tx) => {
    if (open === 0) return { event: await shut(tx, leaver, plusMinutes(at, settleMinutes)) }
    const now = await person(tx, leaver.id)
    if (now?.leaving?.state === 'asked') await putPerson(tx, { ...now, leaving: { ...now.leaving, at: plusMinutes(at, lookAgainMinutes) } })
    return { event: 'waits', open }
  })
}

/** What one run may still do. */
interface Budget { left: number; readonly enough: Enough }

/**
 * Once through the table, each kind until nothing of it is left. The record itself goes in a pass that found nothing else any more.
 * @returns whether it is gone
 */
async function pass(leaver: Leaver, budget: Budget, at: string): Promise<'gone' | 'again'> {
  let found = 0
  for (const { kind } of holdings) {
    if (kind === 'account' && found > 0) return 'again'
    for (let bit = await erasers[kind](leaver, at); bit && budget.left > 0 && !budget.enough(); bit = await erasers[kind](leaver, at)) {
      const { rows, run } = bit
      await journaled(leaver, `${kind}|${budget.left--}`, at, async (tx) => {
        await run(tx)
        return { event: 'erased', kind, rows }
      })
      if (kind === 'account') return 'gone'
      found++
    }
  }
  return 'again'
}

/** One account as far as the budget goes. @returns whether it is gone */
async function carryOn(id: string, budget: Budget, at: string): Promise<'gone' | 'ahead'> {
  while (budget.left > 0 && !budget.enough()) {
    const now = await person(database, id)
    if (!now?.leaving || now.leaving.at > at) return 'ahead'
    if (now.leaving.state === 'erasing') { if (await pass(leaverOf(now), budget, at) === 'gone') return 'gone' }
    else {
      budget.left--
      await begin(leaverOf(now), at)
    }
  }
  return 'ahead'
}

/** Goes on with accounts that are due, the longest due first, for so many transactions in all and as long as there is time. */
export async function eraseAccounts(at: string, enough: Enough = never): Promise<Outcome<'gone' | 'ahead'>> {
  const budget: Budget = { left: most.steps, enough }
  return each('clock.erase', await leaversDue(at, most.accounts), ({ id }) => carryOn(id, budget, at), enough)
}
