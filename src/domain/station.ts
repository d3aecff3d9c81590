/** A point where workers are helped: whether it is open, whether it has moved, and by which words it is found. */
import type { StationForm } from '@contract'
import { type DutyHours, isDutyTime, nextDutyStart, plusDays } from './calendar'
import { metresBetween } from './geo'

/** Open at `at`, or when it opens next; null when its hours hold no day of the coming year. */
export function openingAt(at: string, hours: DutyHours): { openNow: boolean; opensAt: string | null } {
  if (isDutyTime(at, hours)) return { openNow: true, opensAt: null }
  try {
    return { openNow: false, opensAt: nextDutyStart(at, hours) }
  } catch {
    return { openNow: false, opensAt: null }
  }
}

/** Where a station was before, as it was written there, and since when it is elsewhere. */
export interface Moved { readonly from: string; readonly at: string }
type Place = Pick<StationForm, 'address' | 'location'> & { readonly moved?: Moved | null }

/** A street's width: nearer than this an address was corrected, and nobody stands before a shut door. */
const sameDoor = 150
/** so long people are told where it went */
const toldDays = 180

/** What is remembered of a move when `before` becomes `after`: both places must be known, for a new address alone may be a better one. */
export function movedTo(before: Place, after: Place, at: string): Moved | null {
  const isElsewhere = before.location && after.location && metresBetween(before.location, after.location) > sameDoor
  return isElsewhere ? { from: before.address, at } : before.moved ?? null
}

/** The move, while it is worth telling. */
export const movedLately = (moved: Moved | null | undefined, at: string): Moved | null => moved && plusDays(moved.at, toldDays) > at ? moved : null

/** Every two letters, figures or characters that stand together: Chinese is searched by such pairs, for it has no spaces. */
export function pairsIn(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(runs.flatMap((run) => { const letters = [...run]; return letters.slice(1).map((letter, at) => letters[at]! + letter) }))]
}
