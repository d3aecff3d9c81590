import { plusMinutes } from '@domain/calendar'
import { database, transact } from '../cloudfunctions/db/database'
import { noticeDraft, putNoticeDraft } from '../cloudfunctions/db/noticeDrafts'
import { person, putPerson } from '../cloudfunctions/db/people'
import { currentMove, putMove } from '../cloudfunctions/db/unitsMoving'
import { publishDue } from '../cloudfunctions/notice/due'
import { type House, openHouse } from './support/given'
import { audienceOf, drafted, inboxOf, unreadOf } from './support/notices'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const inMinutes = (minutes: number) => plusMinutes(house.at, minutes)

/** Written now, to go out in so many minutes. */
async function scheduled(minutes: number, by: string = people.admin, unitId = 'n_root') {
  const draft = await drafted(house, by, { publishAt: inMinutes(minutes), audience: audienceOf(unitId) })
  expect(await house.as(by).ok('notice.publish', draft)).toEqual({ state: 'scheduled' })
  return { id: draft.id, revision: 2 } as const
}

describe('a notice for a time', () => {
  test('goes out at its time and not before, once', async () => {
    const { id } = await scheduled(60)
    house.pass(59)
    expect((await house.tick()).published).toBe(0)
    expect(await inboxOf(house, people.worker)).toEqual([])
    house.pass(1)
    expect((await house.tick()).published).toBe(1)
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'unread', publishedAt: house.at }])
    expect((await house.tick()).published).toBe(0)
    expect((await house.as(people.admin).ok('notice.drafts', {})).drafts).toEqual([])
  })

  test('late, after missed runs, it is news of the moment it went out', async () => {
    const { id } = await scheduled(60)
    house.pass(40 * 24 * 60)
    expect((await house.tick()).published).toBe(1)
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'unread', publishedAt: house.at }])
    expect(await unreadOf(house, people.worker)).toBe(1)
  })

  test('clocks that run at once, one of them behind, publish it once', async () => {
    for (let n = 0; n < 5; n++) await scheduled(30)
    house.pass(31)
    const ran = await Promise.all([house.at, plusMinutes(house.at, -1), plusMinutes(house.at, -2), house.at].map((at) => publishDue(at)))
    expect(ran.flatMap(({ results }) => results)).toEqual(Array.from({ length: 5 }, () => 'published'))
    expect(ran.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    expect(await inboxOf(house, people.worker)).toHaveLength(5)
  })

  test('an answer that was lost on the way publishes nothing twice', async () => {
    await scheduled(30)
    house.pass(31)
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const call of [2, 4, 6, 8]) {
      house.fault = { call, lost: 'answer' }
      await publishDue(house.at).catch(() => undefined)
      house.fault = null
    }
    log.mockRestore()
    await house.tick()
    expect(await inboxOf(house, people.worker)).toHaveLength(1)
  })

  test('taken back it stays in, by its author or a colleague; a time gone by is refused', async () => {
    const { id, revision } = await scheduled(30, people.staff, 'n_east')
    await house.as(people.eastAdmin).ok('notice.takeBack', { id, revision })
    house.pass(60)
    expect((await house.tick()).published).toBe(0)
    expect((await house.as(people.staff).refused('notice.publish', { id, revision: 3 })).name).toBe('TimePassed')
    expect((await house.as(people.staff).refused('notice.submit', { id, revision: 3 })).name).toBe('TimePassed')
  })

  test('taken back while the clock is at work on others, it is not published after all', async () => {
    const all: { id: `b_${string}`; revision: number }[] = []
    for (let n = 0; n < 10; n++) { all.push(await scheduled(30 + n)); house.pass(1) }
    house.pass(60)
    const [ran, ...back] = await Promise.all([publishDue(house.at), ...all.slice(-3).map((seen) => house.as(people.admin).call('notice.takeBack', seen))])
    const taken = back.filter(({ ok }) => ok).length
    expect(taken).toBeGreaterThan(0)
    expect(ran.results).toHaveLength(10 - taken)
    expect(await inboxOf(house, people.worker)).toHaveLength(10 - taken)
    expect((await house.as(people.admin).ok('notice.drafts', {})).drafts.map(({ state }) => state)).toEqual(Array.from({ length: taken }, () => 'draft'))
  })

  test('approved for a time it waits for it; approved after it, it goes out at once', async () => {
    await house.as(people.admin).ok('notice.setRule', { unitId: 'n_root', review: 'needed' })
    const [early, late] = [await drafted(house, people.staff, { publishAt: inMinutes(60), audience: audienceOf('n_east') }), await drafted(house, people.staff, { publishAt: inMinutes(10), audience: audienceOf('n_east') })]
    for (const draft of [early, late]) await house.as(people.staff).ok('notice.submit', draft)
    house.pass(20)
    expect(await house.as(people.eastAdmin).ok('notice.approve', { ...early, revision: 2 })).toEqual({ state: 'scheduled' })
    expect(await house.as(people.eastAdmin).ok('notice.approve', { ...late, revision: 2 })).toEqual({ state: 'published' })
    house.pass(40)
    expect((await house.tick()).published).toBe(1)
  })

  test('an author who no longer works there: a colleague looks at it first', async () => {
    const { id } = await scheduled(30, people.staff, 'n_east')
    await transact(async (tx) => { await putPerson(tx, { ...(await person(tx, 'u_staff'))!, roles: ['worker'], unitId: null }) })
    house.pass(31)
    expect((await house.tick()).published).toBe(0)
    expect(await inboxOf(house, people.worker)).toEqual([])
    expect((await house.as(people.eastAdmin).ok('notice.drafts', {})).drafts).toMatchObject([{ id, state: 'review' }])
    expect(await house.as(people.eastAdmin).ok('notice.approve', { id, revision: 3 })).toEqual({ state: 'published' })
  })

  test('a unit that is being closed keeps it back until it has followed; one that was left behind is sent back with words', async () => {
    const { id } = await scheduled(30, people.admin, 'n_street')
    const before = (await noticeDraft(database, id))!
    await house.as(people.admin).ok('unit.close', { id: 'n_street', successorId: 'n_east' })
    const [left, move] = [(more = {}) => transact((tx) => putNoticeDraft(tx, { ...before, ...more })), (await currentMove(database))!]
    await left()
    await transact((tx) => putMove(tx, { ...move, state: 'running' }))
    house.pass(31)
    expect(await publishDue(house.at)).toEqual({ results: [], failed: 0 })
    expect((await house.tick()).published).toBe(0)
    expect(await house.as(people.admin).ok('notice.draft', { id })).toMatchObject({ state: 'scheduled', audience: { unitId: 'n_east' } })
    expect((await house.tick()).published).toBe(1)
    await left({ id: 'b_leftBehind', revision: 9 })
    await house.tick()
    expect(await house.as(people.admin).ok('notice.draft', { id: 'b_leftBehind' })).toMatchObject({ state: 'draft', rejection: { by: '系统' } })
  })
})
