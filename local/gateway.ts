/**
 * `POST /api`: what `wx.cloud.callFunction` is in the cloud. `/web`: what HTTP access is. A refusal here has the shape of the door's own.
 */
import type { Reply } from '../src/contract'
import { identityOf } from './identity'
import { type Main, personContext, webContext } from './runtime'
import { type Answer, bodyOf, json, type Visit } from './visit'
import type { HttpAnswer } from '../cloudfunctions/api/http'

/** what a cloud function takes in one call, in bytes */
const limit = 6 * 1024 * 1024

const bad = (status: number, path: string, why: string): Answer => {
  const reply: Reply = { ok: false, error: { name: 'BadInput', details: { fields: [{ path, why }] } } }
  return json(status, reply)
}

const unavailable: Reply = { ok: false, error: { name: 'Unavailable', details: {} } }

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const typeOf = (header: string | undefined) => (header ?? '').split(';')[0]!.trim().toLowerCase()

/** Passes one request to the door, with a context of its own. */
export const gateway = (api: Main) => async ({ request }: Visit): Promise<Answer> => {
  if (typeOf(request.headers['content-type']) !== 'application/json') return bad(415, 'content-type', 'not_json')
  const identity = identityOf(request)
  if (!identity) return bad(400, 'x-local-person', 'invalid_format')
  const body = await bodyOf(request, limit)
  if (!body) return bad(413, '', 'too_big')
  const event = parsed(body)
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return bad(400, '', 'not_json')
  const reply = await api(event, personContext(identity.openid, request.socket.remoteAddress ?? '')).catch((error: unknown) => {
    console.error(`the door threw: ${error instanceof Error ? error.name : 'not an error'}`)
    return unavailable
  })
  return json(200, reply, identity.cookie ? { 'set-cookie': identity.cookie } : {})
}

/** Passes one HTTP request to the function as CloudBase's HTTP access does: as an event, with the address where it came from. */
export const webGateway = (api: Main) => async ({ request, url }: Visit): Promise<Answer> => {
  const body = await bodyOf(request, limit)
  if (!body) return bad(413, '', 'too_big')
  const event = {
    path: url.pathname, httpMethod: request.method, queryStringParameters: Object.fromEntries(url.searchParams), requestContext: { envId: 'local' },
    headers: { ...request.headers, 'x-real-ip': request.socket.remoteAddress ?? '' }, body: body.toString('base64'), isBase64Encoded: true,
  }
  const answer = await api(event, webContext()).catch((error: unknown) => {
    console.error(`the door threw: ${error instanceof Error ? error.name : 'not an error'}`)
    return null
  }) as HttpAnswer | null
  return answer ? { status: answer.statusCode, headers: answer.headers, body: answer.body } : json(503, unavailable)
}
