/** Who may reach this server at all: no page of another site, no name that somebody points at this machine, no network. */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import os from 'node:os'
import type { Place, Visit } from './visit'

const loopback = /^(127\.|::1$|::ffff:127\.)/
export const isLoopback = (host: string): boolean => host === 'localhost' || loopback.test(host)

/** Whether the request comes from this very machine. */
export const isFromHere = ({ socket: { remoteAddress = '', localAddress } }: IncomingMessage): boolean =>
  loopback.test(remoteAddress) || remoteAddress === localAddress

/** The name of a Host header, without port and brackets. */
const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '').toLowerCase()

/** A name that a stranger's DNS can point here is refused; an address in figures cannot be rebound. */
function isOurName(header: string, { host, reach }: Place): boolean {
  const name = nameOf(header)
  if (isLoopback(name) || name === host.toLowerCase()) return true
  const machine = os.hostname().toLowerCase()
  return reach === 'everyone' && (isIP(name) !== 0 || name === machine || name === `${machine}.local`)
}

const isSafe = (method: string | undefined) => method === 'GET' || method === 'HEAD'

/** Whether a browser on another site's page sends this. Requests without these headers come from programs. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin, host = '' } = headers
  const site = headers['sec-fetch-site']
  if (origin !== undefined && origin !== `http://${host}`) return true
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

const fromBrowser = ({ headers }: IncomingMessage): boolean => headers.origin !== undefined || headers['sec-fetch-site'] !== undefined

/** For programs on this machine alone: the store's own door, the clock, and the list of people. */
const machineOnly = new Set(['/admin', '/clock', '/people.json'])

/** Why this request is turned away, or null. */
export function whyRefused({ request, url }: Visit, place: Place): string | null {
  if (!isOurName(request.headers.host ?? '', place)) return 'this is not an address of this server'
  if (!isSafe(request.method) && isForeign(request)) return 'only pages of this server may do that'
  if (machineOnly.has(url.pathname) && !isFromHere(request)) return 'only this machine may ask for that'
  if (url.pathname === '/admin' && fromBrowser(request)) return 'no browser may ask for that'
  return null
}
