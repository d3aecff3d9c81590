import { privacyVersion, type Trade } from '@contract'
import { type Membership, newcomer, type Person } from '@domain/access'
import fc from 'fast-check'
import { transact } from '../cloudfunctions/db/database'
import { addPerson, person, putPerson } from '../cloudfunctions/db/people'
import { readersOf } from '../cloudfunctions/db/notices'
import { type House, openHouse } from './support/given'
import { audienceOf, corrected, inboxOf, opened, sent, unreadOf } from './support/notices'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const titles = async (openid: string, words?: string) => (await inboxOf(house, openid, words)).map(({ title }) => title)
const member = (unitId: string, units: readonly string[]): Membership => ({ state: 'member', memberId: 'm_1', since: house.at, unitId, units })
const change = (id: string, more: Partial<Person>) => transact(async (tx) => { await putPerson(tx, { ...(await person(tx, id))!, ...more }) })
const asking = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？', station: codes.east } as const

describe('whom a notice reaches', () => {
  test('topics asked about are written down as one asks, once each', async () => {
    await house.as(people.worker).ok('consultation.ask', asking)
    await house.as(people.worker).ok('consultation.ask', asking)
    await house.as(people.worker).ok('consultation.ask', { ...asking, topic: 'injury' })
    expect((await transact((tx) => person(tx, 'u_worker')))?.asked).toEqual(['wages', 'injury'])
    const id = await sent(house, 'n_east', { narrowed: { topics: ['wages', 'women'] } })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id }])
    expect(await unreadOf(house, people.worker)).toBe(1)
  })

  test('who asked about something else, or nothing, does not get it', async () => {
    const id = await sent(house, 'n_root', { narrowed: { topics: ['wages'] } })
    expect(await inboxOf(house, people.worker)).toEqual([])
    expect(await unreadOf(house, people.worker)).toBe(0)
    expect((await house.as(people.worker).refused('notice.get', { id })).name).toBe('NotFound')
    await house.as(people.worker).ok('consultation.ask', asking)
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'unread' }])
  })

  test('trade and membership narrow it; a member hears the unit that took them in wherever they were last', async () => {
    await change('u_other', { trade: 'courier', membership: member('n_street', ['n_root', 'n_east', 'n_street']) })
    await sent(house, 'n_east', { title: '给送外卖的会员', narrowed: { trades: ['courier', 'parcel'], membership: 'member' } })
    await sent(house, 'n_east', { title: '给工地的会员', narrowed: { trades: ['construction'], membership: 'member' } })
    await sent(house, 'n_root', { title: '给还没入会的', narrowed: { membership: 'none' } })
    expect(await titles(people.other)).toEqual(['给送外卖的会员'])
    expect(await titles(people.worker)).toEqual(['给还没入会的'])
  })
})

