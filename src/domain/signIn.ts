/** Signing in on a computer by scanning its code. Whose code it is, and how far it has come; every step is checked here. */
import type { Machine } from '@contract'
import { plusMinutes } from './calendar'
import { refusal } from './refusal'

/** A code may be scanned and agreed to for so long. */
export const codeMinutes = 2
/** A browser that was agreed to has so long to come for its session. */
const enterMinutes = 1
export const sessionMinutes = 12 * 60

/** What a code says, signed: before a phone scans it, nothing else of it exists. `lock`: what its browser's secret opens. */
export interface Ticket extends Machine { readonly id: string; readonly lock: string; readonly begunAt: string }

/** A code that a phone has scanned. */
export interface SignIn extends Ticket {
  readonly state: 'seen' | 'approved' | 'refused' | 'used'
  /** whose phone: only they may agree */
  readonly personId: string
  readonly number: string
  readonly approvedAt: string | null
  /** when nothing about it matters any more */
  readonly expiresAt: string
}

/** A browser in which somebody is signed in. */
export interface BrowserSession extends Machine {
  readonly id: string
  readonly personId: string
  readonly lock: string
  readonly startedAt: string
  readonly expiresAt: string
  readonly state: 'open' | 'ended'
}

export const untilOf = ({ begunAt }: Pick<Ticket, 'begunAt'>): string => plusMinutes(begunAt, codeMinutes)

/** A ticket can come from a clock that is ahead of this one, but not from tomorrow. */
export const isFresh = ({ begunAt }: Pick<Ticket, 'begunAt'>, at: string): boolean => at <= untilOf({ begunAt }) && begunAt <= plusMinutes(at, 1)

/**
 * A phone has scanned the code. Scanned again by the same person it stays theirs, with the same number.
 * @throws Refusal SignInTaken when another phone was first, SignInOver
 */
export function seen(ticket: Ticket, now: SignIn | null, personId: string, number: string, at: string): SignIn {
  if (now && now.personId !== personId) throw refusal('SignInTaken')
  if (now && now.state !== 'seen' || !isFresh(ticket, at)) throw refusal('SignInOver')
  return now ?? { ...ticket, state: 'seen', personId, number, approvedAt: null, expiresAt: plusMinutes(untilOf(ticket), enterMinutes) }
}

/** Only who scanned it may say anything more about it, once, and in time. @throws Refusal SignInOver */
function theirs(now: SignIn | null, personId: string, at: string): SignIn {
  if (now?.state !== 'seen' || now.personId !== personId || !isFresh(now, at)) throw refusal('SignInOver')
  return now
}

/** @throws Refusal SignInOver, also when the number is not the one that both sides show */
export function approved(found: SignIn | null, personId: string, number: string, at: string): SignIn {
  const now = theirs(found, personId, at)
  if (now.number !== number) throw refusal('SignInOver')
  return { ...now, state: 'approved', approvedAt: at, expiresAt: plusMinutes(at, enterMinutes) }
}

export const declined = (found: SignIn | null, personId: string, at: string): SignIn => ({ ...theirs(found, personId, at), state: 'refused' })

/** The browser takes its session, once. @throws Refusal SignInOver */
export function entered(now: SignIn | null, sessionId: string, at: string): { used: SignIn; session: BrowserSession } {
  if (now?.state !== 'approved' || at > now.expiresAt) throw refusal('SignInOver')
  const { personId, lock, browser, system } = now
  return { used: { ...now, state: 'used' }, session: { id: sessionId, personId, lock, browser, system, startedAt: at, expiresAt: plusMinutes(at, sessionMinutes), state: 'open' } }
}

/** Whether a browser is still signed in. `from`: sessions that began before it were ended all at once. */
export const isLive = ({ state, startedAt, expiresAt }: BrowserSession, from: string | null, at: string): boolean =>
  state === 'open' && at < expiresAt && (from === null || from < startedAt)
