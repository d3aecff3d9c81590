/** Who calls, in place of WeChat: someone from the sign-in page, or this browser as a phone with an account of its own. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const openidShape = /^[A-Za-z0-9_-]{6,64}$/
const phoneShape = /(?:^|;)\s*phone=([A-Za-z0-9_-]{6,64})\s*(?:;|$)/

export interface Identity {
  readonly openid: string
  /** for a browser that has no account yet: what to remember it by */
  readonly cookie: string | null
}

const newPhone = (): Identity => {
  const openid = `phone-${randomBytes(18).toString('base64url')}`
  return { openid, cookie: `phone=${openid}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000` }
}

/** The phone that this browser is; a new one for a browser seen for the first time. */
export function phoneOf({ headers }: IncomingMessage): Identity {
  const openid = phoneShape.exec(headers.cookie ?? '')?.[1]
  return openid ? { openid, cookie: null } : newPhone()
}

/** Null when the header names nobody that could exist. */
export function identityOf(request: IncomingMessage): Identity | null {
  const chosen = request.headers['x-local-person']
  if (chosen === undefined) return phoneOf(request)
  return typeof chosen === 'string' && openidShape.test(chosen) ? { openid: chosen, cookie: null } : null
}

/** The cookie for a page, unless the visit comes from elsewhere: then a strict cookie stays at home, and would be overwritten. */
export function cookieFor(request: IncomingMessage): Record<string, string> {
  const site = request.headers['sec-fetch-site'] ?? 'none'
  const { cookie } = phoneOf(request)
  return cookie && (site === 'none' || site === 'same-origin') ? { 'set-cookie': cookie } : {}
}
