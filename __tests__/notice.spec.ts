import { type NoticeAction, NoticeState } from '@contract'
import { actionsOn, noticeActions } from '@domain/notice'
import { type House, openHouse } from './support/given'
import { audienceOf, drafted, inboxOf, sent, words } from './support/notices'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const typed = { ...words, audience: audienceOf('n_root'), publishAt: null, what: '' }

describe('notice.save, drafts, draft', () => {
  test('keeps what is typed, finished or not, and several side by side', async () => {
    const first = await drafted(house, people.staff, { title: '', text: '写了一半', audience: audienceOf('n_east') })
    house.pass(1)
    const second = await drafted(house, people.staff, { title: '第二条', text: '', audience: audienceOf('n_street') })
    expect((await house.as(people.staff).ok('notice.drafts', {})).drafts).toMatchObject([{ id: second.id, unit: '东湖街道工会', by: 'self', kind: 'new' }, { id: first.id, title: '' }])
    expect(await house.as(people.staff).ok('notice.draft', { id: first.id })).toMatchObject({ text: '写了一半', revision: 1, state: 'draft', actions: ['save', 'submit', 'publish', 'drop'] })
  })

  test('a forgotten window overwrites nothing', async () => {
    const seen = await drafted(house)
    const newer = await house.as(people.admin).ok('notice.save', { draft: seen, typed: { ...typed, text: '这一份是后来写的，很完整。' } })
    expect(newer.revision).toBe(2)
    expect((await house.as(people.admin).refused('notice.save', { draft: seen, typed })).name).toBe('NoticeStale')
    expect((await house.as(people.admin).refused('notice.publish', seen)).name).toBe('NoticeStale')
    expect(await house.as(people.admin).ok('notice.draft', { id: seen.id })).toMatchObject({ text: '这一份是后来写的，很完整。', revision: 2 })
  })

  test('a draft is its author\'s alone', async () => {
    const draft = await drafted(house, people.eastAdmin, { audience: audienceOf('n_east') })
    for (const openid of [people.admin, people.staff]) {
      expect((await house.as(openid).ok('notice.drafts', {})).drafts).toEqual([])
      for (const method of ['notice.draft', 'notice.submit', 'notice.publish', 'notice.drop'] as const) expect((await house.as(openid).refused(method, draft)).name).toMatch(/NotFound|BadInput/)
      expect((await house.as(openid).refused('notice.save', { draft, typed })).name).toBe('NotFound')
    }
  })

  test('is written to a unit of one\'s own subtree, by those who work for one', async () => {
    for (const unitId of ['n_west', 'n_root', 'n_none'] as const) {
      expect((await house.as(people.staff).refused('notice.save', { draft: null, typed: { ...typed, audience: audienceOf(unitId) } })).name).toBe('UnknownUnit')
    }
    for (const openid of [people.worker, people.wang]) expect((await house.as(openid).refused('notice.save', { draft: null, typed })).name).toBe('NotAllowed')
  })

  test('one person has at most fifty', async () => {
    for (let n = 0; n < 50; n++) await drafted(house)
    expect(await house.as(people.admin).refused('notice.save', { draft: null, typed })).toEqual({ name: 'TooMany', details: { most: 50 } })
  })

  test('drop forgets it', async () => {
    const draft = await drafted(house)
    await house.as(people.admin).ok('notice.drop', draft)
    expect((await house.as(people.admin).ok('notice.drafts', {})).drafts).toEqual([])
  })
})

describe('notice.publish', () => {
  test('to everyone reaches every inbox, unread', async () => {
    const id = await sent(house)
    for (const openid of [people.worker, people.other, people.wang]) {
      expect(await inboxOf(house, openid)).toMatchObject([{ id, title: words.title, mark: 'unread', from: '江城市总工会', standing: 'published', place: 'usual' }])
    }
    expect((await house.as(people.admin).refused('notice.publish', { id, revision: 1 })).name).toBe('NoticeMoved')
  })

  test('to one unit reaches its subtree and no one else', async () => {
    const id = await sent(house, 'n_east')
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, from: '东区总工会' }])
    expect(await inboxOf(house, people.other)).toEqual([])
    expect((await house.as(people.other).refused('notice.get', { id })).name).toBe('NotFound')
    expect((await house.as(people.other).refused('notice.read', { id, revision: 1 })).name).toBe('NotFound')
  })

  test('the office reads what it sent, wherever its people were last', async () => {
    const id = await sent(house, 'n_street', { by: people.eastAdmin })
    for (const openid of [people.eastAdmin, people.staff, people.admin]) expect(await house.as(openid).ok('notice.get', { id })).toMatchObject(words)
  })

  test('writes the same few rows whatever the audience', async () => {
    const draft = await drafted(house)
    const written = () => Object.entries(house.store.calls).reduce((sum, [name, calls]) => sum + (/add|update|modify|set|delete|remove|insert/i.test(name) ? calls : 0), 0)
    const before = written()
    await house.as(people.admin).ok('notice.publish', draft)
    expect(written() - before).toBeGreaterThan(2)
    expect(written() - before).toBeLessThanOrEqual(10)
  })

  test('says what is missing', async () => {
    const draft = await drafted(house, people.admin, { title: '短' })
    expect(await house.as(people.admin).refused('notice.publish', draft)).toEqual({ name: 'NoticeUnfinished', details: { what: '标题至少 4 个字' } })
    const other = await drafted(house, people.admin, { text: '太短' })
    expect(await house.as(people.admin).refused('notice.submit', other)).toEqual({ name: 'NoticeUnfinished', details: { what: '正文至少 10 个字' } })
  })
})

describe('notice.pin', () => {
  test('stands on top until the end of its day, three of a unit at most', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) { ids.push(await sent(house, 'n_east')); house.pass(1) }
    for (const id of ids.slice(0, 3)) await house.as(people.eastAdmin).ok('notice.pin', { id, until: '2026-11-24' })
    expect(await house.as(people.eastAdmin).refused('notice.pin', { id: ids[3]!, until: '2026-11-24' })).toEqual({ name: 'PinsFull', details: { most: 3 } })
    expect((await inboxOf(house, people.worker)).map(({ id, place }) => [id, place])).toEqual([
      ...[2, 1, 0].map((n) => [ids[n], 'pinned']), ...[4, 3].map((n) => [ids[n], 'usual']),
    ])
    house.at = '2026-11-24T16:00:00.000Z'
    expect((await inboxOf(house, people.worker)).map(({ id }) => id)).toEqual([...ids].reverse())
    expect((await house.as(people.eastAdmin).refused('notice.pin', { id: ids[0]!, until: '2026-11-24' })).name).toBe('TimePassed')
    await house.as(people.eastAdmin).ok('notice.pin', { id: ids[0]!, until: null })
  })
})

describe('the table of states and actions', () => {
  test('every state has a row, nobody approves their own, and a stranger may nothing', () => {
    expect(Object.keys(noticeActions).sort()).toEqual([...NoticeState.options].sort())
    for (const state of NoticeState.options) {
      expect(actionsOn(state, 'stranger', 'free')).toEqual([])
      for (const action of ['approve', 'reject'] as NoticeAction[]) expect(actionsOn(state, 'author', 'free')).not.toContain(action)
      expect(actionsOn(state, 'author', 'needed')).not.toContain('publish')
    }
  })
})
