/** The door for browsers: HTTP access. Who calls is said by a signed session and by nothing in the body. */
import type { ErrorName, Reply } from '@contract'
import { Refusal, refusal } from '@domain/refusal'
import { Unreachable } from '../db/database'
import { logged } from '../log'
import { bearerOf } from '../signIn/bearer'
import { type Answering, answering, openDoor, refuseHaste, type Surroundings } from './door'
import { addressOf, type HttpAnswer, type HttpRequest, isHttp, requestOf } from './http'
import { phoneOf, type Visitor } from './visitor'

export interface WebSurroundings extends Surroundings {
  /** pages of other addresses that may call, `https://…`; the door's own address may always */
  readonly origins: readonly string[]
}

/** bytes of a request: what a function takes in one call, and the little that somebody unknown has to say */
const limits = { known: 6 * 1024 * 1024, nobody: 64 * 1024 } as const

const safety: Readonly<Record<string, string>> = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'origin',
}

const allowed = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '600' } as const

/** What a refusal is in HTTP; any other is a conflict with how things stand. */
const statuses: Partial<Record<ErrorName, number>> = {
  BadInput: 400, SignInNeeded: 401, ConsentNeeded: 403, NotAllowed: 403, NotFound: 404, UnknownMethod: 404, TooFast: 429, Unavailable: 503,
}
const statusOf = (reply: Reply): number => reply.ok ? 200 : statuses[reply.error.name] ?? 409

const refused = <E extends ErrorName>(name: E, details: object = {}): Reply => ({ ok: false, error: { name, details } }) as Reply
const unreadable = (why: string, path = ''): Reply => refused('BadInput', { fields: [{ path, why }] })

type Told = { readonly status?: number; readonly reply: Reply | null; readonly more?: Readonly<Record<string, string>> }

const answerOf = ({ reply, status, more }: Told): HttpAnswer => {
  const wait = reply && !reply.ok && reply.error.name === 'TooFast' ? { 'retry-after': String(reply.error.details.seconds) } : {}
  return { isBase64Encoded: false, statusCode: status ?? (reply ? statusOf(reply) : 204), headers: { ...safety, ...wait, ...more }, body: reply ? JSON.stringify(reply) : '' }
}

/** A page may call from the door's own address and from those in the list; programs send no origin. */
function mayCome({ headers: { origin, host } }: HttpRequest, origins: readonly string[]): boolean {
  return origin === undefined || origins.includes(origin) || origin === `https://${host}` || origin === `http://${host}`
}

const bearerShape = /^Bearer ([0-9A-Za-z._-]{1,300})$/

const nobodyAt = (request: HttpRequest): Visitor => ({ openid: null, person: null, session: null, paceKey: `@${addressOf(request)}`, kind: 'nobody' })

/** @throws Refusal SignInNeeded for a session that does not hold: an ended one is not the same as none; TooFast for who tries many */
async function visitorOf(around: WebSurroundings, request: HttpRequest): Promise<Visitor> {
  const { authorization } = request.headers
  if (authorization === undefined) return nobodyAt(request)
  const bearer = await bearerOf(bearerShape.exec(authorization)?.[1] ?? '', around.now())
  if (bearer) return { openid: bearer.person.openid, person: bearer.person, session: bearer.session.id, paceKey: bearer.person.id, kind: 'browser' }
  refuseHaste(around, nobodyAt(request))
  throw refusal('SignInNeeded')
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const typeOf = (header = '') => header.split(';')[0]!.trim().toLowerCase()
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

async function told(around: WebSurroundings, answer: Answering, request: HttpRequest): Promise<Told> {
  const { method, headers, body } = request
  if (method !== 'POST') return { status: 405, reply: unreadable('not_post'), more: { allow: 'POST, OPTIONS' } }
  if (typeOf(headers['content-type']) !== 'application/json') return { status: 415, reply: unreadable('not_json', 'content-type') }
  if (!body) return { reply: unreadable('not_json') }
  if (body.length > limits.known) return { status: 413, reply: unreadable('too_big') }
  const visitor = await visitorOf(around, request)
  if (body.length > (visitor.session ? limits.known : limits.nobody)) return { status: 413, reply: unreadable('too_big') }
  const sent = parsed(body)
  return { reply: isObject(sent) ? await answer(sent, visitor) : unreadable('not_json') }
}

/** Answers one HTTP request; never rejects. */
export const openWebDoor = (around: WebSurroundings) => {
  const answer = answering(around)
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const { origin } = request.headers
    if (!mayCome(request, around.origins)) return answerOf({ reply: refused('NotAllowed') })
    const cors = origin === undefined ? {} : { 'access-control-allow-origin': origin }
    if (request.method === 'OPTIONS') return answerOf({ reply: null, more: { ...cors, ...allowed } })
    const { more, ...rest } = await told(around, answer, request).catch((error: unknown): Told => {
      if (error instanceof Refusal) return { reply: refused(error.error, error.details) }
      if (!(error instanceof Unreachable)) logged('web')(error)
      return { reply: refused('Unavailable') }
    })
    return answerOf({ ...rest, more: { ...cors, ...more } })
  }
}

/** Both shapes of event behind one function: what the platform vouches for is a phone's call, whatever it looks like. */
export const openBothDoors = (around: WebSurroundings) => {
  const [door, web] = [openDoor(around), openWebDoor(around)]
  return (event: unknown, context: object): Promise<Reply | HttpAnswer> =>
    phoneOf(context).openid === null && isHttp(event) ? web(requestOf(event)) : door(event, context)
}
