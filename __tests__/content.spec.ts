import { Card, Statute, topics } from '@contract'
import { cardOf, cards } from '../cloudfunctions/content/cards'
import { statuteOf, statutes } from '../cloudfunctions/content/statutes'
import { copiedRun, lawsFolder, phones, quantitiesIn, readStatuteText, runsOf, type StatuteText } from './support/statuteText'

const COPY = 15
/** Printed in every copy, and no longer the law: void in part since 2025-09-01; 60 days, overtaken by the year of 2008. */
const overtaken = ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）第三十二条', '劳动法第八十二条']
/** What a card claims; telephone numbers and evidence included, so that no number escapes. */
const textsOf = (card: Card): string[] =>
  [card.title, card.meaning, ...card.steps, ...(card.deadline ? [card.deadline] : []), ...card.evidence, card.where]

/** Articles the card cites that the statutes do not have. */
const missingArticles = (card: Card, text: StatuteText): string[] =>
  card.citations.filter(({ law, article }) => !text.get(law)?.has(article)).map(({ law, article }) => law + article)

/** Quantities in the card that none of its cited articles states. */
function unfounded(card: Card, text: StatuteText): string[] {
  const stated = new Set<string>()
  for (const { law, article } of card.citations) {
    for (const quantity of quantitiesIn(text.get(law)?.get(article) ?? '')) stated.add(quantity)
  }
  return textsOf(card).flatMap(line => [...quantitiesIn(line)]).filter(quantity => !stated.has(quantity))
}

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

  test.each(topics)('%s has at least four cards, standing together', topic => {
    const places = cards.flatMap((card, place) => card.topic === topic ? [place] : [])
    expect(places.length).toBeGreaterThanOrEqual(4)
    expect(places.at(-1)! - places[0]! + 1).toBe(places.length)
    for (const card of cards.filter(one => one.topic === topic)) expect(card.id.startsWith(`k_${topic}-`)).toBe(true)
  })

  test('topics come in the order a worker sees them', () => {
    expect([...new Set(cards.map(card => card.topic))]).toEqual([...topics])
  })

  test('every citation names a registered text in the version in force, and only once', () => {
    expect(found(card => card.citations.filter(citation => statuteOf(citation.law)?.promulgatedOn !== citation.version)
      .map(citation => `${citation.law} ${citation.version}`))).toEqual({})
    expect(found(card => card.citations.map(({ law, article }) => law + article)
      .filter((name, at, all) => all.indexOf(name) !== at))).toEqual({})
  })

  test('every telephone number is a known one', () => {
    expect(found(card => (card.where.match(/\d+/g) ?? []).filter(number => !phones.includes(number)))).toEqual({})
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

  test('no card leans on an article that is void in part or overtaken', () =>
    expect(found(card => card.citations.map(({ law, article }) => law + article).filter(name => overtaken.includes(name)))).toEqual({}))

  test(`no card repeats ${COPY} characters of a statute`, () => {
    const runs = runsOf(text, COPY)
    expect(found(card => textsOf(card).flatMap(line => copiedRun(line, runs, COPY) ?? []))).toEqual({})
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
