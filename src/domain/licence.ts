/** A lawyer's licence to practise: how long it holds, and when somebody must be told. */
import type { LicenceState } from '@contract'
import { dayOf } from './calendar'
import { dayNumberOf, midnightOf } from './shanghai'

/** As it is kept: the number sealed, and when the clock must look at it next. */
export interface KeptLicence { readonly number: string; readonly expiresOn: string; readonly lookAt: string | null }

const warnings = { month: 30, week: 7 } as const
/** warnings come in the morning, at nine */
const morningMs = 9 * 3_600_000

const daysLeft = (expiresOn: string, at: string): number => dayNumberOf(expiresOn) - dayNumberOf(dayOf(at))

/** The last day counts. */
export function licenceState(licence: Pick<KeptLicence, 'expiresOn'> | null, at: string): LicenceState {
  if (!licence) return 'none'
  const left = daysLeft(licence.expiresOn, at)
  return left < 0 ? 'over' : left <= warnings.week ? 'week' : left <= warnings.month ? 'month' : 'good'
}

/** When the clock must look next after `at`: thirty and seven days before the last day, and as the day after it begins. */
export function lookAfter(expiresOn: string, at: string): string | null {
  const last = dayNumberOf(expiresOn)
  const times = [midnightOf(last - warnings.month) + morningMs, midnightOf(last - warnings.week) + morningMs, midnightOf(last + 1)]
  const next = times.map((ms) => new Date(ms).toISOString()).find((time) => time > at)
  return next ?? null
}

/** Whether questions may come to a lawyer. One whose licence nobody wrote down is the office's to look after. */
export const isLicensed = (licence: Pick<KeptLicence, 'expiresOn'> | null | undefined, at: string): boolean => licenceState(licence ?? null, at) !== 'over'
