/**
 * Questions of many trades and of other fields of law, written here before anybody looked at what the search makes of them
 * (`__tests__/asked`; `npm run bench -- search|scope` takes the same files). Floors lie a little under what is reached.
 */
import { existsSync } from 'node:fs'
import { articlesIn, type Asked, linesOf, type Sorted } from '../bench/search/files'
import { qualityOf } from '../bench/search'
import { cards } from '../cloudfunctions/content/cards'
import { articlePart, articleSegment, cardPart, cardSegment, engineOf, find, type Part } from '../cloudfunctions/content/search/engine'
import { placeKey } from '../cloudfunctions/content/search/lawNames'
import { scopeOf } from '../cloudfunctions/content/search/scope'
import { statuteOf } from '../cloudfunctions/content/statutes'
import { placeOfArticle } from '@domain/lawArticle'

const lawsFolder = '../shared/laws'
const rows = linesOf<Asked & { id: string }>('__tests__/asked/workers.jsonl', ['id', 'query', 'gold'])
const workers = rows.map(({ query, gold }) => ({ query, gold: gold.map(({ law, article }) => placeKey(law, placeOfArticle(article)[0])) }))
const fields = linesOf<Sorted>('__tests__/asked/fields.jsonl', ['question', 'category'])
const labour = fields.filter(({ category }) => category === '劳动纠纷')
const others = fields.filter(({ category }) => category !== '劳动纠纷')
const whole = cardPart(cards, cardSegment(cards))

const measured = (parts: readonly Part[]) => {
  const engine = engineOf(parts)
  return qualityOf((query) => find(engine, query, 10).map(({ doc }) => doc.places), workers)
}
const share = (asked: readonly string[], scope: 'labour' | 'other') => asked.filter((one) => scopeOf(one).scope === scope).length / asked.length

test('there are enough of them, each once, over the twelve topics, and each cites a law that is known here and in range', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150)
  expect(others.length).toBeGreaterThanOrEqual(200)
  const all = [...rows.map(({ query }) => query), ...fields.map(({ question }) => question)]
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
  const topics = new Set(rows.map(({ id }) => id.replace(/-\d+$/, '')))
  for (const topic of ['wages', 'contract', 'dismissal', 'hours', 'insurance', 'housing', 'injury', 'women', 'platform', 'safety', 'dispute', 'union']) expect(topics).toContain(topic)
  expect(rows.flatMap(({ gold }) => gold).filter(({ law, article }) => placeOfArticle(article)[0] > (statuteOf(law)?.articleCount ?? 0))).toEqual([])
})

test('cards alone find them', () => {
  const { recall, rank } = measured([whole])
  expect(recall).toBeGreaterThanOrEqual(0.8)
  expect(rank).toBeGreaterThanOrEqual(0.7)
})

const found = 'cards and articles together find them'
if (!existsSync(lawsFolder)) test.skip(`${found}: needs ${lawsFolder}`, () => undefined)
else {
  test(found, () => {
    const laws = new Map<string, { article: string; chapter: string; text: string }[]>()
    for (const { law, article, suffix, chapter, text } of articlesIn(lawsFolder)) laws.set(law, [...laws.get(law) ?? [], { article: article + suffix, chapter: chapter ?? '', text }])
    const articles = [...laws].map(([law, own]) => articlePart(law, '2020-01-01', own.map(({ article }) => article), articleSegment(law, own)))
    const { recall, rank } = measured([whole, ...articles])
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(rank).toBeGreaterThanOrEqual(0.82)
  })
}

test('workers are not sent away, however they say it', () => {
  expect(share(rows.map(({ query }) => query), 'labour')).toBeGreaterThanOrEqual(0.92)
})

test('what hardly names work at all is kept more often than not', () => {
  expect(share(labour.map(({ question }) => question), 'labour')).toBeGreaterThanOrEqual(0.6)
})

test('other fields of law get a referral, also where they mention work', () => {
  expect(share(others.map(({ question }) => question), 'other')).toBeGreaterThanOrEqual(0.93)
})
