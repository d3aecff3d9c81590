/** Which version holds when, what became of an article, and what an answer's citation is bound to. */
import fc from 'fast-check'
import { becameOfCited, bindCitations, changesBetween, citedKeysOf, endsOnOf, isOutdated, type Overlay, type PrintedVersion, standingOf, statusOf, versionOn } from '@domain/law'
import { articleCalled, articleName, byArticle, chineseOf, numberOf, placeOfArticle } from '@domain/lawArticle'

const version = (promulgatedOn: string, effectiveOn: string, prints: Record<string, string> | null = null, law = '番茄法'): PrintedVersion => ({ law, promulgatedOn, effectiveOn, prints })
const first = version('2001-02-03', '2001-03-01', { 第一条: 'a', 第二条: 'b', 第三条: 'c', 第四条: 'd' })
const second = version('2010-05-06', '2010-07-01', { 第一条: 'a', 第二条: 'B', 第三条: 'n', 第四条: 'c' })
const both = [second, first]

describe('versions in time', () => {
  test('a version holds until the next one does; what is imported later falls into its place', () => {
    expect([endsOnOf(first, [first], []), endsOnOf(first, both, []), endsOnOf(second, both, [])]).toEqual([null, '2010-07-01', null])
    expect(['2001-02-28', '2001-03-01', '2010-06-30', '2010-07-01'].map((on) => statusOf(first, both, [], on))).toEqual(['notYet', 'inForce', 'inForce', 'amended'])
    expect(['2010-06-30', '2010-07-01'].map((on) => statusOf(second, both, [], on))).toEqual(['notYet', 'inForce'])
  })

  test('a law that was abolished as a whole is repealed, unless a newer version had already ended it', () => {
    const abolished: Overlay = { law: '番茄法', version: '2010-05-06', article: null, paragraph: null, from: '2020-01-01', why: '', by: { law: '黄瓜法', article: '第一条', version: '2019-01-01' } }
    expect(statusOf(second, both, [abolished], '2019-12-31')).toBe('inForce')
    expect(statusOf(second, both, [abolished], '2020-01-01')).toBe('repealed')
    expect(statusOf(first, both, [{ ...abolished, version: '2001-02-03' }], '2020-01-01')).toBe('amended')
  })

  test('on every day at most one version of a law is in force, and it is the one that is read', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(day, day), { selector: ([promulgated]) => promulgated, minLength: 1, maxLength: 6 }), day, (dates, on) => {
      const versions = dates.map(([promulgated, effective]) => version(promulgated, effective))
      const inForce = versions.filter((one) => statusOf(one, versions, [], on) === 'inForce')
      const read = versionOn(versions, on)!
      if (versions.some(({ effectiveOn }) => effectiveOn <= on)) expect(inForce).toEqual([read])
      else expect([inForce, statusOf(read, versions, [], on)]).toEqual([[], 'notYet'])
    }))
  })
})

test('changes are told article by article; words under another number have moved', () => {
  expect(changesBetween(first.prints!, second.prints!)).toEqual({ added: ['第三条'], removed: ['第四条'], changed: ['第二条'], moved: [{ from: '第三条', to: '第四条' }] })
  expect(changesBetween(first.prints!, first.prints!)).toEqual({ added: [], removed: [], changed: [], moved: [] })
})

test('a text that is to be stored is new, newer, older, the same or different', () => {
  const text = (one: PrintedVersion, officialId: string | null = null) => ({ ...one, officialId })
  expect(standingOf(text(first), [])).toBe('new')
  expect(standingOf(text(second), [text(first)])).toBe('newer')
  expect(standingOf(text(first), [text(second)])).toBe('older')
  expect(standingOf(text(first), [text(first), text(second)])).toBe('same')
  expect(standingOf(text({ ...first, prints: { ...first.prints, 第一条: 'x' } }), [text(first)])).toBe('differs')
  expect(standingOf(text(first, 'anotherid'), [text(first)])).toBe('differs')
})

