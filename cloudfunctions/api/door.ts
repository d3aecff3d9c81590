/** The door: identity → parse → access → once → verb → parse out. Who calls is known before it opens: see visitor.ts and web.ts. */
import { commonErrors, type ErrorName, type Method, type Reply, Request } from '@contract'
import { isEntitled, type Person } from '@domain/access'
import { Refusal, refusal } from '@domain/refusal'
import { hearMediaResult, isMediaResult, type MediaResult } from '../check/mediaResult'
import { Unreachable } from '../db/database'
import { type JournalRow, type Templates, write } from '../db/journal'
import { firstIdOf, personByOpenid } from '../db/people'
import { deliver } from '../message/deliver'
import type { Call } from '../call'
import { logged } from '../log'
import { type Known, methodNamed } from './methods'
import { limitOf, type Pace } from './pace'
import { phoneOf, type Visitor } from './visitor'

export interface Surroundings {
  readonly now: () => string
  readonly templates: Templates
  /** what follows a write at once, best effort, as the clock would do it within a minute */
  readonly after: (row: JournalRow, at: string) => Promise<void>
  /** how fast anybody may call; left out: as they like */
  readonly pace?: Pace
}

export type Door = (event: unknown, context: object) => Promise<Reply>

/** keys that WeChat adds to an event; identity is never read from them */
const platformKeys = new Set(['userInfo', 'tcbContext'])

/** What somebody asked, answered. */
export type Answering = (sent: unknown, visitor: Visitor) => Promise<Reply>

/** The door for phones: identity lies in the invocation's own context. */
export const openDoor = (around: Surroundings): Door => {
  const answer = answering(around)
  return async (event, context) => isMediaResult(event) ? heard(around, event, phoneOf(context)) : answer(isFields(event) ? Object.fromEntries(Object.entries(event).filter(([key]) => !platformKeys.has(key))) : {}, phoneOf(context))
}

/** WeChat's own news about a photo is no call, and hears nothing back; what anybody else sends as such news is counted like their calls. */
async function heard(around: Surroundings, news: MediaResult, visitor: Visitor): Promise<Reply> {
  const hear = async () => {
    refuseHaste(around, { ...visitor, paceKey: `check|${visitor.paceKey}` })
    await hearMediaResult(news, around.now())
  }
  await hear().catch(logged('check'))
  return { ok: true, data: {} } as Reply
}

const isFields = (value: unknown): value is object => typeof value === 'object' && value !== null

export const answering = (around: Surroundings): Answering => async (sent, visitor) => {
  const journaled: { row: JournalRow | null } = { row: null }
  try {
    const data = await answered(around, sent, visitor, journaled)
    if (journaled.row) await afterwards(around, journaled.row)
    return { ok: true, data } as Reply
  } catch (error) {
    return { ok: false, error: errorOf(error) } as Reply
  }
}

/** Messages go out and the queue moves on; what fails here the clock does, and the caller's answer stands. */
async function afterwards(around: Surroundings, row: JournalRow): Promise<void> {
  if (row.sendAt) await deliver(row, around.templates, around.now()).catch(logged('deliver'))
  await around.after(row, around.now()).catch(logged('after'))
}

/** Counts one call. @throws Refusal TooFast */
export function refuseHaste({ pace, now }: Pick<Surroundings, 'pace' | 'now'>, visitor: Visitor): void {
  const seconds = pace?.(visitor.paceKey, limitOf(visitor), now()) ?? 0
  if (seconds > 0) throw refusal('TooFast', { seconds })
}

/** Whoever is nobody is told to sign in; whoever is somebody, to agree first. */
async function callerOf({ openid, person }: Visitor, method: Method): Promise<Person | null> {
  if (method.who === 'anyone') return person
  if (!openid) throw refusal('SignInNeeded')
  const found = person ?? await personByOpenid(openid)
  refuseUnlessEntitled(found, method)
  return found
}

async function answered(around: Surroundings, sent: unknown, visitor: Visitor, journaled: { row: JournalRow | null }): Promise<unknown> {
  refuseHaste(around, visitor)
  const { openid, session } = visitor
  const { name, method, verb, input, requestId } = await parsed(sent)
  const at = around.now()
  const person = await callerOf(visitor, method)
  const call: Call = {
    method: name, at, openid, person, session, templates: around.templates,
    write: async (work) => {
      const caller = person?.id ?? (openid ? firstIdOf(openid) : '')
      const { row, fresh } = await write({ caller, office: officeOf(person), method: name, requestId: requestId ?? '', input, at }, work)
      if (fresh) journaled.row = row
      if (row.refused) throw new Refusal(row.refused.error, row.refused.details)
      return row.output
    },
  }
  const output = await verb(call, input).catch((error: unknown) => { throw named(error, name, method) })
  const checked = method.output.safeParse(output)
  if (!checked.success) throw new Error(`${name} answered outside its contract: ${checked.error.issues.map((i) => i.path.join('.')).join(', ')}`)
  return checked.data
}

/** The unit where somebody works, whose admins may look their deeds up; null for workers. */
const officeOf = (person: Person | null): string | null => person?.unitId ?? person?.lawyer?.unitId ?? null

async function parsed(sent: unknown): Promise<Known & { input: unknown; requestId: string | undefined }> {
  const envelope = Request.safeParse(sent)
  if (!envelope.success) throw badInput(envelope.error.issues)
  const { method: name, requestId } = envelope.data
  const known = await methodNamed(name)
  if (!known) throw refusal('UnknownMethod')
  const { method } = known
  if (method.mutates && !requestId) throw refusal('BadInput', { fields: [{ path: 'requestId', why: 'missing' }] })
  const input = method.input.safeParse(envelope.data.input ?? {})
  if (!input.success) throw badInput(input.error.issues)
  return { ...known, input: input.data, requestId }
}

const badInput = (issues: readonly { path: PropertyKey[]; code?: string }[]) =>
  refusal('BadInput', { fields: issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), why: issue.code ?? 'invalid' })) })

function refuseUnlessEntitled(person: Person | null, { who }: Method): asserts person is Person {
  if (!person?.consent) throw refusal('ConsentNeeded')
  if (!isEntitled(person, who)) throw refusal('NotAllowed')
}

function errorOf(error: unknown): { name: ErrorName; details: unknown } {
  if (error instanceof Refusal) return { name: error.error, details: error.details }
  if (!(error instanceof Unreachable)) logged('door')(error)
  return { name: 'Unavailable', details: {} }
}

/** A refusal that the contract names for this method stays what it is; any other is a fault of ours. */
function named(error: unknown, name: string, method: Method): unknown {
  const known: readonly ErrorName[] = [...commonErrors, ...method.errors]
  if (!(error instanceof Refusal) || known.includes(error.error)) return error
  return new Error(`${name} refused with ${error.error}, which its contract does not name`)
}
