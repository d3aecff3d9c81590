/** Laws as anyone reads them: without texts, with texts, and as they stood on a day. */
import { articleCalled } from '@domain/lawArticle'
import { overlays } from '../cloudfunctions/content/overlays'
import { shownArticle } from '../cloudfunctions/law/shown'
import { statuteOf } from '../cloudfunctions/content/statutes'
import { type House, openHouse } from './support/given'
import { publishText, tomato } from './support/statutes'

let house: House
const anyone = () => house.as(null)
const article = (law: string, name: string, more: { on?: string; version?: string } = {}) => anyone().ok('law.article', { law, article: name, ...more })

describe('without texts', () => {
  beforeAll(async () => { house = await openHouse({ settled: false }) })
  afterAll(() => house.close())

  test('law.statutes lists the registry, and says that no text is loaded', async () => {
    const { laws } = await anyone().ok('law.statutes', {})
    expect(laws.length).toBeGreaterThan(30)
    expect(laws[0]).toMatchObject({ law: '劳动法', title: '中华人民共和国劳动法', issuer: '全国人民代表大会常务委员会', version: { status: 'inForce', text: 'notLoaded' } })
    expect(new Set(laws.map(({ version }) => version.text))).toEqual(new Set(['notLoaded']))
  })

  test('law.statute has no text, but the official page and the articles that cards explain, in their order', async () => {
    const book = await anyone().ok('law.statute', { law: '中华人民共和国劳动合同法' })
    expect(book).toMatchObject({ law: '劳动合同法', on: '2026-11-23', articles: [], headings: [], version: { officialUrl: statuteOf('劳动合同法')!.officialUrl, text: 'notLoaded' } })
    const cited = book.cited.map(({ article: name }) => name)
    expect(cited.indexOf('第三十七条')).toBeGreaterThan(cited.indexOf('第十条'))
    expect(book.cited.find(({ article: name }) => name === '第八十二条')!.cards.map(({ id }) => id)).toContain('k_contract-unsigned')
  })

  test('law.article has its neighbours, its version and the cards that cite it', async () => {
    const page = await article('劳动合同法', '82条')
    expect(page).toMatchObject({ article: '第八十二条', previous: '第八十一条', next: '第八十三条', paragraphs: [], since: 'same', version: { promulgatedOn: '2012-12-28', status: 'inForce' } })
    expect(page.cards.map(({ id }) => id)).toContain('k_contract-unsigned')
  })

  test.each([['劳动合同法', '99'], ['劳动合同法', '无'], ['无此法', '1'], ['劳动合同法', '82-1']])('law.article of %s %s is not found', async (law, name) => {
    expect((await anyone().refused('law.article', { law, article: name })).name).toBe('NotFound')
  })

  test('a version that nobody knows is not found', async () => {
    expect((await anyone().refused('law.article', { law: '劳动合同法', article: '1', version: '1999-01-01' })).name).toBe('NotFound')
    expect((await anyone().refused('law.statute', { law: '劳动合同法', version: '1999-01-01' })).name).toBe('NotFound')
  })

  test('an earlier version that only the registry knows is told as amended, from when until when', async () => {
    const { version, versions } = await anyone().ok('law.statute', { law: '住房公积金管理条例', on: '2020-01-01' })
    expect(version).toMatchObject({ promulgatedOn: '2019-03-24', effectiveOn: '2019-03-24', endsOn: '2026-09-20', status: 'amended' })
    expect(versions.map(({ promulgatedOn, status }) => [promulgatedOn, status])).toEqual([['2026-08-10', 'inForce'], ['2019-03-24', 'amended']])
  })
})

