import { Card, Statute, topics } from '@contract'
import { cardOf, cards } from '../cloudfunctions/content/cards'
import { statuteOf, statutes } from '../cloudfunctions/content/statutes'
import { citedOvertaken, citedTwice, copiedRuns, limitsUncited, missingArticles, promises, unfounded, unknownPhones, wrongVersions } from '../cloudfunctions/content/verify/card'
import { COPY, copiedRun, runsOf } from '../cloudfunctions/content/verify/copies'
import { quantitiesIn } from '../cloudfunctions/content/verify/quantities'
import { lawsFolder, readStatuteText } from './support/statuteText'

/** `{ id: findings }` of the cards that have any, so that a failure names them all at once. */
const found = (find: (card: Card) => string[]): Record<string, string[]> =>
  Object.fromEntries(cards.map(card => [card.id, find(card)] as const).filter(([, findings]) => findings.length > 0))

describe('law cards', () => {
  test('every card is what the contract says', () => {
    for (const card of cards) expect(Card.parse(card)).toEqual(card)
  })

  test('ids are unique, and cardOf finds each', () => {
    expect(new Set(cards.map(card => card.id)).size).toBe(cards.length)
    for (const card of cards) expect(cardOf(card.id)).toBe(card)
    expect(cardOf('k_nothing')).toBeUndefined()
  })

  test('there are at least 150, no two with one title or one meaning', () => {
    expect(cards.length).toBeGreaterThanOrEqual(150)
    expect(new Set(cards.map(card => card.title)).size).toBe(cards.length)
    expect(new Set(cards.map(card => card.meaning)).size).toBe(cards.length)
  })

  test.each(topics)('%s has at least eleven cards, standing together', topic => {
    const places = cards.flatMap((card, place) => card.topic === topic ? [place] : [])
    expect(places.length).toBeGreaterThanOrEqual(11)
    expect(places.at(-1)! - places[0]! + 1).toBe(places.length)
    for (const card of cards.filter(one => one.topic === topic)) expect(card.id.startsWith(`k_${topic}-`)).toBe(true)
  })

  test('topics come in the order a worker sees them', () => {
    expect([...new Set(cards.map(card => card.topic))]).toEqual([...topics])
  })

  test('every citation names a registered text in the version in force, and only once', () => {
    expect(found(wrongVersions)).toEqual({})
    expect(found(citedTwice)).toEqual({})
  })

  test('every telephone number is a known one', () => {
    expect(found(unknownPhones)).toEqual({})
  })

  test('a time limit is cited from the article that sets it', () => {
    expect(found(limitsUncited)).toEqual({})
    const card = cardOf('k_injury-paid-leave')!
    const without = (article: string) => ({ ...card, citations: card.citations.filter(citation => citation.article !== article) })
    expect(limitsUncited(without('第二十七条'))).toEqual(['劳动争议调解仲裁法第二十七条'])
    expect(limitsUncited(without('第二十六条'))).toEqual(['工伤保险条例第二十六条'])
  })

  test('no card leans on an article that is void, overtaken, or whose figure a later text has replaced', () => {
    expect(found(citedOvertaken)).toEqual({})
    const [card] = cards
    const citing = (law: string, article: string) => citedOvertaken({ ...card!, citations: [{ law, article, version: '2018-12-29' }] })
    expect(citing('劳动法', '第八十二条')).toEqual(['劳动法第八十二条'])
    expect(citing('劳动法', '第三十六条')).toEqual(['劳动法第三十六条'])
    expect(citing('最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '第三十二条')).toHaveLength(1)
  })

  test('no card promises an outcome', () => {
    expect(found(promises)).toEqual({})
    expect(promises({ ...cards[0]!, meaning: '去仲裁一定能要回来。' })).toEqual(['去仲裁一定能要回来。'])
  })
})

describe('statute registry', () => {
  test('every statute is what the contract says, and is found by its name', () => {
    for (const statute of statutes) {
      expect(Statute.parse(statute)).toEqual(statute)
      expect(statuteOf(statute.law)).toBe(statute)
      expect(statute.promulgatedOn <= statute.effectiveOn).toBe(true)
    }
    expect(new Set(statutes.map(statute => statute.law)).size).toBe(statutes.length)
    expect(statuteOf('住房公积金管理条例')).toMatchObject({ promulgatedOn: '2026-08-10', effectiveOn: '2026-09-20' })
  })
})

describe('how quantities are read', () => {
  test.each([
    ['自收到之日起十五日内', '15天内', '15日'], ['百分之八十', '80%', '0.8倍'], ['二倍的工资', '2倍', '2倍'],
    ['不低于工资的百分之三百', '3倍', '3倍'], ['１５０％', '1.5倍', '1.5倍'], ['两年以上', '2年', '2年'],
    ['五百元以上', '500元', '500元'], ['二万元', '2万元', '20000元'], ['六十三周岁', '63岁', '63岁'],
    ['60个工作日', '六十个工作日', '60工作日'], ['半个月工资', '0.5个月', '0.5个月'], ['第二个月', '第2个月', '第2个月'],
  ])('%s is %s', (statute, plain, quantity) => {
    expect([...quantitiesIn(statute)]).toEqual([quantity])
    expect([...quantitiesIn(plain)]).toEqual([quantity])
  })

  test('telephones and article numbers are no quantities; a bare number is suspect', () => {
    expect([...quantitiesIn('拨12333，依据第八十二条')]).toEqual([])
    expect([...quantitiesIn('拨12334')]).toEqual(['?12334'])
    expect([...quantitiesIn('15个工作日内')]).not.toContain('15日')
  })
})

const text = readStatuteText()
const notRun = `cards against the statutes: NOT CHECKED, because ${lawsFolder} is not there`
if (!text) process.stderr.write(`\n${notRun}\n`)

if (!text) test.skip(notRun, () => undefined)
else describe('cards against the statutes', () => {
  test('the registry has every text, with as many articles', () => {
    const counted = Object.fromEntries([...text].map(([law, articles]) => [law, articles.size]))
    expect(Object.fromEntries(statutes.map(({ law, articleCount }) => [law, articleCount]))).toEqual(counted)
  })

  test('every cited article exists', () => expect(found(card => missingArticles(card, text))).toEqual({}))

  test('every number, share and time limit stands in a cited article', () =>
    expect(found(card => unfounded(card, text))).toEqual({}))

  test(`no card repeats ${COPY} characters of a statute`, () => {
    const runs = runsOf(text, COPY)
    expect(found(card => copiedRuns(card, runs))).toEqual({})
    const [article] = text.get('劳动法')!.values()
    expect(copiedRun(article!, runs, COPY)).toBeDefined()
  })

  test('a wrong number, a wrong article and a number no article states are all seen', () => {
    const card = cardOf('k_injury-apply')!
    expect(unfounded({ ...card, meaning: card.meaning.replace('30天', '40天') }, text)).toEqual(['40日'])
    expect(unfounded({ ...card, deadline: '三年内' }, text)).toEqual(['3年'])
    expect(unfounded({ ...card, citations: card.citations.slice(1) }, text)).toContain('1年')
    expect(missingArticles({ ...card, citations: [{ law: '劳动法', article: '第一百零八条', version: '2018-12-29' }] }, text))
      .toEqual(['劳动法第一百零八条'])
  })
})
