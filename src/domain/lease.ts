import type { Topic } from '@contract'
import { addDutyMinutes, plusMinutes } from './calendar'
import type { Plan } from './plan'

/** A lawyer as the queue sees one. Everything but the conflicts is the lawyer's own row; no routing writes another one. */
export interface Seat {
  readonly lawyerId: string
  readonly surname: string
  /** serves this unit and all below it */
  readonly unitId: string
  readonly topics: readonly Topic[]
  readonly duty: 'on' | 'off'
  /** since when the switch is on; null while off */
  readonly since: string | null
  readonly holding: number
  /** of those in hand, how many wait for the lawyer and not for the worker */
  readonly working: number
  readonly capacity: number
  /** the consultation that is offered to them now */
  readonly offered: string | null
  /** offers in a row that they let pass, and until when they are left in peace for it */
  readonly missed: number
  readonly restUntil: string | null
  readonly share: Share
  /** keys of the employers for whom their firm acts */
  readonly conflicts: readonly string[]
}

/** What a lawyer took, beside the time they stood ready for it. Both fade at the same pace, so old debts are not collected for ever. */
export interface Share {
  /** consultations claimed */
  readonly taken: number
  /** minutes on duty before the present turn */
  readonly minutes: number
}

/** What changes in a lawyer's row when work comes and goes. */
export type Hands = Pick<Seat, 'duty' | 'since' | 'holding' | 'working' | 'offered' | 'missed' | 'restUntil' | 'share'>

/** How long a lawyer is left in peace after so many offers let pass in a row; the last holds for more. By hand they may claim all the while. */
const restMinutes = [5, 10, 15] as const
/** minutes on duty after which what was taken counts half */
const fadingMinutes = 6000
/** duty minutes without a sign of life (nothing typed, nothing tapped) after which a hold is over before its lease is */
const signMinutes = 15
/** a switch that somebody forgot is no duty */
const longestTurnMinutes = 720

/** Whether a lawyer can take one more now. */
export const hasRoom = (seat: Pick<Seat, 'duty' | 'holding' | 'capacity'>): boolean => seat.duty === 'on' && seat.holding < seat.capacity

/** Whether a lawyer's firm acts for the employer that a consultation is about. */
export const isConflicted = (conflicts: readonly string[], employerKeys: readonly string[]): boolean =>
  employerKeys.some((key) => conflicts.includes(key))

/** When a hold that began at `since` ends by itself, if its holder last showed a sign of life at `sign`. */
export function holdEnds(since: string, sign: string, { leaseMinutes, dutyHours }: Pick<Plan, 'leaseMinutes' | 'dutyHours'>): string {
  const [lease, silence] = [addDutyMinutes(since, leaseMinutes, dutyHours), addDutyMinutes(sign, signMinutes, dutyHours)]
  return silence < lease ? silence : lease
}

/** Minutes of the present turn at the switch; 0 while off. */
export const turnMinutes = ({ since }: Pick<Seat, 'since'>, at: string): number =>
  since === null ? 0 : Math.min(longestTurnMinutes, Math.max(0, (Date.parse(at) - Date.parse(since)) / 60_000))

/** A consultation is kept for them. */
export const afterOffer = <S extends Hands>(seat: S, id: string): S => ({ ...seat, offered: id })

/** They took `id`, offered or by hand: somebody is there. */
export const afterClaim = <S extends Hands>(seat: S, id: string): S => ({
  ...seat, holding: seat.holding + 1, working: seat.working + 1, offered: seat.offered === id ? null : seat.offered,
  missed: 0, restUntil: null, share: { ...seat.share, taken: seat.share.taken + 1 },
})

/** The offer ended without their doing: the worker withdrew, the plan's hours ended. */
export const afterWithdrawn = <S extends Hands>(seat: S): S => ({ ...seat, offered: null })

/** They said no, so they are there. */
export const afterDeclined = <S extends Hands>(seat: S): S => ({ ...seat, offered: null, missed: 0, restUntil: null })

/** An offer or a lease ran out: nobody seems to be there, so no more messages for a while. */
export function afterMissed<S extends Hands>(seat: S, at: string): S {
  const missed = seat.missed + 1
  return { ...seat, offered: null, missed, restUntil: plusMinutes(at, restMinutes[Math.min(missed, restMinutes.length) - 1]!) }
}

/** The switch is turned. A turn that ends is added to their share. */
export function afterSwitch<S extends Hands>(seat: S, to: 'on' | 'off', at: string): S {
  if (seat.duty === to) return seat
  if (to === 'on') return { ...seat, duty: to, since: at, missed: 0, restUntil: null }
  const turn = turnMinutes(seat, at)
  const left = 0.5 ** (turn / fadingMinutes)
  const share = { taken: seat.share.taken * left, minutes: (seat.share.minutes + turn) * left }
  return { ...seat, duty: to, since: null, offered: null, missed: 0, restUntil: null, share }
}
