/**
 * The content check of what a worker wrote or sent. What it is unsure of waits for a person, and not for long: a question about rights is
 * never lost to a machine, and never kept from a lawyer for longer than the first promise.
 */
import { addDutyMinutes, plusMinutes } from './calendar'
import type { Consultation, Entry } from './consultation'
import type { Plan } from './plan'

/** What WeChat says to a text or a photo; `unknown`: nothing, because it could not be asked or has not answered. */
export type Verdict = 'pass' | 'review' | 'risky' | 'unknown'

/** One thing of an entry that was checked. `of`: its text, or the file id of a photo. */
export interface Check {
  readonly of: string
  readonly verdict: Verdict
  /** `checking`: only its writer and the office see it */
  readonly state: 'passed' | 'checking' | 'returned'
  /** when it goes on by itself; null when nothing is open */
  readonly until: string | null
}

export const ofText = 'text'

/** the check did not answer: asked again each minute, and after this the question goes on */
const unknownMinutes = 10
/** a photo's verdict comes later, by a call of WeChat's own */
const photoMinutes = 30
/** duty minutes that the office has to look at what the check would not let through; half of the usual promise */
const officeMinutes = 15

/** What a verdict at `at` means. */
export function checkOf(of: string, verdict: Verdict, at: string, { dutyHours }: Pick<Plan, 'dutyHours'>): Check {
  if (verdict === 'pass') return { of, verdict, state: 'passed', until: null }
  const until = verdict === 'unknown' ? plusMinutes(at, of === ofText ? unknownMinutes : photoMinutes) : addDutyMinutes(at, officeMinutes, dutyHours)
  return { of, verdict, state: 'checking', until }
}

const checksOf = ({ checks = [] }: Entry): readonly Check[] => checks
const textOf = (entry: Entry): Check | undefined => checksOf(entry).find(({ of }) => of === ofText)

/** Whether others than the writer and the office may read an entry. */
export const isShown = (entry: Entry): boolean => (textOf(entry)?.state ?? 'passed') === 'passed'

/** The photos of an entry that others may see. */
export const photosShown = (entry: Entry): string[] =>
  entry.photos.filter((photo) => (checksOf(entry).find(({ of }) => of === photo)?.state ?? 'passed') === 'passed')

export const isTextChecking = (entry: Entry): boolean => textOf(entry)?.state === 'checking'
export const isChecking = (entry: Entry): boolean => checksOf(entry).some(({ state }) => state === 'checking')

/** How an entry stands with its writer: the worst of what was checked. */
export const checkStateOf = (entry: Entry): Check['state'] =>
  isChecking(entry) ? 'checking' : checksOf(entry).some(({ state }) => state === 'returned') ? 'returned' : 'passed'

/** When the first open check ends by itself; null when none is open. */
export function checkUntilOf({ entries, state }: Pick<Consultation, 'entries' | 'state'>): string | null {
  if (state === 'closed') return null
  const open = entries.flatMap((entry) => checksOf(entry).flatMap(({ state, until }) => state === 'checking' && until ? [until] : []))
  return open.length === 0 ? null : open.reduce((first, at) => at < first ? at : first)
}

/** An entry whose check of `of` got another verdict. What a person decided stands. */
export const withVerdict = (entry: Entry, of: string, verdict: Verdict, at: string, plan: Plan): readonly Check[] =>
  checksOf(entry).map((check) => check.of === of && check.state === 'checking' && check.verdict === 'unknown' && verdict !== 'unknown' ? checkOf(of, verdict, at, plan) : check)

/** An entry of which everything open is let through, or sent back; `due`: only what ended by `due` */
export const settledChecks = (entry: Entry, state: 'passed' | 'returned', due = '9'): readonly Check[] =>
  checksOf(entry).map((check) => check.state === 'checking' && check.until !== null && check.until <= due ? { ...check, state, until: null } : check)
