/** What can happen to a consultation, as facts. */
import type { Agency, CloseReason, ReleaseReason } from '@contract'
import type { Check } from './check'
import type { Consultation, Entry } from './consultation'
import type { Plan } from './plan'

/** A lawyer as a consultation names one. */
export interface Named { readonly lawyerId: string; readonly surname: string }

/** Where a consultation belongs. */
export type Home = Pick<Consultation, 'stationId' | 'stationName' | 'district' | 'units' | 'plan'>

export type Event = { readonly at: string } & (
  | { kind: 'offered' | 'claimed'; lawyer: Named }
  /** an offer that nobody took, a lease that ran out */
  | { kind: 'lapsed' | 'expired' }
  | { kind: 'declined'; lawyerId: string; reason: ReleaseReason }
  | { kind: 'answered' | 'askedBack'; entry: Entry }
  | { kind: 'released'; reason: ReleaseReason }
  | { kind: 'reassigned'; to: Named | null; home: Home | null; plan: Plan }
  /** the holder was warned, the staff were called */
  | { kind: 'warned' }
  | { kind: 'escalated'; why: 'answer' | 'closing' | 'help' }
  | { kind: 'referred'; entry: Entry; agency: Agency }
  /** `taker`: the lawyer who answered before and takes it up at once; `keepFor`: for whom it is kept a while when they cannot */
  | { kind: 'followedUp' | 'reopened'; entry: Entry; taker: Named | null; keepFor: string | null }
  /** written, and not for everybody yet */
  | { kind: 'submitted'; entry: Entry; keepFor: string | null }
  /** what the content check, the office or time said of an entry */
  | { kind: 'checked'; entryId: string; checks: readonly Check[]; taker: Named | null; keepFor: string | null }
  /** the office asks for other words; `reason` says why */
  | { kind: 'sentBack'; entryId: string; checks: readonly Check[]; reason: Entry }
  | { kind: 'shared'; contact: Consultation['contact'] }
  | { kind: 'closed'; reason: CloseReason }
  | { kind: 'rated'; rating: NonNullable<Consultation['rating']> }
  /** the worker was asked how it went */
  | { kind: 'calledBack' }
  /** there is nothing to do before `until` */
  | { kind: 'postponed'; until: string }
)
