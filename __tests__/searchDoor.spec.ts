/** `law.search` as anyone calls it through the door. */
import { type House, openHouse } from './support/given'

let house: House
beforeAll(async () => { house = await openHouse({ settled: false }) })
afterAll(() => house.close())

test('law.search answers anyone with cards and the words that matched, without a database call', async () => {
  const calls = await house.counting(async () => {
    const found = await house.as(null).ok('law.search', { text: '老板拖着不发工资' })
    expect(found).toMatchObject({ scope: 'labour', referral: null, topic: 'wages' })
    expect(found.hits.length).toBeGreaterThan(0)
    expect(found.hits.length).toBeLessThanOrEqual(10)
    for (const { card, words } of found.hits) {
      for (const word of words) expect(`${card.title}\n${card.meaning}`).toContain(word)
    }
    expect(found.hits[0]!.words).not.toEqual([])
  })
  expect(calls).toBe(0)
})

test('law.search of another matter says who deals with it, and suggests no topic', async () => {
  expect(await house.as(null).ok('law.search', { text: '我想离婚，孩子归谁' }))
    .toMatchObject({ scope: 'other', topic: null, referral: { number: '12348', name: '公共法律服务热线' } })
  const mixed = await house.as(null).ok('law.search', { text: '想离婚，前夫的公司拖欠工资，彩礼怎么退' })
  expect(mixed.hits).not.toEqual([])
  expect(mixed.topic).toBeNull()
})

test('law.search refuses nothing to look for, and more than 200 characters', async () => {
  for (const text of ['', '   ', '欠'.repeat(201)]) expect((await house.as(null).refused('law.search', { text })).name).toBe('BadInput')
  expect((await house.as(null).ok('law.search', { text: '欠'.repeat(200) })).hits.length).toBeLessThanOrEqual(10)
})
