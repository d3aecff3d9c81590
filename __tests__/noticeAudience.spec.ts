import { privacyVersion, type Topic, topics, type Trade, trades } from '@contract'
import { type Membership, newcomer, type Person } from '@domain/access'
import { cellsOf, crowdOf, reaches, reachKeysOf, together } from '@domain/noticeAudience'
import fc from 'fast-check'
import { transact } from '../cloudfunctions/db/database'
import { addPerson, countReached, guestOpenid } from '../cloudfunctions/db/people'
import { type House, openHouse } from './support/given'
import { audienceOf } from './support/notices'
import { people } from './support/people'

const place = fc.constantFrom(['n_root'], ['n_root', 'n_east'], ['n_root', 'n_east', 'n_street'], ['n_root', 'n_west'])
const somebody = fc.record({
  at: fc.option(place), joined: fc.option(place), trade: fc.option(fc.constantFrom(...trades)), asked: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 }),
  kind: fc.constantFrom('worker', 'worker', 'worker', 'guest'),
})
type Somebody = typeof somebody extends fc.Arbitrary<infer T> ? T : never

const personOf = ({ at, joined, trade, asked, kind }: Somebody, nth: number): Person => ({
  ...newcomer, id: `u_x${nth}`, openid: kind === 'guest' ? guestOpenid(`1390000${nth}`) : `openid-x${nth}`, roles: ['worker'], consent: { version: privacyVersion, at: '2026-11-01T00:00:00.000Z' },
  station: at && { id: 'n_s', code: 'S', name: '站', units: at }, trade, asked,
  membership: joined ? { state: 'member', memberId: 'm_1', since: '2026-11-01T00:00:00.000Z', unitId: joined.at(-1)!, units: joined } satisfies Membership : { state: 'none' },
})

const cell = fc.record({
  unitId: fc.constantFrom('n_root', 'n_east', 'n_street', 'n_west'), membership: fc.constantFrom('any' as const, 'member' as const, 'none' as const),
  trade: fc.option(fc.constantFrom<Trade>('courier', 'construction')), topic: fc.option(fc.constantFrom<Topic>('wages', 'injury')),
})

describe('notice.count', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())

  test('what the index counts is whom it reaches, one by one', async () => {
    const all = fc.sample(somebody, { numRuns: 120, seed: 20261122 }).map(personOf)
    await transact(async (tx) => { for (const one of all) await addPerson(tx, one) })
    const settled = await countReached('n_root', 'any', null) - all.filter(({ openid }) => !openid.startsWith('guest:')).length
    expect(settled).toBe(8)
    await fc.assert(fc.asyncProperty(cell, async ({ unitId, membership, trade, topic }) => {
      const audience = audienceOf(unitId, { membership, trades: trade ? [trade] : [], topics: topic ? [topic] : [] })
      const mine = all.filter((one) => !one.openid.startsWith('guest:') && reaches(audience, one)).length
      const others = membership === 'member' || trade || topic ? 0 : { n_root: 8, n_east: 4, n_street: 1, n_west: 2 }[unitId]!
      expect(await countReached(topic ? `${unitId}#${topic}` : unitId, membership, trade)).toBe(mine + others)
    }), { numRuns: 60 })
  })

  test('fewer than five are never a number, for any part of a choice', async () => {
    const sixteen = Array.from({ length: 16 }, (_, nth) => personOf({ at: ['n_root', 'n_east'], joined: null, trade: nth < 12 ? 'courier' : 'parcel', asked: ['wages'], kind: 'worker' }, nth))
    await transact(async (tx) => { for (const one of sixteen) await addPerson(tx, one) })
    const { all, cells } = await house.as(people.staff).ok('notice.count', { audience: audienceOf('n_east', { trades: ['courier', 'parcel'], topics: ['wages'] }) })
    expect(cells).toMatchObject([{ trade: 'courier', topic: 'wages', crowd: { kind: 'about' } }, { trade: 'parcel', crowd: { kind: 'few' } }])
    expect(all).toEqual(cells[0]!.crowd)
    expect(await house.as(people.staff).ok('notice.count', { audience: audienceOf('n_street', { trades: ['parcel'] }) })).toMatchObject({ all: { kind: 'few' } })
    expect((await house.as(people.staff).refused('notice.count', { audience: audienceOf('n_west') })).name).toBe('UnknownUnit')
  })

  test('asks the store once a cell, however many people there are', async () => {
    const audience = audienceOf('n_root', { trades: ['courier', 'parcel'], topics: ['wages', 'injury', 'women'] })
    expect(await house.counting(() => house.as(people.admin).ok('notice.count', { audience }))).toBeLessThanOrEqual(6 + 4)
    expect(await house.as(people.admin).ok('notice.count', { audience })).toEqual(await house.as(people.admin).ok('notice.count', { audience }))
  })
})

describe('how many, without pointing at anybody', () => {
  const shown = (people: number): Set<string> => new Set(Array.from({ length: 10 }, (_, draw) => JSON.stringify(crowdOf(people, draw))))

  test('few below five; tens above; two figures from a thousand on; never further off than a ten or a tenth', () => {
    for (let people = 0; people < 5; people++) expect(shown(people)).toEqual(new Set(['{"kind":"few"}']))
    fc.assert(fc.property(fc.integer({ min: 5, max: 3_000_000 }), fc.integer({ min: 0, max: 9 }), (people, draw) => {
      const crowd = crowdOf(people, draw)
      if (crowd.kind !== 'about') throw new Error('a number was kept back')
      expect(crowd.people % 10).toBe(0)
      expect(crowd.people).toBeGreaterThanOrEqual(10)
      expect(Math.abs(crowd.people - people)).toBeLessThanOrEqual(Math.max(10, people / 10))
    }))
  })

  test('two numbers that differ by one to four people are numbers that a difference of five to eight shows as well', () => {
    for (let small = 5; small < 60; small++) {
      for (let more = 1; more < 5; more++) {
        for (const a of shown(small)) {
          for (const b of shown(small + more)) {
            const others = Array.from({ length: 60 }, (_, at) => at + 5).filter((people) => shown(people).has(a))
            expect(others.some((people) => [5, 6, 7, 8].some((many) => shown(people + many).has(b)))).toBe(true)
          }
        }
      }
    }
  })

  test('on the whole the tens are not too many and not too few', () => {
    for (let people = 20; people < 30; people++) {
      const mean = Array.from({ length: 10 }, (_, draw) => crowdOf(people, draw)).reduce((sum, crowd) => sum + (crowd.kind === 'about' ? crowd.people : 0), 0) / 10
      expect(mean).toBe(people)
    }
  })

  test('several together are the sum of what each shows', () => {
    expect(together([{ kind: 'few' }, { kind: 'about', people: 20 }, { kind: 'about', people: 30 }])).toEqual({ kind: 'about', people: 50 })
    expect(together([{ kind: 'few' }, { kind: 'few' }])).toEqual({ kind: 'few' })
    expect(cellsOf({ trades: ['courier', 'parcel'], topics: [] })).toEqual([{ trade: 'courier', topic: null }, { trade: 'parcel', topic: null }])
  })

  test('nobody is counted under a word twice', () => {
    fc.assert(fc.property(somebody, (one) => {
      const keys = reachKeysOf(personOf(one, 1))
      expect(new Set(keys).size).toBe(keys.length)
    }))
  })
})
