/** Printed codes: nobody but this service makes one, and one that was taken back opens nothing. */
import fc from 'fast-check'
import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`

/** The secrets as they are under these keys. */
async function under<T>(keys: string, work: (secrets: typeof import('../cloudfunctions/secrets')) => T): Promise<T> {
  const before = process.env.UNION_LEGAL_AID_KEYS
  process.env.UNION_LEGAL_AID_KEYS = keys
  try {
    let result: T | undefined
    await jest.isolateModulesAsync(async () => { result = work(await import('../cloudfunctions/secrets')) })
    return result as T
  } finally {
    process.env.UNION_LEGAL_AID_KEYS = before
  }
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const serial = fc.string({ unit: fc.constantFrom(...letters), minLength: 8, maxLength: 8 })

const places = Array.from({ length: 26 }, (_, at) => at)

/** What becomes of a code on a wall, and what a forger would try: every code that is one step away from it, or half another one's. */
function* mutationsOf(code: string, other: string): Generator<string> {
  for (const at of places) {
    const [before, own, after] = [code.slice(0, at), code[at] ?? '', code.slice(at + 1)]
    for (const letter of letters) {
      yield before + letter + after
      yield before + letter + own + after
    }
    yield before + after
    yield before + (after[0] ?? '') + own + after.slice(1)
    yield before + (own + after).toLowerCase()
    yield before + other.slice(at)
    yield other.slice(0, at) + code.slice(at)
  }
}

const wanted = 1_000_000
/** one code gives more than 3,000 */
const pairs = 320

test(`of ${wanted} mutated codes none opens`, async () => {
  await under(key('k1', 7), ({ coded, isCode }) => {
    let [tried, opened] = [0, 0]
    fc.assert(fc.property(serial, serial, (own, others) => {
      const [code, other] = [coded(own), coded(others)]
      for (const mutated of mutationsOf(code, other)) {
        if (mutated === code || mutated === other) continue
        tried++
        if (isCode(mutated)) opened++
      }
      expect(opened).toBe(0)
    }), { numRuns: pairs })
    expect(tried).toBeGreaterThanOrEqual(wanted)
  })
}, 600_000)

test('a code is 25 letters and figures: within WeChat\'s 32, and 96 bits of it are the check', async () => {
  await under(key('k1', 7), ({ coded, isCode }) => fc.assert(fc.property(serial, (one) => {
    const code = coded(one)
    expect(code).toMatch(/^[0-9A-Za-z]{8}[1-9A-HJ-NP-Za-km-z]{17}$/)
    expect(code.startsWith(one)).toBe(true)
    expect(isCode(code)).toBe(true)
  })))
  expect(58 ** 17).toBeGreaterThan(2 ** 96)
})

test('what another key made does not open; an old key opens as long as it is in the list', async () => {
  const old = await under(key('k1', 7), ({ coded }) => coded('EAST0001'))
  expect(await under(`${key('k2', 9)},${key('k1', 7)}`, ({ coded, isCode }) => [isCode(old), coded('EAST0001') === old])).toEqual([true, false])
  expect(await under(key('k2', 9), ({ isCode }) => isCode(old))).toBe(false)
})

test('a serial of another shape is no code\'s', async () => {
  await under(key('k1', 7), ({ coded }) => { for (const wrong of ['', 'EAST001', 'EAST00001', 'EAST 001', '东区驿站东区驿站']) expect(() => coded(wrong)).toThrow(RangeError) })
})

describe('in the house', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())
  const stationOf = async (id: string) => (await house.as(people.admin).ok('consultation.board', {})).lines.find((line) => line.id === id)?.station
  const found = async (code: string) => (await house.as(null).call('station.get', { code })).ok

  test('a code that is right but no station\'s, and one with a wrong check, are not found and change nothing', async () => {
    const { coded } = await import('../cloudfunctions/secrets')
    for (const code of [coded('NOBODY01'), `${codes.east.slice(0, -1)}${codes.east.endsWith('x') ? 'y' : 'x'}`, 'EAST0001', codes.east.slice(0, 8)]) {
      expect((await house.as(null).refused('station.get', { code })).name).toBe('NotFound')
      await house.as(people.other).ok('session.visit', { station: code })
      expect((await house.as(people.other).ok('session.get', {})).station).toBe(codes.west)
      const { id } = await house.as(people.other).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？', station: code })
      expect(await stationOf(id)).toBe('江城市总工会')
    }
  })

  test('a forged code does not reach the store', async () => {
    expect(await house.counting(() => found(`${codes.east.slice(0, 8)}${'1'.repeat(17)}`))).toBe(0)
  })

  test('a new code takes the printed one back; who was there stays a visitor of the station', async () => {
    const { code } = await house.as(people.eastAdmin).ok('station.recode', { id: 'n_stationEast' })
    expect([await found(codes.east), await found(code)]).toEqual([false, true])
    expect(await house.as(people.staff).ok('station.record', { id: 'n_stationEast' })).toMatchObject({ code, generation: 2, codedAt: house.at })
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' })
    expect(await stationOf(id)).toBe('东湖驿站')
  })

  test('visits are counted by station and day, and nothing tells whose they were', async () => {
    const scans = async () => (await house.as(people.staff).ok('station.record', { id: 'n_stationEast' })).scans
    for (const [who, at] of [[people.other, '2026-11-23T02:00:00.001Z'], [people.wang, '2026-11-23T02:00:00.001Z'], [people.li, '2026-11-23T02:00:00.777Z']] as const) {
      house.at = at
      await house.as(who).ok('session.visit', { station: codes.east })
    }
    await house.as(people.zhao).ok('session.visit', { station: codes.west })
    expect(await scans()).toEqual({ today: 3, lately: 3 })
    house.at = '2026-11-23T16:00:00.000Z' // midnight in Shanghai
    await house.as(people.stranger).ok('session.consent', { version: '2026-11', station: codes.east })
    expect(await scans()).toEqual({ today: 1, lately: 4 })
    house.at = '2026-12-22T16:00:00.000Z' // 29 days on
    expect(await scans()).toEqual({ today: 0, lately: 1 })
    const { find } = await import('../cloudfunctions/db/database')
    const rows = await find('scans', { where: { stationId: 'n_stationEast' }, limit: 100 })
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(rows.map(() => ['_id', 'count', 'day', 'stationId']))
    expect(rows.map(({ _id }) => _id)).toEqual(expect.arrayContaining(['n_stationEast|2026-11-23|1', 'n_stationEast|2026-11-23|7', 'n_stationEast|2026-11-24|0']))
  })
})
