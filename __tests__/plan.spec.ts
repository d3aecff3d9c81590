/** Plans as data: down the tree, for those who may, and what they mean for a question. */
import { type Input, type Output, type Plan, planLimits } from '@contract'
import { plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { transact } from '../cloudfunctions/db/database'
import { putUnit, unit } from '../cloudfunctions/db/stations'
import { asked, tokenOf } from './support/consultations'
import { type House, newRequestId, openHouse } from './support/given'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

type UnitId = Input<'plan.get'>['unitId']
const units = { city: 'n_root', east: 'n_east', west: 'n_west', street: 'n_street' } as const satisfies Record<string, UnitId>

const quick: Plan = { ...standardPlan, promiseMinutes: 10, nextMinutes: 15 }
const slow: Plan = { ...standardPlan, promiseMinutes: 240 }

const planOf = (unitId: UnitId, as: string = people.admin): Promise<Output<'plan.get'>> => house.as(as).ok('plan.get', { unitId })
const set = (unitId: UnitId, plan: Plan | null, as: string = people.admin) => house.as(as).ok('plan.set', { unitId, plan })
const refused = async (unitId: string, plan: unknown, as: string = people.admin) => house.as(as).refused('plan.set', { unitId, plan } as Input<'plan.set'>)

describe('plan.get', () => {
  test('one\'s own, or the nearest above that has one, and whose it is', async () => {
    expect(await planOf(units.city)).toEqual({ unitId: units.city, name: '江城市总工会', source: 'own', from: '江城市总工会', plan: standardPlan, apart: [] })
    expect(await planOf(units.street)).toMatchObject({ source: 'inherited', from: '江城市总工会', plan: standardPlan })
    await set(units.east, quick)
    expect(await planOf(units.east)).toMatchObject({ source: 'own', from: '东区总工会', plan: quick })
    expect(await planOf(units.street)).toMatchObject({ source: 'inherited', from: '东区总工会', plan: quick })
    expect(await planOf(units.west)).toMatchObject({ source: 'inherited', from: '江城市总工会', plan: standardPlan })
  })

  test('the standard one where nobody ever decided', async () => {
    await transact(async (tx) => putUnit(tx, { ...(await unit(tx, units.city))!, plan: null }))
    expect(await planOf(units.street)).toMatchObject({ source: 'standard', from: '', plan: standardPlan })
  })

  test('names the units below that go their own way: a change above does not reach them', async () => {
    await set(units.street, slow)
    expect((await planOf(units.city)).apart).toEqual(['东湖街道工会'])
    await set(units.east, quick)
    expect((await planOf(units.city)).apart).toEqual(['东区总工会', '东湖街道工会'])
    expect((await planOf(units.street)).plan).toEqual(slow)
  })

  test('is for the staff of the unit and of those above it', async () => {
    expect(await planOf(units.street, people.staff)).toMatchObject({ name: '东湖街道工会' })
    for (const elsewhere of [units.city, units.west]) expect((await house.as(people.staff).refused('plan.get', { unitId: elsewhere })).name).toBe('UnknownUnit')
    for (const openid of [people.worker, people.wang]) expect((await house.as(openid).refused('plan.get', { unitId: units.city })).name).toBe('NotAllowed')
  })
})

describe('plan.set', () => {
  test('null gives it up: what holds above holds here again', async () => {
    await set(units.east, quick)
    await set(units.east, null)
    expect(await planOf(units.east)).toMatchObject({ source: 'inherited', from: '江城市总工会', plan: standardPlan })
  })

  test('the top keeps a plan: there is nothing above to inherit', async () => {
    expect((await refused(units.city, null)).name).toBe('RootNeedsPlan')
    expect(await planOf(units.city)).toMatchObject({ source: 'own', plan: standardPlan })
  })

  test('staff read, admins set, and a district\'s admin sets neither the city\'s nor the neighbour\'s', async () => {
    expect((await refused(units.east, quick, people.staff)).name).toBe('NotAllowed')
    for (const elsewhere of [units.city, units.west, 'n_nowhere']) expect((await refused(elsewhere, quick, people.eastAdmin)).name).toBe('UnknownUnit')
    await set(units.street, quick, people.eastAdmin)
    expect((await planOf(units.street)).plan).toEqual(quick)
    expect((await planOf(units.west)).plan).toEqual(standardPlan)
  })

  const wrong: [string, string, (plan: Plan) => Plan][] = [
    ['hours that end before they begin', 'plan.dutyHours.to', (plan) => ({ ...plan, dutyHours: { ...plan.dutyHours, from: '18:00', to: '08:00' } })],
    ['hours that are no hours', 'plan.dutyHours.from', (plan) => ({ ...plan, dutyHours: { ...plan.dutyHours, from: '25:00' } })],
    ['no day at all', 'plan.dutyHours.weekdays', (plan) => ({ ...plan, dutyHours: { ...plan.dutyHours, weekdays: [] } })],
    ['a day twice', 'plan.dutyHours.weekdays', (plan) => ({ ...plan, dutyHours: { ...plan.dutyHours, weekdays: [1, 1] } })],
    ['the own unit\'s lawyers asked late', 'plan.circles', (plan) => ({ ...plan, circles: [5, 10] })],
    ['circles that close again', 'plan.circles', (plan) => ({ ...plan, circles: [0, 20, 10] })],
    ['no number', 'plan.promiseMinutes', (plan) => ({ ...plan, promiseMinutes: NaN })],
    ['half a minute', 'plan.offerMinutes', (plan) => ({ ...plan, offerMinutes: 2.5 })],
  ]
  test.each(wrong)('refuses %s, and says where', async (_, path, spoil) => {
    const { name, details } = await refused(units.east, spoil(quick))
    expect(name).toBe('BadInput')
    expect((details as { fields: { path: string }[] }).fields.map((field) => field.path)).toContain(path)
    expect((await planOf(units.east)).source).toBe('inherited')
  })

  const numberAt: Record<keyof typeof planLimits, (plan: Plan, value: number) => Plan> = {
    promiseMinutes: (plan, value) => ({ ...plan, promiseMinutes: value }), nextMinutes: (plan, value) => ({ ...plan, nextMinutes: value }),
    closingDays: (plan, value) => ({ ...plan, closingDays: value }), warnMinutes: (plan, value) => ({ ...plan, warnMinutes: value }),
    offerMinutes: (plan, value) => ({ ...plan, offerMinutes: value }), leaseMinutes: (plan, value) => ({ ...plan, leaseMinutes: value }),
    capacity: (plan, value) => ({ ...plan, capacity: value }), knownMinutes: (plan, value) => ({ ...plan, knownMinutes: value }),
    circleMinutes: (plan, value) => ({ ...plan, circles: [0, value] }), silentDays: (plan, value) => ({ ...plan, silentDays: value }),
    headStartMinutes: (plan, value) => ({ ...plan, urgent: { ...plan.urgent, headStartMinutes: value } }), callbackDays: (plan, value) => ({ ...plan, callbackDays: value }),
    signalWorkers: (plan, value) => ({ ...plan, signalWorkers: value }), signalDays: (plan, value) => ({ ...plan, signalDays: value }),
  }
  test('every number: the least and the most are taken, one beyond is not', async () => {
    const taken = async (plan: Plan) => (await house.as(people.admin).call('plan.set', { unitId: units.east, plan })).ok
    const found: { name: string; inside: boolean[]; beyond: boolean[] }[] = []
    for (const [name, { min, max }] of Object.entries(planLimits)) {
      const at = numberAt[name as keyof typeof planLimits]
      found.push({ name, inside: [await taken(at(quick, min)), await taken(at(quick, max))], beyond: [await taken(at(quick, min - 1)), await taken(at(quick, max + 1))] })
    }
    expect(found).toEqual(Object.keys(planLimits).map((name) => ({ name, inside: [true, true], beyond: [false, false] })))
  })

  test('sent twice it is one change, and the journal says who changed what into what', async () => {
    const requestId = newRequestId()
    for (let time = 0; time < 2; time++) await house.as(people.eastAdmin).ok('plan.set', { unitId: units.east, plan: quick }, requestId)
    const reply = await house.store.handle({ action: 'database.getDocument', collectionName: 'journal', queryType: 'WHERE', query: JSON.stringify({ subject: units.east }), limit: 10 })
    const rows = (reply as unknown as { data: { list: string[] } }).data.list.map((row) => JSON.parse(row) as { caller: string; change: { event: string; before: string | null; after: string } })
    expect(rows).toMatchObject([{ caller: 'u_eastAdmin', change: { event: 'planSet', before: null } }])
    expect(JSON.parse(rows[0]!.change.after)).toEqual(quick)
  })
})

describe('what a plan means', () => {
  const dueAt = async (id: Input<'consultation.get'>['id'], openid: string = people.worker) => (await house.as(openid).ok('consultation.get', { id })).dueAt

  test('the next question is promised by the changed plan, and the station says so', async () => {
    await set(units.east, quick)
    const { next } = await house.as(people.worker).ok('consultation.ask', { station: codes.east, topic: 'wages', text: '老板三个月没发工资了，怎么办？' })
    expect(next.by).toBe(plusMinutes(house.at, 10))
    expect((await house.as(people.worker).ok('station.get', { code: codes.east })).promise.minutes).toBe(10)
    expect((await house.as(people.worker).ok('station.get', { code: codes.west })).promise.minutes).toBe(30)
  })

  test('an open one keeps the plan it was asked under until it changes hands', async () => {
    const { id } = await asked(house)
    const before = plusMinutes(house.at, 30)
    await set(units.east, slow)
    expect(await dueAt(id)).toBe(before)
    house.pass(5)
    await house.as(people.staff).ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'lawyer', lawyerId: 'u_wang' } })
    expect(await dueAt(id)).toBe(plusMinutes(house.at, 235))
  })

  test('known bug: an SLA kept after a transfer. The promise of the unit it moves to holds, from when the worker began to wait', async () => {
    await set(units.west, slow)
    const { id } = await asked(house)
    expect(await dueAt(id)).toBe(plusMinutes(house.at, 30))
    const began = house.at
    house.pass(12)
    await house.as(people.admin).ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'unit', unitId: units.west } })
    expect(await dueAt(id)).toBe(plusMinutes(began, 240))
    house.pass(19)
    await house.tick()
    expect((await house.as(people.admin).ok('consultation.board', {})).lines).toMatchObject([{ id, escalation: null }])
    await house.as(people.admin).ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'unit', unitId: units.east } })
    expect(await dueAt(id)).toBe(plusMinutes(began, 30))
    await house.tick()
    expect((await house.as(people.staff).ok('consultation.board', {})).lines).toMatchObject([{ id, escalation: { why: 'answer' } }])
  })

  test('hours and holidays: the promise runs in the unit\'s own duty time', async () => {
    await set(units.east, { ...quick, dutyHours: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: 'off' } })
    house.at = '2026-11-20T08:55:00.000Z' // Friday 16:55 in Shanghai
    const friday = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么办？' })
    expect(friday.next.by).toBe('2026-11-23T01:05:00.000Z') // Monday 9:05
    house.at = '2026-09-30T09:00:00.000Z' // the National Day holiday begins
    const eve = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么办？' })
    expect(eve.next.by).toBe('2026-10-08T01:10:00.000Z')
  })
})
