/** The addresses of this server, as one table. */
import type { Clock } from './clock'
import { gateway, webGateway } from './gateway'
import { outboxPage } from './outbox'
import type { Functions } from './runtime'
import { peopleList, signInPage } from './signIn'
import { statics } from './statics'
import type { Outbox } from './store/outbox'
import type { WeChat } from './store/wechat'
import { type Answer, json, type Place, redirect, type Visit } from './visit'

export type Route = (visit: Visit) => Answer | Promise<Answer>

export interface Rooms {
  readonly functions: Functions
  readonly clock: Clock
  readonly outbox: Outbox
  readonly judgePhotos: WeChat['judgePhotos']
  readonly place: Place
  readonly now: () => string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A scanned code opens the home page, damaged or not: the page says what is wrong with it. */
const scanned: Route = ({ url }) => {
  const code = [...decoded(url.pathname.slice('/s/'.length))].slice(0, 100).join('')
  return redirect(302, `/#/pages/home?scene=${encodeURIComponent(code)}`)
}

/** A browser's form comes back to the page it stood on; a program gets the tally. */
const clockNow = (clock: Clock): Route => async ({ request }) => {
  const tally = await clock.runNow()
  return request.headers.accept?.includes('text/html') ? redirect(303, '/outbox') : json(200, tally)
}

const suggestions = ['pass', 'review', 'risky', 'none'] as const

/** What WeChat says of photos from now on. */
const photoVerdict = (judgePhotos: WeChat['judgePhotos']): Route => ({ url }) => {
  const wanted = suggestions.find((one) => one === url.searchParams.get('say'))
  if (wanted) judgePhotos(wanted)
  return redirect(303, '/outbox')
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Answer =>
  ({ status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${text}\n` })

/** Finds the room for a visit. */
export function routes({ functions, clock, outbox, judgePhotos, place, now }: Rooms): Route {
  const pages = statics('dist/local-h5')
  const web = webGateway(functions.api)
  const table: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
    '/api': { POST: gateway(functions.api) },
    '/web': { POST: web, OPTIONS: web, GET: web },
    '/clock': { POST: clockNow(clock) },
    '/photo-verdict': { POST: photoVerdict(judgePhotos) },
    '/sign-in': { GET: signInPage(place, now) },
    '/outbox': { GET: outboxPage(outbox, now) },
    '/people.json': { GET: peopleList(now) },
  }
  return (visit) => {
    const { url, request } = visit
    const method = request.method === 'HEAD' ? 'GET' : request.method ?? ''
    const room = Object.hasOwn(table, url.pathname) ? table[url.pathname]! : { GET: url.pathname.startsWith('/s/') ? scanned : pages }
    const route = Object.hasOwn(room, method) ? room[method] : undefined
    return route ? route(visit) : plain(405, `${Object.keys(room).join(', ')} only`, { allow: Object.keys(room).join(', ') })
  }
}

export const refused = (why: string): Answer => plain(403, why)
export const starting: Answer = plain(503, 'starting or stopping, try again in a moment', { 'retry-after': '1' })
export const broken: Answer = plain(500, 'something went wrong here')
