/** A page of stations that fit, out of a list of which more may have to be read than fits. */
import { limits } from '@contract'
import { isDutyTime } from '@domain/calendar'
import type { Station } from '../db/stations'

/** so many stretches are read for one page: beyond them it is short, and the caller asks for more */
const stretches = 5

export interface Stretch<T> { readonly found: readonly T[]; readonly state: 'more' | 'end' }

/** Reads on from `mark` until a page is full, the list ends, or enough was read; answers where to go on. */
export async function pageOf<T, M>(mark: M | null, read: (mark: M | null) => Promise<Stretch<T>>, markOf: (one: T) => M, fits: (one: T) => boolean): Promise<{ page: T[]; next: M | null }> {
  const page: T[] = []
  let last = mark
  for (let round = 0; round < stretches; round++) {
    const { found, state } = await read(last)
    for (const [at, one] of found.entries()) {
      last = markOf(one)
      if (fits(one)) page.push(one)
      if (page.length === limits.page) return { page, next: state === 'end' && at === found.length - 1 ? null : last }
    }
    if (state === 'end') return { page, next: null }
  }
  return { page, next: last }
}

/** Whether a station has all of `services`, and is open where that is asked. */
export const fitsInto = ({ services = [], open = 'any' }: { readonly services?: readonly string[] | undefined; readonly open?: 'now' | 'any' | undefined }, at: string) =>
  (station: Station): boolean => services.every((one) => (station.services as readonly string[]).includes(one)) && (open === 'any' || isDutyTime(at, station.hours))
