/** Stations near a place, in a city of 1,000 units and in one of 10,000 with 100,000 members: the real verb and SDK on the real store. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Input, methods } from '@contract'
import { roughly } from '@domain/geo'
import { rootUnitId } from '@domain/plan'
import { pathOf } from '@domain/unit'
import type { Call } from '../cloudfunctions/call'
import { collections } from '../cloudfunctions/db/collections'
import { type Station, stationRow } from '../cloudfunctions/db/stations'
import { near } from '../cloudfunctions/station/near'
import { openFiles } from '../local/store/files'
import { adminHandler } from '../local/store/handler'
import { openStore } from '../local/store/store'
import { openWeChat } from '../local/store/wechat'
import { quantile } from './spread'
import type { Figure } from './table'

type Ask = Input<'station.near'>
const seed = 20261122
const rounds = 300
/** a Monday, 10:00 in Asia/Shanghai: some are open and some are not */
const at = '2026-11-23T02:00:00.000Z'
const members = 100_000
const [districts, streets] = [20, 200]

/** mulberry32: the same city each time. */
function chanceFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const chainOf = (street: number): string[] => [rootUnitId, `n_d${street % districts}`, `n_s${street}`]

/** Streets lie anywhere in a square of 100 km, points within 2 km of their street's middle. */
function* stationsOf(units: number, chance: () => number): Generator<Station> {
  const middles = Array.from({ length: streets }, () => ({ lng: 113 + chance(), lat: 29.5 + chance() * 0.9 }))
  for (let nth = 0; nth < units - districts - streets - 1; nth++) {
    const street = nth % streets
    const id = `n_p${nth}`
    const name = `第${nth}号驿站`
    const isLate = chance() < 0.3
    yield {
      id, code: `BENCH${String(nth).padStart(20, '0')}`, name, nameKey: `${name}|${id}`, address: `长江路${nth}号`, units: chainOf(street), within: [`第${street % districts}区`, `第${street}街道`],
      hours: isLate ? { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '18:00', to: '24:00', holidays: 'on' } : { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' },
      hotlines: [{ name: '工会热线', number: '12351', note: '' }], kind: 'service', services: nth % 3 === 0 ? ['legal', 'rest', 'water'] : ['rest', 'water', 'charging'],
      location: { lng: middles[street]!.lng + (chance() - 0.5) * 0.04, lat: middles[street]!.lat + (chance() - 0.5) * 0.036 }, state: 'open', generation: 1, codedAt: at,
    }
  }
}

function* unitRows(): Generator<Record<string, unknown>> {
  const row = (chain: string[], kind: string) => ({ _id: chain.at(-1)!, name: chain.at(-1), kind, parentId: chain.at(-2) ?? null, path: pathOf(chain), countedAt: at })
  yield row([rootUnitId], 'city')
  for (let district = 0; district < districts; district++) yield row([rootUnitId, `n_d${district}`], 'district')
  for (let street = 0; street < streets; street++) yield row(chainOf(street), 'street')
}

function* memberRows(): Generator<Record<string, unknown>> {
  for (let nth = 0; nth < members; nth++) {
    const units = chainOf(nth % streets)
    yield { _id: `m_${nth}`, units, place: pathOf([...units, `m_${nth}`]), state: 'member', stateKey: `${at}|m_${nth}`, reviewKey: null, wakeAt: null, number: `N${nth}`, name: 'x'.repeat(80), phone: 'x'.repeat(80) }
  }
}

interface City { readonly answer: RequestListener; close(): void }

function cityOf(units: number): City {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-near-'))
  const now = () => Date.parse(at)
  const store = openStore({ dataDir, collections, now })
  store.bulk('units', unitRows())
  const planted = store.bulk('stations', [...stationsOf(units, chanceFrom(seed))].map(stationRow))
  store.bulk('members', memberRows())
  if (planted !== units - districts - streets - 1) throw new Error(`planted ${planted} points`)
  return { answer: adminHandler(store, openFiles({ dataDir, now }), openWeChat(store.outbox, now)), close: () => { store.close(); rmSync(dataDir, { recursive: true }) } }
}

const asks: Readonly<Record<string, (point: Ask['point']) => Ask>> = {
  'the nearest 20': (point) => ({ point }),
  'the nearest 20 with a lawyer': (point) => ({ point, services: ['legal'] }),
  'the nearest 20 open now': (point) => ({ point, open: 'now' }),
}

const call = { at } as Call
async function timed(input: Ask): Promise<number> {
  const began = performance.now()
  const { stations } = methods['station.near'].output.parse(await near(call, methods['station.near'].input.parse(input)))
  if (stations.length !== 20) throw new Error(`found ${stations.length}`)
  return performance.now() - began
}

/** Both cities are asked the same in turn, so that what else the machine does falls on both. */
async function figuresOf(name: string, ask: (point: Ask['point']) => Ask, cities: readonly [City, City], enter: (city: City) => void): Promise<Figure[]> {
  const chance = chanceFrom(seed + 1)
  const times: [number[], number[]] = [[], []]
  for (let round = -20; round < rounds; round++) {
    const point = roughly({ lng: 113 + chance(), lat: 29.5 + chance() * 0.9 }, 0.001)
    for (const [nth, city] of cities.entries()) {
      enter(city)
      const took = await timed(ask(point))
      if (round >= 0) times[nth]!.push(took)
    }
  }
  const [small, large] = [quantile(times[0], 0.95), quantile(times[1], 0.95)]
  return [
    { what: `${name}, p95`, measured: large, unit: 'ms', goal: 15, note: `${rounds} places, 10,000 units, seed ${seed}` },
    { what: `${name}, beside 1,000 units`, measured: large / small, unit: 'times', goal: 1.5, note: `${small.toFixed(1)} ms there` },
  ]
}

export async function nearBench(): Promise<Figure[]> {
  const cities = [cityOf(1000), cityOf(10_000)] as const
  let current: City = cities[0]
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
