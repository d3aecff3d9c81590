import { tick, time } from '../cloudfunctions/tick/clock'
import { main as tickMain } from '../cloudfunctions/tick/index'
import { answered, asked, claimed } from './support/consultations'
import { contextOf, type House, openHouse, templates } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

describe('clock.wake', () => {
  test('a lapsed lease goes back to the queue with its age, and frees the hand', async () => {
    const { id } = await claimed(house)
    house.pass(59)
    await house.tick()
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(1)
    house.pass(1)
    expect((await house.tick()).woken).toBe(1)
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
    expect((await house.as(people.li).ok('consultation.queue', {})).offers).toMatchObject([{ id }])
  })

  test('with more due than there is time for, what comes after has its turn, and the next run goes on', async () => {
    for (const lawyer of [people.wang, people.wang, people.li, people.li]) {
      const { id } = await asked(house)
      await house.as(lawyer).ok('consultation.claim', { id })
    }
    house.pass(60)
    let spent = 0
    // each look at the watch finds it a quarter of a stage later, until both slow stages are over
    const { woken, counted, failed } = await tick(house.at, templates, () => (spent = Math.min(spent + time.stage / 4, 2 * time.stage)))
    expect({ woken, counted, failed }).toEqual({ woken: 3, counted: 4, failed: 0 })
    expect((await house.tick()).woken).toBe(1)
  })

  test('a stage that cannot even begin keeps no other from running, and is told', async () => {
    await claimed(house)
    house.pass(60)
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    house.fault = { call: 1, lost: 'request' }
    const { turned, woken, failed } = await house.tick()
    house.fault = null
    const told = log.mock.calls.map(([line]) => (JSON.parse(String(line)) as { where: string }).where)
    log.mockRestore()
    expect({ turned, woken, failed, told }).toEqual({ turned: 0, woken: 1, failed: 1, told: ['clock.turned'] })
  })

  test('two clocks at once wake it once', async () => {
    const { id } = await claimed(house)
    house.pass(60)
    const tallies = await Promise.all([house.tick(), house.tick(), house.tick()])
    expect(tallies.map((tally) => tally.failed)).toEqual([0, 0, 0])
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
    const reply = await house.store.handle({ action: 'database.getDocument', collectionName: 'journal', queryType: 'WHERE', query: JSON.stringify({ subject: id }), limit: 10 })
    const wakes = (reply as unknown as { data: { list: string[] } }).data.list.filter((row) => row.includes('clock.wake'))
    expect(wakes.map((row) => (JSON.parse(row) as { change: { event: string } }).change.event).sort()).toEqual(['escalated', 'expired'])
  })

  test('a clock that runs backwards expires nothing early', async () => {
    await claimed(house)
    house.pass(-600)
    expect((await house.tick()).woken).toBe(0)
  })

  test('a silent worker\'s consultation is closed after seven days, not before', async () => {
    const { id } = await answered(house)
    house.pass(7 * 24 * 60 - 1)
    expect((await house.tick()).woken).toBe(0)
    house.pass(1)
    expect((await house.tick()).woken).toBe(1)
    expect(await house.as(people.worker).ok('consultation.get', { id })).toMatchObject({ state: 'closed', closeReason: 'silent', actions: ['rate'] })
  })

  test('the holder is warned once before the promise breaks, the staff are called once when it broke', async () => {
    await claimed(house)
    house.pass(20)
    await house.tick()
    await house.tick()
    house.pass(10)
    await house.tick()
    await house.tick()
    const sent = house.store.outbox.list().map(({ payload }) => payload as { touser: string; data: { [field: string]: { value: string } } })
    expect(sent.map(({ touser }) => touser).sort()).toEqual([people.eastAdmin, people.staff, people.wang].sort())
  })
})

describe('clock.deliver', () => {
  test('a message that WeChat did not take is tried again, and the answer stands', async () => {
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: -1, errmsg: 'system busy' } }))
    const { id } = await answered(house)
    expect((await house.as(people.worker).ok('consultation.get', { id })).state).toBe('answered')
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok' } }))
    house.pass(6)
    expect((await house.tick()).delivered).toBe(1)
    house.pass(60)
    expect((await house.tick()).delivered).toBe(0)
    expect(house.store.outbox.list()).toHaveLength(2)
  })

  test('a worker who did not subscribe is not asked again', async () => {
    house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } }))
    await answered(house)
    house.pass(60)
    expect((await house.tick()).delivered).toBe(0)
    expect(house.store.outbox.list()).toHaveLength(1)
  })
})

test('a person who calls the clock is turned away', async () => {
  expect(await tickMain({}, contextOf(people.admin))).toEqual({ ok: false })
  for (const context of [contextOf(null), {}]) expect(await tickMain({}, context)).toMatchObject({ ok: true, failed: 0 })
})
