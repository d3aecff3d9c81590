/** Who is offered what: domain/routing and the lawyer's side of it in domain/lease. */
import { plusMinutes } from '@domain/calendar'
import { afterClaim, afterDeclined, afterMissed, afterOffer, afterSwitch, afterWithdrawn, holdEnds, type Seat, turnMinutes } from '@domain/lease'
import { deficits, offersFor, type Waiting } from '@domain/routing'
import { at, plan, question, seat } from './support/seats'

const told = (waiting: readonly Waiting[], seats: readonly Seat[], when = at) => offersFor(waiting, seats, when).map(({ id, lawyerId }) => `${id} → ${lawyerId}`)

describe('which question', () => {
  test('a freed lawyer takes the oldest question', () => {
    expect(told([question('new', 2), question('old', 40), question('middle', 9)], [seat('a')])).toEqual(['old → a'])
  })

  test('the oldest that the lawyer may take, past older ones of other fields', () => {
    expect(told([question('injury', 40, { topic: 'injury' }), question('wages', 5)], [seat('a')])).toEqual(['wages → a'])
  })

  test('an urgent one goes ahead by its head start and no further', () => {
    const urgent = question('urgent', 1, { rankAt: plusMinutes(at, -31) })
    expect(told([question('older', 30), urgent], [seat('a')])).toEqual(['urgent → a'])
    expect(told([question('oldest', 32), urgent], [seat('a')])).toEqual(['oldest → a'])
  })

  test('each lawyer gets one, and each question goes to one', () => {
    expect(told([question('q1', 3), question('q2', 2), question('q3', 1)], [seat('a'), seat('b')])).toEqual(['q1 → a', 'q2 → b'])
  })

  test('the order in which they are given does not matter', () => {
    const [waiting, seats] = [[question('q2', 3), question('q1', 3)], [seat('b'), seat('a')]]
    expect(told(waiting, seats)).toEqual(told([...waiting].reverse(), [...seats].reverse()))
  })
})

describe('which lawyer', () => {
  test.each<[string, Partial<Seat>, Partial<Waiting>]>([
    ['off duty', { duty: 'off', since: null }, {}],
    ['full by their own measure', { holding: 1, capacity: 1 }, {}],
    ['full by the plan', { holding: 3, capacity: 9 }, {}],
    ['at work on another', { holding: 1, working: 1 }, {}],
    ['another offer before them', { offered: 'c_1' }, {}],
    ['left in peace', { restUntil: plusMinutes(at, 1) }, {}],
    ['another field', { topics: ['injury'] }, {}],
    ['another unit', { unitId: 'n_elsewhere' }, {}],
    ['a firm that acts for the employer', { conflicts: ['k1', 'k2'] }, { employerKeys: ['k2'] }],
    ['gave it back for good', {}, { declined: ['a'] }],
    ['asked it themself', {}, { workerId: 'a' }],
  ])('nobody who is or has: %s', (_, of, about) => {
    expect(told([question('q', 1, about)], [seat('a', of)])).toEqual([])
    expect(told([question('q', 1, about)], [seat('a', of), seat('z')])).toEqual(['q → z'])
  })

  test('who holds only what waits for the worker has nothing to do', () => {
    expect(told([question('q')], [seat('a', { holding: 2, working: 0 })])).toEqual(['q → a'])
  })

  test('the rest is over at its minute', () => expect(told([question('q')], [seat('a', { restUntil: at })])).toEqual(['q → a']))

  test('who is furthest behind their fair share by time on duty', () => {
    const long = seat('a', { share: { taken: 6, minutes: 600 } })
    const short = seat('b', { share: { taken: 5, minutes: 100 } })
    expect(told([question('q')], [long, short])).toEqual(['q → a'])
    expect([...deficits([long, short], at).values()].reduce((sum, deficit) => sum + deficit, 0)).toBeCloseTo(0, 9)
  })

  test('who let the last offer pass comes after those who did not', () => {
    expect(told([question('q')], [seat('a', { missed: 1, share: { taken: 0, minutes: 900 } }), seat('b', { share: { taken: 9, minutes: 0 } })])).toEqual(['q → b'])
  })

  test('who passed this one by is asked again only when nobody else can be', () => {
    const behind = seat('a', { share: { taken: 0, minutes: 900 } })
    expect(told([question('q', 1, { passed: ['a'] })], [behind, seat('b', { share: { taken: 9, minutes: 0 } })])).toEqual(['q → b'])
    expect(told([question('q', 1, { passed: ['a'] })], [behind])).toEqual(['q → a'])
  })

  test('a newcomer among lawyers who never took anything is no special case', () => {
    expect(deficits([seat('a', { since: at }), seat('b', { since: at })], at)).toEqual(new Map([['a', 0], ['b', 0]]))
  })
})