describe('who moves, joins or leaves', () => {
  test('what one opened stays one\'s own; what one never opened goes to those who are there now', async () => {
    const read = await sent(house, 'n_east', { title: '东区的，看过' })
    const unread = await sent(house, 'n_east', { title: '东区的，没看过' })
    house.pass(1)
    const west = await sent(house, 'n_west', { title: '西区的通知' })
    await opened(house, people.worker, read)
    await house.as(people.worker).ok('session.visit', { station: codes.west })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id: west, mark: 'unread' }, { id: read, mark: 'read' }])
    expect((await house.as(people.worker).refused('notice.get', { id: unread })).name).toBe('NotFound')
    expect(await house.as(people.worker).ok('notice.get', { id: read })).toMatchObject({ title: '东区的，看过' })
    await house.as(people.worker).ok('session.visit', { station: codes.east })
    expect((await titles(people.worker)).sort()).toEqual(['东区的，没看过', '东区的，看过'].sort())
  })

  test('who has gone is still told when what they read is corrected or withdrawn', async () => {
    const id = await sent(house, 'n_east')
    await opened(house, people.worker, id)
    await house.as(people.worker).ok('session.visit', { station: codes.west })
    house.pass(60)
    await corrected(house, id, { text: '改成明天上午九点，在东湖驿站。' })
    expect(await unreadOf(house, people.worker)).toBe(1)
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'changed' }])
    expect(await opened(house, people.worker, id)).toMatchObject({ revision: 2 })
    expect(await unreadOf(house, people.worker)).toBe(0)
    await house.as(people.admin).ok('notice.withdraw', { id, revision: 2, reason: '活动取消了' })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'changed', standing: 'withdrawn' }])
  })

  test('a newcomer sees what still stands; only the last thirty days are news', async () => {
    await sent(house, 'n_root', { title: '很早以前的' })
    house.pass(31 * 24 * 60)
    await sent(house, 'n_root', { title: '最近发出的' })
    await transact((tx) => addPerson(tx, { ...newcomer, id: 'u_new', openid: 'openid-new', roles: ['worker'], consent: { version: privacyVersion, at: house.at } }))
    expect((await inboxOf(house, 'openid-new')).map(({ title, mark }) => [title, mark])).toEqual([['最近发出的', 'unread'], ['很早以前的', 'earlier']])
    expect(await unreadOf(house, 'openid-new')).toBe(1)
  })

  test('leaving the union ends what was for members, but not what was opened', async () => {
    await change('u_worker', { membership: member('n_east', ['n_root', 'n_east']) })
    const [a, b] = [await sent(house, 'n_east', { title: '会员福利一', narrowed: { membership: 'member' } }), await sent(house, 'n_east', { title: '会员福利二', narrowed: { membership: 'member' } })]
    await opened(house, people.worker, a)
    await change('u_worker', { membership: { state: 'none' } })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id: a, mark: 'read' }])
    expect((await house.as(people.worker).refused('notice.get', { id: b })).name).toBe('NotFound')
  })

  test('a unit that is closed takes nothing away that was opened', async () => {
    const id = await sent(house, 'n_street')
    await opened(house, people.worker, id)
    await house.as(people.admin).ok('unit.close', { id: 'n_street', successorId: 'n_east' })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'read' }])
    await house.as(people.eastAdmin).ok('notice.withdraw', { id, revision: 1, reason: '街道并过来了' })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, standing: 'withdrawn' }])
  })
})

describe('the list', () => {
  test('reading takes the mark away, for the reader alone, and twice is once', async () => {
    const id = await sent(house)
    await opened(house, people.worker, id)
    await opened(house, people.worker, id)
    expect(await inboxOf(house, people.worker)).toMatchObject([{ mark: 'read' }])
    expect(await inboxOf(house, people.other)).toMatchObject([{ mark: 'unread' }])
    expect((await readersOf([{ id, revision: 1 }])).get(id)).toEqual({ readers: 1, readersNow: 1 })
  })

  test('readers are counted exactly: each once, and again for a new text', async () => {
    const id = await sent(house)
    const all = [people.worker, people.other, people.wang, people.li, people.staff]
    for (const openid of all) await opened(house, openid, id)
    await corrected(house, id, { text: '改成明天上午九点，在东湖驿站。' })
    await house.as(people.zhao).ok('notice.read', { id, revision: 1 })
    for (const openid of [people.worker, people.zhao]) await opened(house, openid, id)
    expect((await readersOf([{ id, revision: 2 }])).get(id)).toEqual({ readers: 6, readersNow: 2 })
    expect((await house.as(people.admin).ok('notice.sent', {})).notices).toMatchObject([{ readers: { kind: 'about', people: 10 }, readersNow: { kind: 'few' } }])
  })

  test('words are looked for in title and text, without the marks', async () => {
    await sent(house, 'n_root', { title: '夏天干活的工友', text: '# 高温津贴\n看看【法 劳动法 第五十四条】，有疑问找工会。' })
    await sent(house, 'n_west', { title: '西区的高温津贴', text: '西区各站点都有清凉饮料。' })
    await sent(house, 'n_root', { title: '春节前要工资', text: '带上考勤和转账记录来问。' })
    expect(await titles(people.worker, '高温')).toEqual(['夏天干活的工友'])
    expect(await titles(people.worker, '津贴 劳动法》第五十四条')).toEqual(['夏天干活的工友'])
    expect(await titles(people.worker, '# 高温')).toEqual([])
    expect(await titles(people.worker, '工资 高温')).toEqual([])
  })

  test('words far back are found, a bounded piece at a time', async () => {
    await sent(house, 'n_root', { title: '藏在最里面的一条' })
    for (let n = 0; n < 130; n++) { house.pass(1); await sent(house, 'n_root', { title: `第${n}条通知` }) }
    expect(await titles(people.worker, '最里面')).toEqual(['藏在最里面的一条'])
    expect(await house.counting(() => inboxOf(house, people.worker, '最里面'))).toBeLessThanOrEqual(9)
    expect(await house.counting(() => unreadOf(house, people.worker))).toBeLessThanOrEqual(5)
    expect(await unreadOf(house, people.worker)).toBe(60)
  }, 120_000)
})

