/**
 * Accepts: a person's yes to one message of one template, on their phone. One row is one yes, so that how many are left is how many rows
 * there are, and taking one is one delete: two messages never go out for the same yes.
 */
import { count, find, transact, type Transaction } from './database'
import type { Message } from './journal'
import { partsOf } from './parts'

export type Template = Message['template']
export interface Accept { readonly id: string; readonly personId: string; readonly template: Template; readonly at: string }

/** more than anybody needs; who says yes all day gets no further */
export const mostAccepts = 30
const mostRows = 1000
const peopleAtOnce = Math.floor(mostRows / mostAccepts)

export const addAccept = (tx: Transaction, { id, ...accept }: Accept): Promise<void> => tx.add('accepts', { _id: id, ...accept })

/** Takes one; false when it is gone already. */
export const takeAccept = (tx: Transaction, id: string): Promise<boolean> => tx.take('accepts', id)

const acceptsWhere = async (where: { template: Template; personId: { in: readonly string[] } | { gt: string } }, limit: number): Promise<Accept[]> =>
  (await find('accepts', { where, orderBy: ['personId', 'asc'], limit })).map(({ _id, ...row }) => ({ id: _id, ...row }) as unknown as Accept)

/** All accepts of `personIds` for one template. */
export async function acceptsOf(template: Template, personIds: readonly string[]): Promise<Accept[]> {
  const all: Accept[] = []
  for (const some of partsOf(personIds, peopleAtOnce)) all.push(...await acceptsWhere({ template, personId: { in: some } }, mostRows))
  return all
}

/** Accepts for one template in the order of the people's ids, from behind `after`. */
export const acceptsAfter = (template: Template, after: string, limit: number): Promise<Accept[]> => acceptsWhere({ template, personId: { gt: after } }, limit)

export const countAccepts = (template: Template, personId: string): Promise<number> => count('accepts', { template, personId })

/** WeChat says that somebody has none left, whatever we counted: then it is none. */
export async function forgetAccepts(template: Template, personIds: readonly string[]): Promise<void> {
  const gone = await acceptsOf(template, personIds)
  if (gone.length > 0) await transact(async (tx) => { for (const { id } of gone) await takeAccept(tx, id) })
}