describe('circles', () => {
  const own = seat('own', { unitId: 'n_station', share: { taken: 9, minutes: 0 } })
  const street = seat('street', { unitId: 'n_street', share: { taken: 5, minutes: 0 } })
  const city = seat('city', { unitId: 'n_root' })

  test.each([[1, 'own'], [4, 'own'], [5, 'street'], [9, 'street'], [10, 'city'], [600, 'city']])('after %i minutes the choice reaches %s', (minutes, lawyer) => {
    expect(told([question('q', minutes, { waitingSince: plusMinutes(at, -Math.min(minutes, 100)) })], [own, street, city])).toEqual([`q → ${lawyer}`])
  })

  test('the next circle opens at once when nobody in the inner ones is free', () => {
    expect(told([question('q')], [{ ...own, working: 1, holding: 1 }, street, city])).toEqual(['q → street'])
    expect(told([question('q')], [city])).toEqual(['q → city'])
  })

  test('minutes at night do not widen them', () => {
    const morning = '2026-11-24T00:01:00.000Z'
    const asked = question('q', 0, { waitingSince: plusMinutes(morning, -600), rankAt: plusMinutes(morning, -600) })
    expect(told([asked], [own, city], morning)).toEqual(['q → own'])
  })
})

describe('the lawyer who answered before', () => {
  const known = { lawyerId: 'known', until: plusMinutes(at, 1) }

  test('is offered it alone, even at work on another', () => {
    expect(told([question('q', 1, { known })], [seat('free'), seat('known', { holding: 1, working: 1 })])).toEqual(['q → known'])
  })

  test('is waited for while it is theirs, and no longer', () => {
    expect(told([question('q', 1, { known })], [seat('free')])).toEqual([])
    expect(told([question('q', 1, { known: { ...known, until: at } })], [seat('free')])).toEqual(['q → free'])
  })

  test('is not waited for once they have given it back or passed it by', () => {
    expect(told([question('q', 1, { known, declined: ['known'] })], [seat('free')])).toEqual(['q → free'])
    expect(told([question('q', 1, { known, passed: ['known'] })], [seat('free'), seat('known')])).toEqual(['q → free'])
  })

  test('never despite a conflict', () => {
    expect(told([question('q', 1, { known, employerKeys: ['k'] })], [seat('known', { conflicts: ['k'] })])).toEqual([])
  })
})

describe('a lawyer\'s row', () => {
  const idle = seat('a')

  test('an offer, then a claim', () => {
    const offered = afterOffer(idle, 'c_1')
    expect(offered.offered).toBe('c_1')
    expect(afterClaim({ ...offered, missed: 2, restUntil: at }, 'c_1')).toMatchObject({ offered: null, holding: 1, working: 1, missed: 0, restUntil: null, share: { taken: 1, minutes: 0 } })
    expect(afterClaim(offered, 'c_2')).toMatchObject({ offered: 'c_1', holding: 1 })
  })

  test('offers let pass: longer and longer rests, never more than a quarter of an hour', () => {
    const rests = [0, 1, 2, 3, 40].map((missed) => (Date.parse(afterMissed({ ...idle, missed }, at).restUntil!) - Date.parse(at)) / 60_000)
    expect(rests).toEqual([5, 10, 15, 15, 15])
    expect(afterMissed(afterOffer(idle, 'c_1'), at)).toMatchObject({ offered: null, missed: 1 })
  })

  test('saying no is a sign of life, an offer that was withdrawn says nothing', () => {
    const tired = { ...afterOffer(idle, 'c_1'), missed: 2 }
    expect(afterDeclined(tired)).toMatchObject({ offered: null, missed: 0, restUntil: null })
    expect(afterWithdrawn(tired)).toMatchObject({ offered: null, missed: 2 })
  })

  test('a turn counts when it ends, and counts half after a hundred hours on duty', () => {
    const off = afterSwitch(idle, 'off', at)
    expect(off).toMatchObject({ duty: 'off', since: null, offered: null })
    expect(off.share.minutes).toBeCloseTo(60, 0)
    expect(afterSwitch(off, 'on', at)).toMatchObject({ duty: 'on', since: at })
    expect(afterSwitch(idle, 'on', at)).toBe(idle)
    let worn = { ...idle, share: { taken: 100, minutes: 0 } }
    for (let turn = 0; turn < 10; turn++) worn = afterSwitch({ ...worn, duty: 'on', since: plusMinutes(at, -600) }, 'off', at)
    expect(worn.share.taken).toBeCloseTo(50, 6)
  })

  test('a hold lasts as long as its lawyer shows signs of life, and never longer than the lease', () => {
    const { leaseMinutes, dutyHours } = plan
    const after = (minutes: number, sign = 0) => holdEnds(at, plusMinutes(at, sign), { leaseMinutes: minutes, dutyHours })
    expect([after(leaseMinutes), after(leaseMinutes, 20), after(leaseMinutes, 50), after(10)].map((end) => (Date.parse(end) - Date.parse(at)) / 60_000)).toEqual([15, 35, 60, 10])
    const evening = '2026-11-24T13:55:00.000Z'
    expect(holdEnds(evening, evening, plan)).toBe('2026-11-25T00:10:00.000Z')
  })

  test('a switch that was forgotten is twelve hours at most, and a clock that runs behind takes nothing away', () => {
    expect(turnMinutes({ since: plusMinutes(at, -5000) }, at)).toBe(720)
    expect(turnMinutes({ since: plusMinutes(at, 5) }, at)).toBe(0)
    expect(turnMinutes({ since: null }, at)).toBe(0)
  })
})
