import type { Input, Output } from '@contract'
import { answered, asked, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { joined } from './support/members'
import { sent } from './support/notices'
import { enter } from './support/office'
import { codes, people } from './support/people'
import { counted } from './support/recount'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

type Figures = Output<'dashboard.get'>
const figures = (openid: string, input: Input<'dashboard.get'> = {}): Promise<Figures> => house.as(openid).ok('dashboard.get', input)
const times = async (count: number, work: () => Promise<unknown>) => { for (let n = 0; n < count; n++) await work() }
const below = ({ below: rows }: Figures, unitId: string | null) => rows.find((row) => row.unitId === unitId)
const minutesOfADay = 24 * 60

describe('dashboard.get', () => {
  test('what stands open now is shown as it is, under one\'s own unit', async () => {
    await answered(house)
    await asked(house)
    await claimed(house)
    await asked(house, people.other) // in the west
    await house.tick()
    const offered = { waiting: 1, held: 1, overdue: 0 }
    expect((await figures(people.staff)).standing).toEqual(offered)
    expect((await figures(people.admin)).standing).toEqual({ waiting: 2, held: 1, overdue: 0 })
    house.pass(31)
    await house.tick()
    expect((await figures(people.admin)).standing).toEqual({ waiting: 2, held: 1, overdue: 3 })
  })

  test('how the promise was kept today, and yesterday beside it', async () => {
    await times(5, () => answered(house))
    house.pass(minutesOfADay)
    await times(5, () => answered(house))
    await asked(house)
    house.pass(40)
    await house.as(people.wang).ok('duty.switch', { to: 'on' })
    const { lines } = await house.as(people.admin).ok('consultation.board', {})
    const { token } = await house.as(people.wang).ok('consultation.claim', { id: lines[0]!.id })
    await house.as(people.wang).ok('consultation.answer', { id: lines[0]!.id, token, text: '可以先向劳动监察投诉。' })
    await house.tick()
    const { figures: today, figuresBefore, span, before } = await figures(people.admin)
    expect([span, before]).toEqual([{ from: '2026-11-24', to: '2026-11-24' }, { from: '2026-11-23', to: '2026-11-23' }])
    expect(today).toMatchObject({ asked: 6, answered: 6, keptPercent: 83, late: 1, p50: 0, p95: 42 })
    expect(figuresBefore).toMatchObject({ asked: 5, answered: 5, keptPercent: 100, late: 0 })
    const twoDays = await figures(people.admin, { period: { kind: 'days', from: '2026-11-23', to: '2026-11-24' } })
    expect(twoDays.figures).toMatchObject({ asked: 11, answered: 11, closed: 0 })
    expect(twoDays.figures.topics.find(({ topic }) => topic === 'wages')).toEqual({ topic: 'wages', asked: 11 })
  })

  test.each(['week', 'month', 'quarter'] as const)('this %s holds today', async (kind) => {
    await times(5, () => asked(house))
    await enter(house)
    await house.tick()
    expect((await figures(people.admin, { period: { kind } })).figures).toMatchObject({ asked: 6, answered: 0, keptPercent: null, p50: null })
  })

  test('closed, rated, called back: each where it belongs, once, and taken back when it is opened again', async () => {
    const ids = []
    for (let n = 0; n < 6; n++) ids.push((await answered(house)).id)
    for (const id of ids) await house.as(people.worker).ok('consultation.close', { id })
    for (const id of ids.slice(0, 5)) await house.as(people.worker).ok('consultation.rate', { id, score: 4, solved: true })
    await house.tick()
    expect((await figures(people.admin)).figures).toMatchObject({ closed: 6, rated: 5, score: 4, solvedPercent: 100, called: 0 })
    house.pass(3 * minutesOfADay)
    await house.tick()
    // one of six has not said anything: too few to show, and what would give it away neither
    expect((await figures(people.admin)).figures).toMatchObject({ called: 6, silent: null, closed: 0 })
    await house.as(people.worker).ok('consultation.reopen', { id: ids[5]!, text: '钱还是没有给我。' })
    await house.tick()
    const whole = await figures(people.admin, { period: { kind: 'month' } })
    expect(whole.figures).toMatchObject({ closed: 5, called: 5, silent: 0, answered: 6 })
  })

  test('scans and open stations', async () => {
    await times(2, () => house.as(people.worker).ok('session.visit', { station: codes.east }))
    house.pass(11)
    await house.tick()
    expect(await figures(people.admin)).toMatchObject({ stations: 3, figures: { scans: 2 } })
    await house.as(people.admin).ok('station.close', { id: 'n_stationShut' })
    house.pass(11)
    await house.tick()
    expect(await figures(people.admin)).toMatchObject({ stations: 2 })
    expect((await figures(people.staff)).stations).toBe(1)
  })

  test('one way down the tree after the other; another\'s unit is unknown', async () => {
    await times(6, () => asked(house)) // at the street, in the east
    await times(7, () => asked(house, people.other)) // in the west
    await house.tick()
    const city = await figures(people.admin)
    expect([below(city, 'n_east')?.asked, below(city, 'n_west')?.asked, below(city, null)?.asked, city.figures.asked]).toEqual([6, 7, 0, 13])
    const east = await figures(people.admin, { unitId: 'n_east' })
    expect([east.name, below(east, 'n_street')?.asked, below(east, null)?.asked, east.standing.waiting]).toEqual(['东区总工会', 6, 0, 6])
    expect((await figures(people.admin, { unitId: 'n_street' })).figures.asked).toBe(6)
    expect((await house.as(people.staff).refused('dashboard.get', { unitId: 'n_west' })).name).toBe('UnknownUnit')
    expect((await house.as(people.staff).refused('dashboard.get', { unitId: 'n_root' })).name).toBe('UnknownUnit')
    expect((await house.as(people.wang).refused('dashboard.get', {})).name).toBe('NotAllowed')
  })

  test('a unit where nobody asked says so, and days without rows are empty', async () => {
    await house.tick()
    const { figures: none, below: rows, others } = await figures(people.admin, { unitId: 'n_west', period: { kind: 'days', from: '2020-01-01', to: '2020-12-31' } })
    expect(none).toMatchObject({ asked: 0, answered: 0, keptPercent: null, p50: null, score: null, scans: 0 })
    expect(none.topics.every(({ asked: count }) => count === 0)).toBe(true)
    expect([rows.length, rows[0]?.unitId, others.asked]).toEqual([1, null, 0])
  })

  test('under five is not shown, nor the neighbour by which it could be reckoned, on any page', async () => {
    await times(3, () => asked(house)) // in the east
    await times(9, () => asked(house, people.other)) // in the west
    await house.tick()
    const city = await figures(people.admin)
    expect([city.figures.asked, below(city, 'n_east')?.asked, below(city, 'n_west')?.asked]).toEqual([12, null, null])
    const [east, west] = [await figures(people.admin, { unitId: 'n_east' }), await figures(people.admin, { unitId: 'n_west' })]
    expect([east.figures.asked, west.figures.asked, west.figures.topics.find(({ topic }) => topic === 'wages')?.asked]).toEqual([null, null, null])
    expect([city.standing.waiting, east.standing.waiting]).toEqual([12, 3])
  })

  test('a unit that moves: what it counted before stays with the unit above it then', async () => {
    await times(6, () => asked(house))
    await times(6, () => asked(house, people.other))
    await house.tick()
    expect((await house.as(people.admin).ok('unit.move', { id: 'n_street', parentId: 'n_west' })).state).toBe('done')
    await house.tick()
    const [city, east, west] = [await figures(people.admin), await figures(people.admin, { unitId: 'n_east' }), await figures(people.admin, { unitId: 'n_west' })]
    expect([below(city, 'n_east')?.asked, below(city, 'n_west')?.asked]).toEqual([6, 6])
    expect([below(east, 'n_street')?.asked, below(west, 'n_street')?.asked]).toEqual([6, 0])
    // what is open went with it
    expect([east.standing.waiting, west.standing.waiting, below(west, 'n_street')?.standing.waiting]).toEqual([0, 12, 6])
    const moved = await figures(people.admin, { unitId: 'n_street' })
    expect([moved.place, moved.figures.asked]).toEqual(['elsewhere', null])
    house.pass(minutesOfADay)
    await times(6, () => asked(house))
    await house.tick()
    const later = await figures(people.admin, { unitId: 'n_street' })
    expect([later.place, later.figures.asked, below(await figures(people.admin, { unitId: 'n_west' }), 'n_street')?.asked]).toEqual(['here', 6, 6])
  })

  test('says until when it is counted', async () => {
    await asked(house)
    expect((await figures(people.admin)).countedUntil).toBeNull()
    await house.tick()
    const { countedUntil, at } = await figures(people.admin)
    expect(countedUntil).toBe(at)
    const last = house.at
    await asked(house)
    house.pass(minutesOfADay)
    expect(await figures(people.admin)).toMatchObject({ countedUntil: last, at: house.at })
    await house.tick()
    expect((await figures(people.admin)).countedUntil).toBe(house.at)
  })

  test('with nothing to count it says so every few minutes, not every minute', async () => {
    await house.tick()
    const first = house.at
    house.pass(1)
    await house.tick()
    expect((await figures(people.admin)).countedUntil).toBe(first)
    house.pass(5)
    await house.tick()
    expect((await figures(people.admin)).countedUntil).toBe(house.at)
  })

  test('who joined, who left, and a notice the first time somebody opens it', async () => {
    const id = await sent(house)
    for (let time = 0; time < 2; time++) await house.as(people.worker).ok('notice.read', { id, revision: 1 })
    await joined(house)
    await house.tick()
    const street = async () => (await counted(house))['n_street|2026-11-23']!.own
    expect(await street()).toMatchObject({ read: 1, joined: 1 })
    await house.as(people.worker).ok('member.leave', {})
    await house.tick()
    expect(await street()).toMatchObject({ joined: 1, left: 1 })
    // one is too few to be shown
    expect((await figures(people.admin)).figures).toMatchObject({ joined: null, left: null, read: null })
  })

  test('takes four calls to the store at any period, at any depth', async () => {
    await times(2, () => asked(house))
    await house.tick()
    for (const unitId of ['n_root', 'n_street'] as const) {
      for (const period of [{ kind: 'today' }, { kind: 'quarter' }, { kind: 'days', from: '2025-12-01', to: '2026-11-30' }] as const) {
        expect(await house.counting(() => figures(people.admin, { unitId, period }))).toBeLessThanOrEqual(4)
      }
    }
  })

  test('days in the wrong order, or too many, are no input', async () => {
    for (const [from, to] of [['2026-11-02', '2026-11-01'], ['2025-01-01', '2026-01-02']] as const) {
      expect((await house.as(people.admin).refused('dashboard.get', { period: { kind: 'days', from, to } })).name).toBe('BadInput')
    }
  })
})
