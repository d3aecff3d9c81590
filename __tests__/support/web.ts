/** A browser at the door for HTTP access, and the phone that scans what it shows. */
import { randomBytes } from 'node:crypto'
import type { Input, MethodName, Output, Reply } from '@contract'
import { methodOf } from '@contract'
import type { HttpAnswer } from '../../cloudfunctions/api/http'
import { type House, newRequestId, pageOrigin } from './given'

export interface Browser {
  readonly secret: string
  /** what it carries once somebody is signed in; null before */
  bearer: string | null
  /** the raw HTTP answer, whatever is sent */
  post(body: unknown, headers?: Record<string, string>): Promise<HttpAnswer>
  call<M extends MethodName>(method: M, input: Input<M>, requestId?: string): Promise<Reply<M>>
  /** the result. @throws when it was refused */
  ok<M extends MethodName>(method: M, input: Input<M>, requestId?: string): Promise<Output<M>>
  /** the name of the refusal. @throws when it worked */
  refused<M extends MethodName>(method: M, input: Input<M>): Promise<string>
}

export const machine = { browser: 'edge', system: 'windows' } as const

/** The event that CloudBase makes of an HTTP request. */
export const httpEvent = (body: string, headers: Record<string, string> = {}, httpMethod = 'POST') => ({
  path: '/', httpMethod, headers: { host: 'env.example', 'content-type': 'application/json', 'x-real-ip': '203.0.113.7', origin: pageOrigin, ...headers },
  queryStringParameters: {}, requestContext: { requestId: 'r', envId: 'env', appId: 1, uin: 1 }, body, isBase64Encoded: false,
})

export function openBrowser(house: House): Browser {
  const post: Browser['post'] = async (body, headers = {}) =>
    await house.event(httpEvent(JSON.stringify(body), { ...browser.bearer && { authorization: `Bearer ${browser.bearer}` }, ...headers })) as HttpAnswer
  const call: Browser['call'] = async (method, input, requestId = newRequestId()) =>
    JSON.parse((await post(methodOf(method).mutates ? { method, input, requestId } : { method, input })).body)
  const browser: Browser = {
    secret: randomBytes(32).toString('base64url'), bearer: null, post, call,
    ok: async (method, input, requestId) => {
      const reply = await call(method, input, requestId)
      if (!reply.ok) throw new Error(`${method} was refused: ${JSON.stringify(reply.error)}`)
      return reply.data as never
    },
    refused: async (method, input) => {
      const reply = await call(method, input)
      if (reply.ok) throw new Error(`${method} was not refused`)
      return reply.error.name
    },
  }
  return browser
}

/** A browser that shows a code. */
export async function showing(house: House): Promise<{ browser: Browser; code: string; own: { code: string; secret: string } }> {
  const browser = openBrowser(house)
  const { code } = await browser.ok('signIn.begin', { secret: browser.secret, machine })
  return { browser, code, own: { code, secret: browser.secret } }
}

/** The phone of `openid` scans and agrees. */
export async function agree(house: House, openid: string, code: string): Promise<void> {
  const { number } = await house.as(openid).ok('signIn.see', { code })
  await house.as(openid).ok('signIn.approve', { code, number })
}

/** A browser in which `openid` is signed in. */
export async function signedIn(house: House, openid: string): Promise<Browser> {
  const { browser, code, own } = await showing(house)
  await agree(house, openid, code)
  const { token } = await browser.ok('signIn.enter', own)
  browser.bearer = `${token}.${browser.secret}`
  return browser
}
