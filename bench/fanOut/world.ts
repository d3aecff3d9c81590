/** A city whose members subscribed, one notice, and WeChat as it counts accepts: the real clock stages on the real store, over a line that can be cut. */
import { newcomer, type Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collections } from '../../cloudfunctions/db/collections'
import { write } from '../../cloudfunctions/db/journal'
import { addNotice, type Notice } from '../../cloudfunctions/db/notices'
import { beginFanOut, carryOnFanOuts } from '../../cloudfunctions/message/fanOut'
import { sendDue } from '../../cloudfunctions/message/sendDue'
import { openFiles } from '../../local/store/files'
import { adminHandler } from '../../local/store/handler'
import { openStore } from '../../local/store/store'
import { openWeChat, type Reply } from '../../local/store/wechat'

/** 2026-11-23, a Monday, 10:00 in Asia/Shanghai. */
const start = '2026-11-23T02:00:00.000Z'
const templates = { answered: '', duty: '', notice: 'template-notice', phoneCode: '' }
const noticeId = 'b_toEverybody'

export interface Calls { database: number; wechat: number }

export interface City {
  readonly calls: Calls
  /** messages that arrived, by openid */
  readonly arrived: ReadonlyMap<string, number>
  at: string
  /** Cuts the line at the `nth` call from now, before or after it took effect; it stays cut. */
  cutAt(nth: number, effect: 'before' | 'after'): void
  mend(): void
  /** the clock's two stages; answers whether they came through. `letters`: the most that are sent */
  fanOut(pages: number): Promise<'through' | 'died'>
  send(letters: number): Promise<'through' | 'died'>
  rows(collection: string, where: object): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

const idOf = (nth: number) => `u_${String(nth).padStart(8, '0')}`
export const openidOf = (nth: number): string => `openid-${nth}`

function* peopleRows(subscribers: number): Generator<Record<string, unknown>> {
  for (let nth = 0; nth < subscribers; nth++) {
    const person: Omit<Person, 'id'> = { ...newcomer, roles: ['worker'], openid: openidOf(nth), consent: { version: '2026-11', at: start } }
    yield { _id: idOf(nth), ...person, dutyState: null, postId: null, stationPlace: null, memberPlace: null }
  }
}

/** every tenth person said yes twice */
const timesOf = (nth: number): number => nth % 10 === 0 ? 2 : 1
function* acceptRows(subscribers: number): Generator<Record<string, unknown>> {
  for (let nth = 0; nth < subscribers; nth++) {
    for (let time = 0; time < timesOf(nth); time++) yield { _id: `a_${nth}x${time}`, personId: idOf(nth), template: 'notice', at: start }
  }
}

const toEverybody: Notice = {
  id: noticeId, state: 'published', title: '高温天气停工提醒', text: '气温到了规定的温度，可以要求停止室外作业。', audience: { unitId: rootUnitId, trades: [], membership: 'any', topics: [] },
  units: [rootUnitId], from: '江城市总工会', publishedAt: start, publishedBy: 'u_admin', changedAt: start, revision: 1, why: null, pinnedUntil: null, template: null,
}

/** WeChat lets one message through for each yes, and says 43101 afterwards. */
function counting(subscribers: number, arrived: Map<string, number>): (payload: Record<string, unknown>) => Reply {
  const left = new Map(Array.from({ length: subscribers }, (_, nth) => [openidOf(nth), timesOf(nth)]))
  return ({ touser }) => {
    const to = String(touser)
    const yes = left.get(to) ?? 0
    if (yes === 0) return { kind: 'json', body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } }
    left.set(to, yes - 1)
    arrived.set(to, (arrived.get(to) ?? 0) + 1)
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok' } }
  }
}

interface Line { left: number; effect: 'before' | 'after'; state: 'whole' | 'cut' }

/** The same listener behind a line that counts and can be cut. */
function cuttable(admin: RequestListener, line: Line, calls: Calls): RequestListener {
  return (request, response) => {
    if (line.state === 'cut') return void request.socket.destroy()
    calls[isForm(request) ? 'wechat' : 'database']++
    const dies = --line.left === 0
    if (dies) line.state = 'cut'
    if (dies && line.effect === 'before') return void request.socket.destroy()
    if (dies) response.writeHead = () => { request.socket.destroy(); return response }
    admin(request, response)
  }
}
const isForm = ({ headers }: IncomingMessage): boolean => headers['content-type']?.startsWith('multipart/') ?? false

export async function openCity(dataDir: string, subscribers: number): Promise<City> {
  const city = { at: start }
  const now = () => Date.parse(city.at)
  const store = openStore({ dataDir, collections, now })
  const wechat = openWeChat(store.outbox, now)
  const arrived = new Map<string, number>()
  wechat.reply('subscribeMessage.send', counting(subscribers, arrived))
  const calls: Calls = { database: 0, wechat: 0 }
  const line: Line = { left: Infinity, effect: 'before', state: 'whole' }
  const server = createServer(cuttable(adminHandler(store, openFiles({ dataDir, now }), wechat), line, calls))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
    TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', UNION_LEGAL_AID_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  })
  store.bulk('people', peopleRows(subscribers))
  store.bulk('accepts', acceptRows(subscribers))
  await write({ caller: 'u_admin', method: 'notice.publish', requestId: 'request-publish-01', input: null, at: start }, async (tx) => {
    await addNotice(tx, toEverybody)
    await beginFanOut(tx, toEverybody, start)
    return { output: null, subject: noticeId, change: {} }
  })
  const whole = (failed: number) => line.state === 'cut' || failed > 0 ? 'died' as const : 'through' as const
  return Object.assign(city, {
    calls, arrived,
    cutAt: (nth: number, effect: Line['effect']) => { Object.assign(line, { left: nth, effect, state: 'whole' }) },
    mend: () => { Object.assign(line, { left: Infinity, state: 'whole' }) },
    fanOut: async (pages: number) => whole(await carryOnFanOuts(city.at, pages).then(() => 0, () => 1)),
    send: async (letters: number) => whole((await sendDue(templates, city.at, letters).catch(() => ({ failed: 1 }))).failed),
    rows: async (collectionName: string, where: object) => {
      const { data } = await store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify(where), limit: 1000 }) as { data: { list: string[] } }
      return data.list.map((text) => JSON.parse(text) as Record<string, unknown>)
    },
    close: async () => {
      await new Promise((resolve) => { server.close(resolve); server.closeAllConnections() })
      store.close()
    },
  })
}
