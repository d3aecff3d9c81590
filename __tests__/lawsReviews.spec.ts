/** When a law changes: what leans on its changed articles is listed for review, and readers of answers are told. */
import { plusDays } from '@domain/calendar'
import { transact } from '../cloudfunctions/db/database'
import { boundCitations, outdatedAmong } from '../cloudfunctions/law/citations'
import { codes } from './support/people'
import { type House, openHouse, people } from './support/given'
import { publishText, tomato } from './support/statutes'

let house: House
beforeEach(async () => {
  house = await openHouse()
  await publishText(house, tomato.old)
  await publishText(house, tomato.new)
})
afterEach(() => house.close())
const afterwards = '2026-12-02T02:00:00.000Z'

/** A consultation at a station that lawyer Wang answered, citing articles of 番茄法. */
async function answered(station: string, ...articles: string[]) {
  house.pass(1)
  const worker = house.as(station === codes.east ? people.worker : people.other)
  const { id } = await worker.ok('consultation.ask', { station, topic: 'wages', text: '番茄多久浇一次水，浇多少合适？' })
  const { token } = await house.as(people.wang).ok('consultation.claim', { id })
  await house.as(people.wang).ok('consultation.answer', { id, token, text: '早上浇，看这几条。', citations: articles.map((article) => ({ law: '番茄法', article })) })
  return id
}
const reviewsOf = async (openid: string, cursor?: string) => house.as(openid).ok('law.reviews', cursor ? { cursor } : {})

test('law.reviews lists answers that cite changed articles, only once the new version holds, and only under the caller\'s unit', async () => {
  const east = await answered(codes.east, '第一条', '第三条', '第五条')
  const west = await answered(codes.west, '第三条')
  await answered(codes.east, '第一条')
  expect((await reviewsOf(people.staff)).reviews).toEqual([])
  house.at = afterwards
  expect((await house.as(people.worker).ok('consultation.get', { id: east })).messages.at(-1)!.citations).toHaveLength(3)
  const { reviews, next } = await reviewsOf(people.staff)
  expect(next).toBeNull()
  expect(reviews).toEqual([{
    id: `answer|${east}|番茄法|2001-02-03|2026-05-06`, law: '番茄法', from: '2001-02-03', to: '2026-05-06',
    articles: [{ article: '第三条', became: 'changed' }, { article: '第五条', became: 'moved' }],
    about: { kind: 'answer', consultationId: east, reference: expect.any(String), topic: 'wages' },
  }])
  expect((await reviewsOf(people.admin)).reviews.map(({ about }) => about.kind === 'answer' && about.consultationId)).toEqual([west, east])
})

test('law.reviewed takes one off the list, for whom it concerns and nobody else', async () => {
  const west = await answered(codes.west, '第三条')
  house.at = afterwards
  const [review] = (await reviewsOf(people.admin)).reviews
  for (const id of [review!.id, 'answer|c_none|番茄法|2001-02-03|2026-05-06', `answer|${west}|劳动法|2018-12-29|2030-01-01`, 'nonsense']) {
    expect((await house.as(people.staff).refused('law.reviewed', { id })).name).toBe('NotFound')
  }
  expect((await house.as(people.worker).refused('law.reviewed', { id: review!.id })).name).toBe('NotAllowed')
  await house.as(people.admin).ok('law.reviewed', { id: review!.id })
  expect((await reviewsOf(people.admin)).reviews).toEqual([])
})

test('law.reviews lists cards whose articles changed, for the root unit, and a reader is told; law.reviewed takes them off', async () => {
  const text = '住房公积金管理条例\n\n（2026年11月20日国务院公布）\n\n第一条　番茄归园丁。\n第二条　完。'
  const changedOf = async (id: string) => (await house.as(people.worker).ok('law.get', { id })).changed
  expect(await changedOf('k_housing-fund-unpaid')).toEqual([])
  const { importId, standing } = await house.as(people.admin).ok('law.import', { fileName: '住房公积金管理条例(2026-11-20).txt', data: Buffer.from(text).toString('base64'), effectiveOn: '2026-11-22' })
  expect(standing).toBe('new')
  await house.as(people.admin).ok('law.publish', { importId, accept: 'findings' })
  const { reviews } = await reviewsOf(people.admin)
  const card = reviews.find(({ about }) => about.kind === 'card')!
  expect(card).toMatchObject({ law: '住房公积金管理条例', from: '2026-08-10', to: '2026-11-20' })
  expect(new Set(card.articles.map(({ became }) => became))).toEqual(new Set(['unknown']))
  const changed = await changedOf('k_housing-fund-unpaid')
  expect(new Set(changed.map(({ law, version }) => law + version))).toEqual(new Set(['住房公积金管理条例2026-08-10']))
  expect(await changedOf('k_wages-late')).toEqual([])
  expect((await reviewsOf(people.staff)).reviews).toEqual([])
  expect((await house.as(people.staff).refused('law.reviewed', { id: card.id })).name).toBe('NotFound')
  await house.as(people.admin).ok('law.reviewed', { id: card.id })
  expect((await reviewsOf(people.admin)).reviews.map(({ id }) => id)).not.toContain(card.id)
})

test('law.reviews goes on where a page ended, and shows every answer once', async () => {
  const ids: string[] = []
  for (let at = 0; at < 3; at++) ids.push(await answered(codes.east, '第三条'))
  await transact(async (tx) => {
    const row = (await tx.get('consultations', ids[0]!))!
    for (let at = 0; at < 51; at++) await tx.add('consultations', { ...row, _id: `c_copy${at}`, askedKey: `2026-11-01T00:00:00.000Z|c_copy${String(at).padStart(2, '0')}` })
  })
  house.at = afterwards
  const first = await reviewsOf(people.staff)
  const second = await reviewsOf(people.staff, first.next!)
  expect([first.reviews.length, second.reviews.length, second.next]).toEqual([50, 4, null])
  expect(new Set([...first.reviews, ...second.reviews].map(({ id }) => id)).size).toBe(54)
})

test('an answer\'s citation is marked for its reader from the day on which the law changed', async () => {
  const bound = await boundCitations([{ law: '番茄法', article: '第三条' }, { law: '番茄法', article: '第五条' }, { card: 'k_wages-late' }], house.at)
  expect(bound[0]).toEqual({ card: null, articles: [{ law: '番茄法', article: '第三条', version: '2001-02-03' }] })
  expect([...await outdatedAmong(bound, house.at)]).toEqual([])
  expect([...await outdatedAmong(bound, '2026-11-30T16:00:00.000Z')]).toEqual(['番茄法|第三条|2001-02-03'])
  await expect(boundCitations([{ law: '番茄法', article: '第七条' }], house.at)).rejects.toMatchObject({ error: 'UnknownCitation', details: { cardId: '番茄法第七条' } })
  expect((await boundCitations([{ law: '番茄法', article: '第七条' }], plusDays(house.at, 30)))[0]!.articles[0]!.version).toBe('2026-05-06')
})
