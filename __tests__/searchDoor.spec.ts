/** `law.search` as anyone calls it through the door. */
import { type House, openHouse } from './support/given'

let house: House
beforeAll(async () => { house = await openHouse({ settled: false }) })
afterAll(() => house.close())

test('law.search answers anyone with cards and the words that matched, by one look at what laws there are', async () => {
  const calls = await house.counting(async () => {
    const found = await house.as(null).ok('law.search', { text: '老板拖着不发工资' })
    expect(found).toMatchObject({ scope: 'labour', referral: null, topic: 'wages' })
    expect(found.hits.length).toBeGreaterThan(0)
    expect(found.hits.length).toBeLessThanOrEqual(10)
    for (const hit of found.hits) {
      if (hit.kind !== 'card') throw new Error('no text is stored, and no law is named')
      for (const word of hit.words) expect(`${hit.card.title}\n${hit.card.meaning}`).toContain(word)
    }
    expect(found.hits[0]!.words).not.toEqual([])
  })
  expect(calls).toBe(1)
})

test('law.search finds laws by their name, by what people call them and by a part of it, first when nothing else is asked', async () => {
  const lawsFor = async (text: string) => (await house.as(null).ok('law.search', { text })).hits.flatMap((hit, at) => hit.kind === 'law' ? [[at, hit.law, hit.words]] : [])
  expect(await lawsFor('劳动合同法')).toContainEqual([0, '劳动合同法', ['劳动合同法']])
  expect(await lawsFor('社保法')).toEqual([[0, '社会保险法', ['社会保险法']]])
  const parts = await lawsFor('工伤保险')
  expect(parts.map(([, law, words]) => [law, words])).toContainEqual(['工伤保险条例', ['工伤保险']])
  expect(parts[0]![0]).toBeGreaterThan(0)
  const [last] = await lawsFor('劳动合同法规定没签合同怎么赔')
  expect(last![0]).toBeGreaterThan(0)
  expect(await lawsFor('老板拖着不发工资')).toEqual([])
})

test('law.search finds an article by its number although its text is not stored', async () => {
  const { hits } = await house.as(null).ok('law.search', { text: '劳动合同法第82条' })
  expect(hits[0]).toEqual({ kind: 'article', law: '劳动合同法', article: '第八十二条', version: '2012-12-28', excerpt: '', words: [] })
  expect((await house.as(null).ok('law.search', { text: '劳动合同法第982条' })).hits.filter(({ kind }) => kind === 'article')).toEqual([])
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
  expect((await house.as(null).ok('law.search', { text: '欠'.repeat(200) })).hits.length).toBeLessThanOrEqual(20)
})
