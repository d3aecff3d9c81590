import { logged } from './log'

/** Somebody was faster, or it was taken back: neither done nor failed. Thrown inside a transaction, it leaves no row. */
export class NothingToDo extends Error {}

/** What came of some work: `results` of what was done, and how much failed, which is in the log and left for the next minute. */
export interface Outcome<R> { readonly results: readonly R[]; readonly failed: number }

/** Whether a stage of the clock has had its time: what it began is finished, nothing more is begun. */
export type Enough = () => boolean
export const never: Enough = () => false

/** Does `work` for each item, one after the other, whatever becomes of the one before; never rejects. `where` is its name in the log. */
export async function each<T, R>(where: string, items: readonly T[], work: (item: T) => Promise<R>, enough: Enough = never): Promise<Outcome<R>> {
  const results: R[] = []
  let failed = 0
  for (const item of items) {
    if (enough()) break
    await work(item).then((result) => { results.push(result) }, (error: unknown) => {
      if (error instanceof NothingToDo) return
      failed++
      logged(where)(error)
    })
  }
  return { results, failed }
}