test('what was read long ago and corrected today stands on the first page, and on no other', async () => {
  const old = await sent(house, 'n_root', { title: '最早的一条' })
  await opened(house, people.worker, old)
  for (let n = 0; n < 25; n++) { house.pass(1); await sent(house) }
  house.pass(1)
  await corrected(house, old, { title: '最早的一条，改过了' })
  const ids = await pages(people.worker)
  expect(ids[0]).toBe(old)
  expect(ids).toHaveLength(26)
  expect(new Set(ids).size).toBe(26)
})

/** Everything in the inbox, page by page. */
async function pages(openid: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null, page = 0; page === 0 || cursor; page++) {
    if (page > 50) throw new Error('the inbox has no end')
    const { notices, next }: { notices: { id: string }[]; next: string | null } = await house.as(openid).ok('notice.list', cursor ? { cursor } : {})
    ids.push(...notices.map(({ id }) => id))
    cursor = next
  }
  return ids
}

test('page by page, whatever was sent, read, corrected and wherever one went, everything comes once, in order', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), to: fc.constantFrom('n_root', 'n_east', 'n_west'), trade: fc.constantFrom<Trade | null>(null, 'courier') }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), nth: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('correct' as const), nth: fc.nat(60) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.constantFrom('east', 'west') }) },
  )
  const outer = house
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 60 }), async (acts) => {
    const fresh = await openHouse()
    house = fresh
    const [all, mine, at] = [[] as { id: string; to: string; trade: Trade | null }[], new Set<string>(), { now: 'n_east' }]
    const reachesNow = ({ to, trade }: { to: string; trade: Trade | null }) => (to === 'n_root' || to === at.now) && trade === null
    for (const one of acts) {
      house.pass(1)
      if (one.do === 'send') all.push({ id: await sent(house, one.to, { narrowed: audienceOf(one.to, { trades: one.trade ? [one.trade] : [] }) }), to: one.to, trade: one.trade })
      if (one.do === 'go') { at.now = `n_${one.to}`; await house.as(people.worker).ok('session.visit', { station: one.to === 'east' ? codes.east : codes.west }) }
      const reached = all.filter((notice) => reachesNow(notice) || mine.has(notice.id))
      const aim = one.do === 'open' ? reached[one.nth % (reached.length || 1)] : one.do === 'correct' ? all[one.nth % (all.length || 1)] : undefined
      if (one.do === 'open' && aim) { await opened(house, people.worker, aim.id); mine.add(aim.id) }
      if (one.do === 'correct' && aim) await corrected(house, aim.id, {})
    }
    const expected = all.filter((notice) => reachesNow(notice) || mine.has(notice.id)).map(({ id }) => id).sort()
    const found = await pages(people.worker)
    await fresh.close()
    expect([...found].sort()).toEqual(expected)
  }), { numRuns: 4, interruptAfterTimeLimit: 60_000 }).finally(() => { house = outer })
}, 150_000)
