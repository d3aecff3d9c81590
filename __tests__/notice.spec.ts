import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const notice = { title: '高温天气停工提醒', text: '气温到了规定的温度，可以要求停止室外作业。' }
const toEveryone = { ...notice, audience: { kind: 'everyone' } } as const

describe('notice.publish', () => {
  test('to everyone reaches every inbox, unread', async () => {
    const { id } = await house.as(people.admin).ok('notice.publish', toEveryone)
    for (const openid of [people.worker, people.other, people.wang]) {
      expect((await house.as(openid).ok('notice.list', {})).notices).toMatchObject([{ id, title: notice.title, mark: 'unread', from: '江城市总工会' }])
    }
  })

  test('to one unit reaches its subtree and no one else', async () => {
    const { id } = await house.as(people.admin).ok('notice.publish', { ...notice, audience: { kind: 'unit', unitId: 'n_east' } })
    expect((await house.as(people.worker).ok('notice.list', {})).notices).toMatchObject([{ id, from: '东区总工会' }])
    expect((await house.as(people.other).ok('notice.list', {})).notices).toEqual([])
    expect((await house.as(people.other).refused('notice.get', { id })).name).toBe('NotFound')
    expect((await house.as(people.other).refused('notice.read', { id })).name).toBe('NotFound')
  })

  test('an admin of a district publishes to their own subtree only', async () => {
    await house.as(people.eastAdmin).ok('notice.publish', { ...notice, audience: { kind: 'unit', unitId: 'n_street' } })
    expect((await house.as(people.eastAdmin).refused('notice.publish', toEveryone)).name).toBe('NotAllowed')
    for (const unitId of ['n_west', 'n_root', 'n_none'] as const) {
      expect((await house.as(people.eastAdmin).refused('notice.publish', { ...notice, audience: { kind: 'unit', unitId } })).name).toBe('UnknownUnit')
    }
  })

  test('who published it may read it, though their own station is elsewhere', async () => {
    const { id } = await house.as(people.eastAdmin).ok('notice.publish', { ...notice, audience: { kind: 'unit', unitId: 'n_street' } })
    expect(await house.as(people.eastAdmin).ok('notice.get', { id })).toMatchObject({ title: notice.title })
    expect((await house.as(people.staff).refused('notice.get', { id })).name).toBe('NotFound')
  })

  test('writes the same few rows whatever the audience', async () => {
    expect(await house.counting(() => house.as(people.admin).ok('notice.publish', toEveryone))).toBeLessThanOrEqual(10)
  })
})

describe('notice.list and read', () => {
  test('reading takes the mark away, for the reader alone, and twice is once', async () => {
    const { id } = await house.as(people.admin).ok('notice.publish', toEveryone)
    expect(await house.as(people.worker).ok('notice.get', { id })).toMatchObject({ text: notice.text, mark: 'unread' })
    await house.as(people.worker).ok('notice.read', { id })
    await house.as(people.worker).ok('notice.read', { id })
    expect((await house.as(people.worker).ok('notice.list', {})).notices).toMatchObject([{ mark: 'read' }])
    expect((await house.as(people.other).ok('notice.list', {})).notices).toMatchObject([{ mark: 'unread' }])
  })

  test('newest first, paged by cursor, across audiences', async () => {
    const ids: string[] = []
    for (let n = 0; n < 25; n++) {
      house.pass(1)
      const audience = n % 2 ? { kind: 'everyone' } as const : { kind: 'unit', unitId: 'n_street' } as const
      ids.unshift((await house.as(people.admin).ok('notice.publish', { ...notice, audience })).id)
    }
    const first = await house.as(people.worker).ok('notice.list', {})
    const rest = await house.as(people.worker).ok('notice.list', { cursor: first.next! })
    expect([...first.notices, ...rest.notices].map((line) => line.id)).toEqual(ids)
    expect(rest.next).toBeNull()
  })

  test('moving to another station changes which notices reach a worker', async () => {
    await house.as(people.admin).ok('notice.publish', { ...notice, audience: { kind: 'unit', unitId: 'n_west' } })
    expect((await house.as(people.worker).ok('notice.list', {})).notices).toEqual([])
    await house.as(people.worker).ok('session.visit', { station: codes.west })
    expect((await house.as(people.worker).ok('notice.list', {})).notices).toHaveLength(1)
  })
})
