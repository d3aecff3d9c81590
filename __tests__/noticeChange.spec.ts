import { type House, openHouse } from './support/given'
import { audienceOf, corrected, drafted, inboxOf, opened, sent, unreadOf, words } from './support/notices'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const typed = { ...words, audience: audienceOf('n_root'), publishAt: null, what: '' }
const stateOf = async (openid: string, id: string) => (await house.as(openid).ok('notice.draft', { id })).state

describe('a second pair of eyes', () => {
  const rule = (openid: string, unitId: 'n_root' | 'n_east', review: 'needed' | 'free') => house.as(openid).ok('notice.setRule', { unitId, review })

  test('holds for the unit that asks for it and all below, and only an admin decides', async () => {
    await rule(people.eastAdmin, 'n_east', 'needed')
    expect(await house.as(people.staff).ok('notice.rule', { unitId: 'n_street' })).toEqual({ own: 'free', review: 'needed', from: '东区总工会' })
    expect(await house.as(people.admin).ok('notice.rule', { unitId: 'n_west' })).toEqual({ own: 'free', review: 'free', from: '' })
    expect((await house.as(people.staff).refused('notice.setRule', { unitId: 'n_east', review: 'free' })).name).toBe('NotAllowed')
    expect((await house.as(people.eastAdmin).refused('notice.setRule', { unitId: 'n_root', review: 'free' })).name).toBe('UnknownUnit')
  })

  test('who wrote it neither publishes nor approves it', async () => {
    await rule(people.eastAdmin, 'n_east', 'needed')
    const draft = await drafted(house, people.staff, { audience: audienceOf('n_street') })
    expect((await house.as(people.staff).refused('notice.publish', draft)).name).toBe('SecondPair')
    await house.as(people.staff).ok('notice.submit', draft)
    const handed = { ...draft, revision: 2 }
    expect((await house.as(people.staff).refused('notice.approve', handed)).name).toBe('SecondPair')
    expect(await inboxOf(house, people.worker)).toEqual([])
    expect((await house.as(people.eastAdmin).ok('notice.drafts', {})).drafts).toMatchObject([{ id: draft.id, state: 'review', by: 'colleague', author: '陈' }])
    expect(await house.as(people.eastAdmin).ok('notice.approve', handed)).toEqual({ state: 'published' })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id: draft.id }])
  })

  test('what is sent back with words is a draft again, and what was looked at is looked at again', async () => {
    await rule(people.admin, 'n_root', 'needed')
    const draft = await drafted(house, people.staff, { audience: audienceOf('n_east') })
    await house.as(people.staff).ok('notice.submit', draft)
    await house.as(people.eastAdmin).ok('notice.reject', { ...draft, revision: 2, words: '日期写错了' })
    expect(await house.as(people.staff).ok('notice.draft', { id: draft.id })).toMatchObject({ state: 'draft', rejection: { by: '吴', words: '日期写错了' }, actions: ['save', 'submit', 'drop'] })
    await house.as(people.staff).ok('notice.submit', { ...draft, revision: 3 })
    const back = await house.as(people.staff).ok('notice.takeBack', { ...draft, revision: 4 })
    expect((await house.as(people.eastAdmin).refused('notice.approve', { ...draft, revision: 4 })).name).toBe('NotFound')
    await house.as(people.staff).ok('notice.submit', back)
    expect((await house.as(people.eastAdmin).refused('notice.approve', { ...draft, revision: 4 })).name).toBe('NoticeStale')
  })

  test('another office has nothing to do with it', async () => {
    const draft = await drafted(house, people.admin, { audience: audienceOf('n_west') })
    await house.as(people.admin).ok('notice.submit', draft)
    for (const openid of [people.staff, people.eastAdmin]) {
      expect((await house.as(openid).refused('notice.approve', { ...draft, revision: 2 })).name).toBe('NotFound')
      expect((await house.as(openid).refused('notice.draft', { id: draft.id })).name).toBe('NotFound')
    }
    expect(await stateOf(people.admin, draft.id)).toBe('review')
  })

  test('correcting takes it too', async () => {
    const id = await sent(house, 'n_east', { by: people.staff })
    await rule(people.eastAdmin, 'n_east', 'needed')
    await expect(corrected(house, id, {}, people.staff)).rejects.toThrow('SecondPair')
  })
})

