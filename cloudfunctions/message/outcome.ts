/** What WeChat's answers to a message mean for it, each handled as what it is. Errcodes: the API's own page, subscribeMessage.send. */

/**
 * `sent` · `refused`: the reader gave no accept, or took it back: not tried again, and the count is none · `nobody`: no such reader ·
 * `wrong`: our template or its fields are: given up at once and shown to an admin · `token`: tried once more at once · `limit`: nothing
 * more goes out in this run · `later`: tried again, further apart each time, and given up in the end
 */
export type Outcome = 'sent' | 'refused' | 'nobody' | 'wrong' | 'token' | 'limit' | 'later'

const outcomes: Readonly<Record<number, Outcome>> = {
  0: 'sent',
  43101: 'refused',
  40003: 'nobody',
  47003: 'wrong', 40037: 'wrong', 41030: 'wrong', 43107: 'wrong', 45168: 'wrong', 40013: 'wrong',
  40001: 'token', 40014: 'token', 42001: 'token', 41001: 'token',
  45009: 'limit', 45011: 'limit',
}

/** What an answer means; null: none came. What WeChat may say one day and we do not know is tried again. */
export const outcomeOf = (errcode: number | null): Outcome => errcode === null ? 'later' : outcomes[errcode] ?? 'later'

/** how often a message is tried in vain before it is given up: over four hours */
export const mostTries = 8
const [firstMinutes, longestMinutes] = [1, 120]
/** a limit is WeChat's for all of ours: there is no use in asking soon */
const limitMinutes = 10

/** Minutes until the next try after `tries` in vain: twice as long each time, and by `chance` (0 to 1) up to half as long again, so that not all come at once. */
export function backOffMinutes(outcome: 'later' | 'limit', tries: number, chance: number): number {
  const steady = outcome === 'limit' ? limitMinutes : Math.min(longestMinutes, firstMinutes * 2 ** Math.max(0, tries - 1))
  return steady * (1 + chance / 2)
}
