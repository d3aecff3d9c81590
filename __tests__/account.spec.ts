/** What is held about somebody, how they take it along, take back what they agreed to, and go. */
import { privacyVersion } from '@contract'
import { aboutNobody, holdings } from '@domain/account'
import { nobodyId } from '@domain/leaving'
import { collections } from '../cloudfunctions/db/collections'
import { answered, asked, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { leaveNow, minutesOfGrace, untilGone } from './support/leaving'
import { joined } from './support/members'
import { enter, rowsOf } from './support/office'
import { codes, people } from './support/people'
import { counted, recounted } from './support/recount'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const me = () => house.as(people.worker)
const held = async (openid: string = people.worker) => house.as(openid).ok('account.held', {})
const isThere = async (id: string) => (await rowsOf<{ _id: string }>(house, 'people')).some(({ _id }) => _id === id)

test('every collection of the store is named: whose it is, or that it is about nobody', () => {
  const named = holdings.flatMap(({ collections: some }) => some)
  expect([...new Set([...named, ...Object.keys(aboutNobody)])].sort()).toEqual(Object.keys(collections).sort())
  expect(named.filter((name) => name in aboutNobody)).toEqual([])
})

describe('what is held', () => {
  test('is counted by kind, without a word of it', async () => {
    const { id } = await answered(house)
    await me().ok('consultation.share', { id, contact: { name: '周建国', phone: '13812345678' } })
    const { kinds, consents, open, post, leaving } = await held()
    expect(kinds.map(({ kind }) => kind)).toEqual(holdings.map(({ kind }) => kind))
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toMatchObject({ consultation: 1, account: 1, member: 0, accept: 23, work: 0 })
    expect(JSON.stringify(kinds)).not.toMatch(/工资|周建国/)
    expect(consents).toMatchObject({ service: { version: privacyVersion }, join: null, shares: [{ id, at: house.at }] })
    expect(consents.messages.map(({ about, left }) => [about, left])).toEqual([['answered', 11], ['duty', 12]])
    expect({ open: open.map((one) => one.id), post, leaving }).toEqual({ open: [id], post: 'none', leaving: null })
  })

  test('a list goes on to its end, each thing once', async () => {
    const ids = new Set<string>()
    for (let n = 0; n < 23; n++) ids.add((await asked(house)).id)
    const seen: string[] = []
    for (let cursor: string | null = null, first = 'yes'; first === 'yes' || cursor; first = 'no') {
      const page: { items: { lines: { name: string; value: string }[] }[]; next: string | null } = await me().ok('account.open', { kind: 'consultation', ...cursor && { cursor } })
      seen.push(...page.items.map(({ lines }) => lines[0]!.value))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(23)
    expect(seen).toHaveLength(23)
  })

  test('of a lawyer is told what their work left, and that the post goes first', async () => {
    const { id } = await claimed(house)
    await house.as(people.wang).ok('draft.save', { consultation: id, text: '还没写完', citations: [] })
    expect(await held(people.wang)).toMatchObject({ post: 'held', kinds: expect.arrayContaining([{ kind: 'work', count: 2 }]) as unknown })
    expect((await house.as(people.wang).ok('account.open', { kind: 'work' })).items).toHaveLength(2)
    expect(await house.as(people.wang).refused('account.delete', { open: [] })).toMatchObject({ name: 'PostFirst' })
    await house.as(people.admin).ok('person.suspend', { id: 'u_wang', to: { kind: 'queue' } })
    expect(await house.as(people.wang).ok('account.delete', { open: [] })).toMatchObject({ doneBy: expect.any(String) as string })
  })
})

describe('a consent taken back', () => {
  test('messages: none goes out any more, from that moment on', async () => {
    const sent = () => house.store.outbox.list().filter(({ apiName, payload }) => apiName === 'subscribeMessage.send' && JSON.stringify(payload).includes(people.worker)).length
    await answered(house)
    await house.tick()
    expect(sent()).toBe(1)
    await me().ok('account.mute', {})
    expect((await held()).consents.messages).toEqual([])
    await answered(house)
    await house.tick()
    expect(sent()).toBe(1)
  })

  test('name and phone: gone from the row at once, in every state', async () => {
    const { id } = await answered(house)
    await me().ok('consultation.share', { id, contact: { name: '周建国', phone: '13812345678' } })
    await me().ok('consultation.close', { id })
    expect(await house.as(people.other).refused('account.unshare', { id })).toMatchObject({ name: 'NotFound' })
    await me().ok('account.unshare', { id })
    expect((await rowsOf<{ _id: string; contact: unknown }>(house, 'consultations'))[0]!.contact).toBeNull()
    expect((await held()).consents.shares).toEqual([])
    expect((await rowsOf<{ method: string; caller: string }>(house, 'journal')).filter(({ method }) => method === 'account.unshare')).toHaveLength(1)
  })
})

describe('going', () => {
  test('has a day in which it is taken back; nothing is gone then', async () => {
    const { id } = await answered(house)
    expect(await me().ok('account.delete', { open: [{ id, end: 'wait' }] })).toEqual({ askedAt: house.at, keepUntil: '2026-11-24T02:00:00.000Z', doneBy: null })
    house.pass(minutesOfGrace - 1)
    await house.tick()
    await me().ok('account.keep', {})
    house.pass(48 * 60)
    await house.tick()
    expect((await held()).leaving).toBeNull()
    expect((await me().ok('consultation.get', { id })).messages).toHaveLength(2)
  })

  test('asked for again keeps its day', async () => {
    const first = await me().ok('account.delete', { open: [] })
    house.pass(60)
    expect(await me().ok('account.delete', { open: [] })).toEqual(first)
  })

  test('what is under way is ended now, or waited for', async () => {
    const [{ id: now }, { id: later, token }] = [await asked(house, people.worker, { topic: 'women' }), await claimed(house)]
    expect(await me().ok('account.delete', { open: [{ id: now, end: 'now' }, { id: later, end: 'wait' }] })).toMatchObject({ doneBy: null })
    expect(await me().ok('consultation.get', { id: now })).toMatchObject({ state: 'closed', closeReason: 'withdrawn' })
    house.pass(minutesOfGrace + 1)
    await house.tick()
    expect(await me().ok('consultation.get', { id: later })).toMatchObject({ state: expect.not.stringMatching('closed') as string })
    await house.as(people.wang).call('consultation.answer', { id: later, token, text: '可以先向劳动监察投诉。' })
    await leaveNow(house, people.worker)
    house.pass(6 * 60)
    await untilGone(house, 'u_worker')
    expect(await isThere('u_worker')).toBe(false)
  })

  test('within a day of the day of grace nothing is left, whatever another person left stays, and figures are what they were', async () => {
    const { id } = await answered(house)
    await me().ok('consultation.rate', { id, score: 5, solved: true, comment: '谢谢' })
    await asked(house, people.other)
    await leaveNow(house, people.worker)
    house.pass(30)
    await house.tick()
    const before = await counted(house)
    house.pass(minutesOfGrace)
    const started = house.at
    await untilGone(house, 'u_worker')
    expect(Date.parse(house.at) - Date.parse(started)).toBeLessThan(24 * 3_600_000)
    // what is so now goes on moving with the other person's question; what happened does not
    const days = (rows: object) => Object.fromEntries(Object.entries(rows).filter(([key]) => !key.endsWith('|now')))
    expect(Object.keys(days(before)).length).toBeGreaterThan(3)
    expect(days(await counted(house))).toEqual(days(before))
    expect(days(await counted(house))).toEqual(days(await recounted(house, [])))
    const [nameless] = (await rowsOf<{ workerId: string; topic: string; promise: string; rating: { score: number; comment: null } }>(house, 'consultations')).filter(({ workerId }) => workerId === nobodyId)
    expect(nameless).toMatchObject({ topic: 'wages', promise: 'kept', rating: { score: 5, solved: true, comment: null }, entries: [], employer: null, holder: null })
    expect((await house.as(people.other).ok('consultation.list', {})).lines).toHaveLength(1)
  }, 60_000)

  test('a member leaves the union with it, and is counted among those who left', async () => {
    await joined(house)
    await leaveNow(house, people.worker)
    house.pass(minutesOfGrace)
    await untilGone(house, 'u_worker')
    expect(await rowsOf(house, 'members')).toEqual([])
    expect(await rowsOf(house, 'memberKeys')).toEqual([])
    expect(await rowsOf(house, 'memberCounts')).toMatchObject([{ joined: 1, left: 1 }])
  }, 60_000)

  test('who comes back is new, at once and later', async () => {
    const openid = 'openid-comes-back'
    const { id } = await house.as(openid).ok('session.consent', { version: privacyVersion, station: codes.east })
    await asked(house, openid)
    await leaveNow(house, openid)
    house.pass(minutesOfGrace)
    house.pass(1)
    await house.tick()
    expect(await house.as(openid).ok('session.get', {})).toMatchObject({ id: null, consented: false })
    const between = await house.as(openid).ok('session.consent', { version: privacyVersion })
    expect(between.id).not.toBe(id)
    expect((await house.as(openid).ok('consultation.list', {})).lines).toEqual([])
    await untilGone(house, id!)
    expect((await house.as(openid).ok('account.held', {})).kinds.find(({ kind }) => kind === 'consultation')).toMatchObject({ count: 0 })
    await leaveNow(house, openid)
    house.pass(minutesOfGrace)
    await untilGone(house, between.id!)
    const again = await house.as(openid).ok('session.consent', { version: privacyVersion })
    expect((await held(openid)).kinds.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual(['deed', 'account'])
    expect((await rowsOf<{ caller: string }>(house, 'journal')).filter(({ caller }) => caller === again.id)).toHaveLength(1)
  }, 60_000)
})

describe('somebody who only called', () => {
  test('is deleted by the office that wrote it down, after a day in which it is taken back', async () => {
    const { id } = await enter(house)
    const [{ workerId }] = await rowsOf<{ workerId: string }>(house, 'consultations') as [{ workerId: string }]
    for (const openid of [people.worker, people.wang]) expect(await house.as(openid).call('account.deleteGuest', { consultation: id, open: 'now' })).toMatchObject({ error: { name: 'NotAllowed' } })
    await house.as(people.staff).ok('account.deleteGuest', { consultation: id, open: 'now' })
    await house.as(people.staff).ok('account.keepGuest', { consultation: id })
    house.pass(48 * 60)
    await house.tick()
    expect(await isThere(workerId)).toBe(true)
    await house.as(people.staff).ok('account.deleteGuest', { consultation: id, open: 'now' })
    house.pass(minutesOfGrace)
    await untilGone(house, workerId)
    expect((await house.as(people.staff).ok('consultation.entered', {})).lines).toEqual([])
    const { id: next } = await enter(house)
    expect((await house.as(people.staff).ok('consultation.entered', {})).lines.map((line) => line.id)).toEqual([next])
  }, 60_000)

  test('nobody who came by themselves can be deleted so', async () => {
    const { id } = await asked(house)
    expect(await house.as(people.staff).refused('account.deleteGuest', { consultation: id, open: 'now' })).toMatchObject({ name: 'NotFound' })
  })
})