describe('with two versions of an invented law', () => {
  beforeAll(async () => {
    house = await openHouse()
    await publishText(house, tomato.old)
    await publishText(house, tomato.new)
  })
  afterAll(() => house.close())
  const book = (more: { on?: string; version?: string } = {}) => anyone().ok('law.statute', { law: '番茄法', ...more })

  test('law.statute is the version in force today; the next one is there, and not yet in force', async () => {
    const { version, versions, title, issuer } = await book()
    expect({ title, issuer }).toEqual({ title: '中华人民共和国番茄法', issuer: '国务院' })
    expect(version).toMatchObject({ promulgatedOn: '2001-02-03', effectiveOn: '2001-03-01', endsOn: '2026-12-01', status: 'inForce', text: 'loaded', officialId: 'tomato0000000001' })
    expect(versions.map(({ promulgatedOn, status, endsOn }) => [promulgatedOn, status, endsOn])).toEqual([['2026-05-06', 'notYet', null], ['2001-02-03', 'inForce', '2026-12-01']])
  })

  test('the new version takes over on its day in Shanghai, not before', async () => {
    const monday = house.at
    house.at = '2026-11-30T15:59:59.000Z'
    expect((await book()).version.promulgatedOn).toBe('2001-02-03')
    house.at = '2026-11-30T16:00:00.000Z'
    expect((await book()).version).toMatchObject({ promulgatedOn: '2026-05-06', status: 'inForce' })
    expect((await anyone().ok('law.statutes', {})).laws.find(({ law }) => law === '番茄法')!.version.promulgatedOn).toBe('2026-05-06')
    house.at = monday
  })

  test('a law is read as it stood on a day, and as one version has it', async () => {
    expect((await book({ on: '2026-12-01' })).articles).toHaveLength(7)
    expect((await book({ on: '2010-01-01' })).articles).toHaveLength(6)
    expect((await book({ version: '2026-05-06' })).version).toMatchObject({ status: 'notYet' })
    expect((await book({ on: '1999-01-01' })).version).toMatchObject({ promulgatedOn: '2001-02-03' })
  })

  test('the chapter tree says with which article each heading begins', async () => {
    expect((await book()).headings).toEqual([
      { title: '第一章 总则', level: 0, first: '第一条' }, { title: '第二章 浇水', level: 0, first: '第三条' }, { title: '第一节 早上', level: 1, first: '第三条' },
      { title: '第二节 晚上', level: 1, first: '第五条' }, { title: '第三章 附则', level: 0, first: '第六条' },
    ])
  })

  test('law.article has paragraphs, items and points, the path above it and its neighbours', async () => {
    const page = await article('番茄法', '4')
    expect(page).toMatchObject({ path: ['第二章 浇水', '第一节 早上'], previous: '第三条', next: '第五条' })
    expect(page.paragraphs).toEqual([{
      text: '有下面情形的，园丁多浇一桶：', overlay: null, parts: [
        { kind: 'item', label: '（一）', text: '土裂开了；', points: [] },
        { kind: 'item', label: '（二）', text: '叶子卷了：', points: [{ label: '1．', text: '卷一片的，半桶；' }, { label: '2．', text: '卷两片的，一桶。' }] },
      ],
    }])
    expect((await article('番茄法', '第三条')).paragraphs.map(({ text }) => text)).toEqual(['园丁每天早上浇水一次，每次一桶。', '下雨天可以不浇。'])
    expect(await article('番茄法', '六')).toMatchObject({ next: null, previous: '第五条' })
  })

  test('an article of an old version tells what has become of it since', async () => {
    const monday = house.at
    const since = async () => Promise.all(['第二条', '第三条', '第五条'].map(async (name) => (await article('番茄法', name, { version: '2001-02-03' })).since))
    expect(await since()).toEqual(['same', 'same', 'same'])
    house.at = '2026-12-02T02:00:00.000Z'
    expect(await since()).toEqual(['same', 'changed', 'moved'])
    house.at = monday
  })

  test('law.article of a number that this version does not have is not found, of another it is', async () => {
    expect((await anyone().refused('law.article', { law: '番茄法', article: '7' })).name).toBe('NotFound')
    expect((await article('番茄法', '7', { on: '2027-01-01' })).article).toBe('第七条')
  })

  test('law.search finds articles of the version in force by their words, their number and in pinyin, with an excerpt', async () => {
    const found = async (text: string) => (await anyone().ok('law.search', { text })).hits.flatMap((hit) => hit.kind === 'article' ? [hit] : [])
    expect((await found('园丁早上浇水几桶'))[0]).toMatchObject({ law: '番茄法', article: '第三条', version: '2001-02-03', excerpt: '园丁每天早上浇水一次，每次一桶。下雨天可以不浇。' })
    expect((await found('园丁早上浇水几桶'))[0]!.words).toContain('园丁')
    expect((await found('番茄苗晚上能拔吗'))[0]).toMatchObject({ article: '第五条' })
    expect((await anyone().ok('law.search', { text: '番茄法' })).hits[0]).toEqual({ kind: 'law', law: '番茄法', title: '中华人民共和国番茄法', words: ['番茄法'] })
  })

  test('a law opens with two calls to the database, and in a process that has read it with one', async () => {
    await publishText(house, { fileName: '黄瓜办法_20200101_cucumber00000001.txt', text: '黄瓜办法\n\n第一条　黄瓜归园丁。\n第二条　自2020年2月1日起施行。' })
    const calls = () => house.counting(() => anyone().ok('law.article', { law: '黄瓜办法', article: '1' }))
    expect([await calls(), await calls()]).toEqual([2, 1])
    expect((await anyone().ok('law.statute', { law: '《中华人民共和国番茄法》' })).law).toBe('番茄法')
  })
})

test('a paragraph that is void while still printed is marked from its day on, and only it', () => {
  const [overlay] = overlays
  const version = { law: overlay!.law, promulgatedOn: overlay!.version } as Parameters<typeof shownArticle>[1]
  const stored = { article: '第三十二条', under: [], paragraphs: [{ text: '甲', parts: [] }, { text: '乙', parts: [] }] }
  const marks = (on: string, of = version) => shownArticle(stored, of, overlays, on).paragraphs.map((paragraph) => paragraph.overlay?.by.article ?? null)
  expect(marks('2025-08-31')).toEqual([null, null])
  expect(marks('2025-09-01')).toEqual(['第二十一条', null])
  expect(marks('2025-09-01', { ...version, promulgatedOn: '2030-01-01' })).toEqual([null, null])
})

test('an overlay names an article that exists, of a version in force, for reasons without law-speak', () => {
  for (const { law, version, article, by, why } of overlays) {
    for (const cited of [{ law, version, article }, by]) {
      expect(statuteOf(cited.law)).toMatchObject({ promulgatedOn: cited.version })
      expect(articleCalled(cited.article ?? '')).toBe(cited.article)
    }
    expect(why.length).toBeLessThanOrEqual(60)
  }
})
