/** The figures of a city with many consultations, asked for as staff do: any period, at any depth, through the SDK over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Period } from '@contract'
import { newcomer } from '@domain/access'
import { plusDays, plusMinutes } from '@domain/calendar'
import type { Consultation } from '@domain/consultation'
import { countedOf } from '@domain/count'
import { rootUnitId, standardPlan } from '@domain/plan'
import { collections } from '../cloudfunctions/db/collections'
import { get } from '../cloudfunctions/dashboard/get'
import { personByOpenid } from '../cloudfunctions/db/people'
import type { Row } from '../cloudfunctions/db/rows'
import { openFiles } from '../local/store/files'
import { adminHandler } from '../local/store/handler'
import { openStore, type Store } from '../local/store/store'
import { openWeChat } from '../local/store/wechat'
import { rows } from './archive'
import { median, quantile } from './spread'
import { type Figure, plain } from './table'

process.env.UNION_LEGAL_AID_KEYS ??= `k1:${Buffer.alloc(32, 7).toString('base64')}`
const at = '2026-11-20T04:00:00.000Z'
const asks = { warmUp: 10, each: 60 }
const goal = { ms: 200, calls: 4 }
const [districts, streets] = [8, 40]

const unitRows = (): Row[] => {
  const unit = (id: string, parentId: string | null, above: string): Row => ({
    _id: id, name: id, kind: 'district', parentId, path: `${above}${id}/`, plan: parentId ? null : standardPlan, promise: { kept: 0, answered: 0 }, countedAt: at, areaKm2: null, successorId: null,
  })
  return [
    unit(rootUnitId, null, ''), ...Array.from({ length: districts }, (_, d) => unit(`n_d${d}`, rootUnitId, `${rootUnitId}/`)),
    ...Array.from({ length: streets }, (_, s) => unit(`n_s${s}`, `n_d${s % districts}`, `${rootUnitId}/n_d${s % districts}/`)),
  ]
}

type Numbers = Record<string, number>
type Sums = Map<string, { own: Numbers; below: Record<string, Numbers> }>

/** Adds in place what the clock would add increment by increment: a million of them take minutes otherwise. */
function count(sums: Sums, one: Consultation): void {
  for (const { units, row, add } of countedOf(one)) {
    for (const [depth, unitId] of units.entries()) {
      for (const id of row === 'now' ? [`${unitId}|now`] : [`${unitId}|${row}`, `${unitId}|${row.slice(0, 7)}`]) {
        const sum = sums.get(id) ?? { own: {}, below: {} }
        sums.set(id, sum)
        const child = units[depth + 1]
        for (const [key, value = 0] of Object.entries(add)) {
          sum.own[key] = (sum.own[key] ?? 0) + value
          if (child === undefined || key.startsWith('first_')) continue
          const below = sum.below[child] ??= {}
          below[key] = (below[key] ?? 0) + value
        }
      }
    }
  }
}

/** The archive's consultation with what became of it later: rated by a third, called back when it was closed; without its thread, which nobody reads here. */
function later(row: Row, nth: number): Row {
  const one = row as unknown as Consultation
  const closedAt = one.state === 'closed' ? plusDays(one.askedAt, 2) : null
  return {
    ...row, entries: [], closedAt, firstMinutes: one.firstAnsweredAt && (nth * 7) % 240,
    rating: closedAt && nth % 3 === 0 ? { score: 1 + (nth % 5), solved: nth % 7 !== 0, comment: null, by: 'worker' } : null,
    callback: closedAt && { askedAt: plusDays(closedAt, 3), until: plusDays(closedAt, 10) },
  }
}

function fill(store: Store, of: number): number {
  const sums: Sums = new Map()
  function* counted(): Generator<Row> {
    let nth = 0
    for (const row of rows(of)) {
      const whole = later(row, nth++)
      count(sums, whole as unknown as Consultation)
      if (nth % 50_000 === 0) process.stdout.write('.')
      yield whole
    }
  }
  store.bulk('units', unitRows())
  store.bulk('people', [{ ...newcomer, _id: 'u_admin', openid: 'admin', roles: ['admin'], unitId: rootUnitId, consent: { version: '2026-11', at } }])
  store.bulk('consultations', counted())
  return store.bulk('figures', [{ _id: 'until', at }, ...[...sums].map(([_id, sum]) => ({ _id, ...sum }))])
}

const periods: readonly (readonly [name: string, period: Period])[] = [
  ['today', { kind: 'today' }], ['this week', { kind: 'week' }], ['this month', { kind: 'month' }], ['this quarter', { kind: 'quarter' }],
  ['a year less two days', { kind: 'days', from: '2025-11-22', to: '2026-11-19' }],
]
const places = [rootUnitId, 'n_d3', 'n_s11'] as const

const callsOf = (store: Store) => Object.values(store.calls).reduce((sum, calls) => sum + calls, 0)

/** As the door does it: who is it, then the verb. */
async function ask(nth: number, period: Period): Promise<void> {
  const person = await personByOpenid('admin')
  if (!person) throw new Error('the admin is gone')
  const { figures } = await get({ person, at: plusMinutes(at, nth % 60) } as Parameters<typeof get>[0], { unitId: places[nth % places.length]! as `n_${string}`, period })
  if (figures.asked === 0) throw new Error('no figures came back')
}

async function measured(store: Store, [name, period]: (typeof periods)[number]): Promise<{ figure: Figure; all: number[]; calls: number }> {
  const all: number[] = []
  let calls = 0
  for (let nth = 0; nth < asks.warmUp + asks.each; nth++) {
    const [before, began] = [callsOf(store), performance.now()]
    await ask(nth, period)
    if (nth >= asks.warmUp) all.push(performance.now() - began)
    calls = Math.max(calls, callsOf(store) - before)
  }
  return { figure: { what: `${name}, p95`, measured: quantile(all, 0.95), unit: 'ms', goal: goal.ms, note: `median ${plain(median(all))} ms, ${asks.each} asks at three depths` }, all, calls }
}

/** `[N]`: how many consultations the city has. */
export async function dashboard([count = '1000000']: readonly string[]): Promise<Figure[]> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-dashboard-'))
  const store = openStore({ dataDir, collections, now: Date.now })
  const server = createServer(adminHandler(store, openFiles({ dataDir, now: Date.now }), openWeChat(store.outbox, Date.now)))
  try {
    const began = performance.now()
    const figures = fill(store, Number(count))
    const seconds = (performance.now() - began) / 1000
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
      TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local',
    })
    const found = []
    for (const one of periods) found.push(await measured(store, one))
    return [
      { what: 'all asks, p95', measured: quantile(found.flatMap(({ all }) => all), 0.95), unit: 'ms', goal: goal.ms, note: `${plain(Number(count))} consultations, ${plain(figures)} rows of figures` },
      ...found.map(({ figure }) => figure),
      { what: 'calls to the store, the most of one ask', measured: Math.max(...found.map(({ calls }) => calls)), unit: 'calls', goal: goal.calls },
      { what: 'filling', measured: seconds, unit: 's' },
    ]
  } finally {
    server.close()
    server.closeAllConnections()
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