describe('notice.correct and withdraw', () => {
  test('readers of the old text are told; the audience stands', async () => {
    const id = await sent(house, 'n_east')
    await opened(house, people.worker, id)
    expect(await unreadOf(house, people.worker)).toBe(0)
    house.pass(60)
    await corrected(house, id, { text: '改成明天上午九点，在东湖驿站。', what: '时间从十点改到九点', audience: audienceOf('n_west') })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'changed', standing: 'published', changedAt: house.at }])
    expect(await unreadOf(house, people.worker)).toBe(1)
    expect(await inboxOf(house, people.other)).toEqual([])
    expect(await opened(house, people.worker, id)).toMatchObject({ revision: 2, why: '时间从十点改到九点', text: '改成明天上午九点，在东湖驿站。', mark: 'changed' })
    expect(await unreadOf(house, people.worker)).toBe(0)
  })

  test('marking the text one saw leaves a later one unread', async () => {
    const id = await sent(house)
    await corrected(house, id, { text: '改成明天上午九点，在东湖驿站。' })
    await house.as(people.worker).ok('notice.read', { id, revision: 1 })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ mark: 'changed' }])
  })

  test('there is one correction at a time, and it says what changed', async () => {
    const id = await sent(house, 'n_east')
    const begun = await house.as(people.admin).ok('notice.correct', { id })
    expect(await house.as(people.admin).ok('notice.correct', { id })).toEqual(begun)
    expect((await house.as(people.eastAdmin).refused('notice.correct', { id })).name).toBe('NoticeMoved')
    expect(await house.as(people.admin).refused('notice.publish', begun)).toEqual({ name: 'NoticeUnfinished', details: { what: '请写一句改了什么' } })
    expect((await house.as(people.admin).ok('notice.drafts', {})).drafts).toMatchObject([{ id: begun.id, kind: 'correction' }])
  })

  test('withdrawn: who read it sees that and why, who did not sees nothing, and no text leaves', async () => {
    const id = await sent(house)
    await opened(house, people.worker, id)
    await house.as(people.admin).ok('notice.withdraw', { id, revision: 1, reason: '活动取消了' })
    expect(await inboxOf(house, people.worker)).toMatchObject([{ id, standing: 'withdrawn', mark: 'changed' }])
    expect(await unreadOf(house, people.worker)).toBe(1)
    expect(await opened(house, people.worker, id)).toMatchObject({ standing: 'withdrawn', text: '', why: '活动取消了' })
    expect(await unreadOf(house, people.worker)).toBe(0)
    expect(await inboxOf(house, people.other)).toEqual([])
    expect(await unreadOf(house, people.other)).toBe(0)
    expect((await house.as(people.admin).refused('notice.withdraw', { id, revision: 2, reason: '再撤一次' })).name).toBe('NoticeMoved')
    expect((await house.as(people.admin).refused('notice.correct', { id })).name).toBe('NoticeMoved')
  })

  test('a correction that was begun before cannot bring it back', async () => {
    const id = await sent(house)
    const draft = await house.as(people.admin).ok('notice.correct', { id })
    const saved = await house.as(people.admin).ok('notice.save', { draft, typed: { ...typed, what: '时间改了' } })
    await house.as(people.admin).ok('notice.withdraw', { id, revision: 1, reason: '活动取消了' })
    expect((await house.as(people.admin).refused('notice.publish', saved)).name).toBe('NoticeMoved')
  })

  test('another office cannot', async () => {
    const id = await sent(house, 'n_west')
    expect((await house.as(people.eastAdmin).refused('notice.withdraw', { id, revision: 1, reason: '不该发的' })).name).toBe('NotFound')
    expect((await house.as(people.eastAdmin).refused('notice.pin', { id, until: '2026-11-30' })).name).toBe('NotFound')
  })
})
