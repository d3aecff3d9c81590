/** An account on its way out: when it can still be kept, and when nothing of it is left. */
import type { ConsultationState } from '@contract'
import { type Leaving, type Person, rolesNow } from './access'
import { plusMinutes } from './calendar'
import { allowed } from './consultation'

/** Whoever was deleted, all of them: in what stays, they are this one. No person ever has the id. */
export const nobodyId = 'u_nobody'

/** An account can be kept for so long after it was to be deleted. */
export const graceMinutes = 24 * 60
/** While a consultation is waited for, it is looked at so often. */
export const lookAgainMinutes = 6 * 60
/** From nobody being able to come in by it until the first thing is removed: longer than any call lasts. */
export const settleMinutes = 5
/** What is promised: nothing is left so long after the day of grace and the end of the last consultation. */
const promiseMinutes = 24 * 60

/** States in which a consultation is under way. */
export const underWay: readonly ConsultationState[] = (Object.keys(allowed) as ConsultationState[]).filter((state) => state !== 'closed')

/** The account as it begins to be deleted at `at`; `mark` is an id that leads to nobody. */
export const leave = (mark: string, callers: readonly string[], at: string): Leaving =>
  ({ mark, callers, state: 'asked', askedAt: at, keepUntil: plusMinutes(at, graceMinutes), at: plusMinutes(at, graceMinutes) })

/** By when nothing is left; null while `open` consultations are waited for. */
export const doneByOf = ({ keepUntil }: Pick<Leaving, 'keepUntil'>, open: number): string | null => open > 0 ? null : plusMinutes(keepUntil, promiseMinutes)

/** Whether they work here: then the post is to be given up before the account goes. */
export const hasPost = (person: Pick<Person, 'roles' | 'suspended'>): boolean => rolesNow(person).some((role) => role !== 'worker')
