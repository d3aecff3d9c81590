/** What a lawyer wrote is never lost: drafts, late answers, saved replies. */
import { answered, claimed } from './support/consultations'
import { type House, newRequestId, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const draftsOf = async (openid: string) => (await house.as(openid).ok('draft.list', {})).drafts

describe('draft', () => {
  test('is saved as typed, read by its author only, and gone once the answer is sent', async () => {
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('draft.save', { consultation: id, text: '可以先', citations: [] })
    house.pass(1)
    await house.as(people.wang).ok('draft.save', { consultation: id, text: '可以先投诉', citations: [{ card: 'k_wages-late' }] })
    expect(await draftsOf(people.wang)).toMatchObject([{ consultation: id, text: '可以先投诉', citations: [{ card: 'k_wages-late' }], savedAt: house.at, state: 'open' }])
    expect(await draftsOf(people.li)).toEqual([])
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '可以先投诉，再仲裁。' })
    expect(await draftsOf(people.wang)).toEqual([])
  })

  test('an answer that came too late is refused and kept, however often it is sent', async () => {
    const { id, token } = await claimed(house)
    house.pass(60)
    await house.tick()
    await house.as(people.li).ok('consultation.claim', { id })
    const requestId = newRequestId()
    for (let time = 0; time < 2; time++) {
      expect((await house.as(people.wang).refused('consultation.answer', { id, token, text: '晚到的答复', citations: [{ card: 'k_wages-late' }] }, requestId)).name).toBe('StaleToken')
    }
    expect(await draftsOf(people.wang)).toMatchObject([{ consultation: id, text: '晚到的答复', citations: [{ card: 'k_wages-late' }], state: 'late' }])
    expect(await draftsOf(people.li)).toEqual([])
    expect((await house.as(people.worker).ok('consultation.get', { id })).messages).toHaveLength(1)
    await house.as(people.wang).ok('draft.drop', { consultation: id, state: 'late' })
    expect(await draftsOf(people.wang)).toEqual([])
  })

  test('a second answer out of a stale tab is kept beside the first', async () => {
    const { id, token } = await answered(house)
    expect((await house.as(people.wang).refused('consultation.answer', { id, token, text: '另一份答复' })).name).toBe('WrongState')
    expect(await draftsOf(people.wang)).toMatchObject([{ text: '另一份答复', state: 'late' }])
  })

  test('nobody drafts for what they do not hold, and what is typed lies sealed', async () => {
    const { id } = await claimed(house)
    expect((await house.as(people.li).refused('draft.save', { consultation: id, text: '看看', citations: [] })).name).toBe('NotFound')
    await house.as(people.wang).ok('draft.save', { consultation: id, text: '请带上工资条', citations: [] })
    for (const collectionName of ['drafts', 'journal']) {
      const rows = await house.store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: { $gt: '' } }), limit: 1000 })
      expect(JSON.stringify(rows)).toContain(id.slice(2))
      expect(JSON.stringify(rows)).not.toContain('工资条')
    }
  })
})

describe('reply', () => {
  test('saved, changed, dropped; each lawyer\'s own', async () => {
    const wang = house.as(people.wang)
    const { id } = await wang.ok('reply.save', { title: '要材料', text: '请把合同和工资条拍给我。' })
    await wang.ok('reply.save', { title: '安慰', text: '别着急，一步一步来。' })
    await wang.ok('reply.save', { id, title: '要材料', text: '请把合同、工资条和考勤拍给我。' })
    expect((await wang.ok('reply.list', {})).replies.map(({ title, text }) => [title, text])).toEqual([['安慰', '别着急，一步一步来。'], ['要材料', '请把合同、工资条和考勤拍给我。']])
    expect((await house.as(people.li).ok('reply.list', {})).replies).toEqual([])
    expect((await house.as(people.li).refused('reply.save', { id, title: '偷看', text: '改掉别人的' })).name).toBe('NotFound')
    expect((await house.as(people.li).refused('reply.drop', { id })).name).toBe('NotFound')
    await wang.ok('reply.drop', { id })
    expect((await wang.ok('reply.list', {})).replies).toHaveLength(1)
  })

  test('fifty and no more', async () => {
    const wang = house.as(people.wang)
    for (let n = 0; n < 50; n++) await wang.ok('reply.save', { title: `第${n}条`, text: '请把材料拍给我。' })
    expect(await wang.refused('reply.save', { title: '多一条', text: '请把材料拍给我。' })).toEqual({ name: 'TooMany', details: { most: 50 } })
  })
})
