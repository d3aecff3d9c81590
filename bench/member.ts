/** Lists of members, cards that are checked, applications with a number that is known: among many members and among few. The real verbs and SDK on the real store. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { rootUnitId } from '@domain/plan'
import type { Form, Member } from '@domain/member'
import { begin, evolveMember } from '@domain/memberEvolve'
import { pathOf } from '@domain/unit'
import type { KnownCall } from '../cloudfunctions/call'
import { collections } from '../cloudfunctions/db/collections'
import { write } from '../cloudfunctions/db/journal'
import { keysOf, memberRow } from '../cloudfunctions/db/members'
import { apply } from '../cloudfunctions/member/apply'
import { cardDigits } from '../cloudfunctions/member/digits'
import { check } from '../cloudfunctions/member/check'
import { get } from '../cloudfunctions/member/get'
import { list } from '../cloudfunctions/member/list'
import { proofOf } from '../cloudfunctions/member/proof'
import { openFiles } from '../local/store/files'
import { adminHandler } from '../local/store/handler'
import { openStore } from '../local/store/store'
import { openWeChat } from '../local/store/wechat'
import { windowOf } from '@domain/memberCode'
import { quantile } from './spread'
import { type Figure, plain } from './table'

/** a Monday, 10:00 in Asia/Shanghai */
const at = '2026-11-23T02:00:00.000Z'
const [few, rounds, streets] = [1000, 200, 200]
/** of so many one waits for the office */
const perWaiting = 20

const chainOf = (nth: number): string[] => [rootUnitId, `n_d${nth % 20}`, `n_s${nth % streets}`]
const formOf = (nth: number): Form => ({ name: `工友${nth}`, phone: `1${String(3_800_000_000 + nth)}`, idNumber: null, employer: nth % 3 === 0 ? `第${nth % 700}厂` : null, trade: 'courier' })
const instant = (nth: number): string => new Date(Date.parse(at) - (1 + nth % 40_000) * 60_000).toISOString()

function memberOf(nth: number): Member {
  const units = chainOf(nth)
  const applied = begin({
    id: `m_${nth}`, reference: String(nth).padStart(8, '0'), number: String(nth % 1_000_000).padStart(6, '0'), personId: `u_${nth}`, form: formOf(nth),
    home: { unitId: units.at(-1)!, unitName: units.at(-1)!, units, into: 'pool' }, consent: { version: '2026-11', at, idNumberAt: null },
  }, instant(nth))
  return nth % perWaiting === 0 ? applied : evolveMember(applied, { kind: 'accepted', at: instant(nth) })
}

function* rowsOf<T>(count: number, rowOf: (nth: number) => T): Generator<T> { for (let nth = 0; nth < count; nth++) yield rowOf(nth) }

interface City { readonly answer: RequestListener; readonly members: number; close(): void }

function cityOf(members: number): City {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-member-'))
  const now = () => Date.parse(at)
  const store = openStore({ dataDir, collections, now })
  const unit = (chain: string[]) => ({ _id: chain.at(-1)!, name: chain.at(-1), kind: ['city', 'district', 'street'][chain.length - 1], parentId: chain.at(-2) ?? null, path: pathOf(chain), countedAt: at, plan: null })
  const chains = [[rootUnitId], ...Array.from({ length: 20 }, (_, nth) => chainOf(nth).slice(0, 2)), ...Array.from({ length: streets }, (_, nth) => chainOf(nth))]
  store.bulk('units', chains.map(unit))
  store.bulk('members', rowsOf(members, (nth) => memberRow(memberOf(nth))))
  store.bulk('memberKeys', rowsOf(members, (nth) => ({ _id: keysOf(formOf(nth))[0]!, members: [`m_${nth}`] })))
  store.bulk('people', rowsOf(rounds * 2, (nth) => ({ _id: `u_new${nth}`, openid: `new-${nth}`, roles: ['worker'], consent: { version: '2026-11', at }, station: null, membership: { state: 'none' } })))
  return { answer: adminHandler(store, openFiles({ dataDir, now }), openWeChat(store.outbox, now)), members, close: () => { store.close(); rmSync(dataDir, { recursive: true }) } }
}

let requests = 0
function callOf(id: string, method: string): KnownCall {
  const requestId = `bench-member-${++requests}`
  return {
    at, method, openid: id, session: null, person: { id, unitId: rootUnitId, roles: ['staff'], station: null, membership: { state: 'none' } },
    write: (work: Parameters<KnownCall['write']>[0]) => write({ caller: id, method, requestId, input: null, at }, work),
  } as unknown as KnownCall
}

const middle = new Date(Date.parse(at) - 500 * 60_000).toISOString()
/** how somebody is asked for by `round`, in a city of `members`; every one is there */
const asks: Readonly<Record<string, (round: number, members: number) => Promise<unknown>>> = {
  'the newest members': () => list(callOf('u_staff', 'member.list'), { list: 'member' }),
  'members from the middle of the list': () => list(callOf('u_staff', 'member.list'), { list: 'member', cursor: `${middle}|m_` }),
  'what waits for review': () => list(callOf('u_staff', 'member.list'), { list: 'review' }),
  'one member': (round, members) => get(callOf('u_staff', 'member.get'), { id: `m_${(round * 97 + 1) % members}` }),
  'a card checked': (round, members) => {
    const nth = [(round * 83) % members].map((one) => one % perWaiting === 0 ? one + 1 : one)[0]!
    return check(callOf('u_staff', 'member.check'), { code: String(nth % 1_000_000).padStart(6, '0') + cardDigits(`m_${nth}`, windowOf(at)) })
  },
  'applying with a number that is known': (round, members) => {
    const person = `u_new${round + rounds / 2}`
    return apply(callOf(person, 'member.apply'), {
      consent: '2026-11', proof: proofOf(person, formOf((round * 61 + 2) % members).phone, at), name: '周小满', trade: 'courier', employer: null, identity: null,
    })
  },
}

/** Both cities are asked the same in turn, so that what else the machine does falls on both. */
async function figuresOf(name: string, ask: (round: number, members: number) => Promise<unknown>, cities: readonly City[], enter: (city: City) => void): Promise<Figure[]> {
  const times = cities.map((): number[] => [])
  for (let round = -20; round < rounds; round++) {
    for (const [nth, city] of cities.entries()) {
      enter(city)
      const began = performance.now()
      await ask(round + 20, city.members)
      if (round >= 0) times[nth]!.push(performance.now() - began)
    }
  }
  const [small, large] = times.map((one) => quantile(one, 0.95)) as [number, number]
  return [{ what: `${name}, p95 beside ${plain(few)}`, measured: large / small, unit: 'times', goal: 1.5, note: `${large.toFixed(1)} against ${small.toFixed(1)} ms, ${rounds} each` }]
}

/** `[N]`: how many members the large city has. */
export async function memberBench([count = '100000']: readonly string[]): Promise<Figure[]> {
  process.env.UNION_LEGAL_AID_KEYS ??= `k1:${Buffer.alloc(32, 7).toString('base64')}`
  const cities = [cityOf(few), cityOf(Number(count))]
  let current = cities[0]!
  const server = createServer((request, response) => { current.answer(request, response) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
    TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local',
  })
  try {
    const figures: Figure[] = []
    for (const [name, ask] of Object.entries(asks)) figures.push(...await figuresOf(name, ask, cities, (city) => { current = city }))
    return figures
  } finally {
    server.close()
    server.closeAllConnections()
    for (const city of cities) city.close()
  }
}