describe('citations', () => {
  const cite = (article: string, of = '2001-02-03') => ({ law: '番茄法', article, version: of })
  const cards: Record<string, ReturnType<typeof cite>[]> = { k_same: [cite('第一条')], k_changed: [cite('第二条')] }
  const bind = (refs: Parameters<typeof bindCitations>[0], on = '2026-01-01') => bindCitations(refs, both, on, (id) => cards[id])

  test('an article is bound to the version in force that day, or to the one that is named', () => {
    expect(bind([{ law: '番茄法', article: '第一条' }])).toEqual({ bound: [{ card: null, articles: [cite('第一条', '2010-05-06')] }] })
    expect(bind([{ law: '番茄法', article: '第一条' }], '2005-01-01')).toEqual({ bound: [{ card: null, articles: [cite('第一条')] }] })
    expect(bind([{ law: '番茄法', article: '第一条', version: '2001-02-03' }])).toEqual({ bound: [{ card: null, articles: [cite('第一条')] }] })
  })

  test('a card is bound anew where its article says the same, and stays where it was written for other words', () => {
    expect(bind([{ card: 'k_same' }, { card: 'k_changed' }])).toEqual({ bound: [{ card: 'k_same', articles: [cite('第一条', '2010-05-06')] }, { card: 'k_changed', articles: [cite('第二条')] }] })
  })

  test.each([[{ card: 'k_none' }], [{ law: '无此法', article: '第一条' }], [{ law: '番茄法', article: '第九条' }], [{ law: '番茄法', article: '第一条', version: '1999-01-01' }]])('%j is unknown', (ref) => {
    expect(bind([{ card: 'k_same' }, ref])).toEqual({ unknown: ref })
  })

  test('a reader is told when the words changed or went, or when nobody can tell; not when only the number did', () => {
    const became = (article: string, on = '2026-01-01') => [becameOfCited(cite(article), both, on), isOutdated(cite(article), both, on)]
    expect(became('第一条')).toEqual(['same', false])
    expect(became('第二条')).toEqual(['changed', true])
    expect(became('第三条')).toEqual(['moved', false])
    expect(became('第四条')).toEqual(['changed', true])
    expect(became('第二条', '2009-01-01')).toEqual(['same', false])
    expect(becameOfCited(cite('第二条'), [first, { ...second, prints: null }], '2026-01-01')).toBe('unknown')
    expect(becameOfCited(cite('第四条'), [first, { ...second, prints: { 第一条: 'a' } }], '2026-01-01')).toBe('removed')
    expect(becameOfCited(cite('第二条'), [{ ...first, prints: null }], '2026-01-01')).toBe('same')
  })

  test('a consultation is found by each article that it cites and by the version', () => {
    expect(citedKeysOf([{ card: 'k_a', articles: [cite('第一条'), cite('第二条')] }, { card: null, articles: [cite('第一条')] }]))
      .toEqual(['番茄法|第一条|2001-02-03', '番茄法||2001-02-03', '番茄法|第二条|2001-02-03'])
  })
})

describe('numbers of articles', () => {
  test.each([
    ['第八十二条', '第八十二条'], ['82', '第八十二条'], ['82条', '第八十二条'], [' 第 82 条 ', '第八十二条'], ['八十二', '第八十二条'], ['82-1', '第八十二条之一'],
    ['第八十二条之一', '第八十二条之一'], ['82条之一', '第八十二条之一'], ['８２', '第八十二条'], ['0', null], ['条', null], ['abc', null], ['第八十二条第一款', null],
  ])('%s is %s', (text, article) => expect(articleCalled(text)).toBe(article))

  test('every number is written and read back, and articles stand in order', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 12 }), (no, inserted) => {
      expect(numberOf(chineseOf(no))).toBe(no)
      expect(placeOfArticle(articleName(no, inserted))).toEqual([no, inserted])
      expect(articleCalled(articleName(no, inserted))).toBe(articleName(no, inserted))
      expect(byArticle(articleName(no, inserted), articleName(no, inserted + 1))).toBeLessThan(0)
    }))
    expect([1, 10, 11, 20, 100, 101, 110, 119, 1260].map(chineseOf)).toEqual(['一', '十', '十一', '二十', '一百', '一百零一', '一百一十', '一百一十九', '一千二百六十'])
    expect(placeOfArticle('附件')).toEqual([0, 0])
  })
})
