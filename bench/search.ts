/** `search FILE.jsonl… [--goal RATIO] [--laws DIR]`: our search beside plain BM25 and MiniSearch on the same questions and articles. */
import path from 'node:path'
import { bigrams, bm25, miniSearch, words } from './search/baselines'
import { cardPartOf, countOf, manyOf, partsOf, type Stored, storedOf } from './search/corpus'
import { argsOf, type Article, articlesIn, type Asked, linesOf } from './search/files'
import { loadTimes } from './search/load'
import { loadOurs, type Ours } from './search/ours'
import { quantile } from './spread'
import type { Figure } from './table'

const top = 10
/** Goals as ratios to the best baseline, by what the file's name begins with. */
const goals: Readonly<Record<string, { recall: number; rank?: number }>> = {
  'worker-search': { recall: 2.2, rank: 2.2 }, 'statute-search': { recall: 1.25, rank: 1.25 }, 'consultation-search': { recall: 1.4 },
}

/** The places in the law that each hit stands for, best hit first: one for an article, several for a card. */
type Search = (query: string) => (readonly string[])[]
interface Quality { readonly recall: number; readonly rank: number }

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean share of a question's gold articles among the hits, and mean reciprocal rank of the first hit that stands for one. */
export function qualityOf(search: Search, asked: readonly { query: string; gold: readonly string[] }[]): Quality {
  const each = asked.map(({ query, gold }) => {
    const hits = search(query).slice(0, top)
    const first = hits.findIndex((places) => places.some((place) => gold.includes(place)))
    return { recall: gold.filter((place) => hits.some((places) => places.includes(place))).length / gold.length, rank: first < 0 ? 0 : 1 / (first + 1) }
  })
  return { recall: mean(each.map(({ recall }) => recall)), rank: mean(each.map(({ rank }) => rank)) }
}

const placeOf = ({ law, no, suffix }: Article) => `${law}|${no}${suffix}`

interface Contest { readonly ours: Record<string, Search>; readonly baselines: Record<string, Search>; readonly timed: Search }

function contestants(ours: Ours, articles: readonly Article[], stored: readonly Stored[]): Contest {
  const over = (made: object): Search => (query) => ours.find(made, query, top).map(({ doc }) => doc.places)
  const whole = over(ours.engineOf([cardPartOf(ours), ...partsOf(ours, stored)]))
  const texts = articles.map(({ law, chapter, text }) => `${law} ${chapter} ${text}`)
  const places = articles.map((article) => [placeOf(article)])
  const plain = (rank: (query: string, count: number) => number[]): Search => (query) => rank(query, top).map((doc) => places[doc]!)
  return {
    ours: { ours: whole, 'ours without cards': over(ours.engineOf(partsOf(ours, stored))) }, timed: whole,
    baselines: { 'BM25 on bigrams': plain(bm25(texts, bigrams)), 'BM25 on words (ICU)': plain(bm25(texts, words)), MiniSearch: plain(miniSearch(articles)) },
  }
}

function figuresOf(file: string, { ours, baselines }: Contest, articles: readonly Article[], goalGiven: number | undefined): Figure[] {
  const numbers = new Map(articles.map((article) => [`${article.law}${article.article}`, placeOf(article)]))
  const rows = linesOf<Asked>(file, ['query', 'gold'])
  const asked = rows.map(({ query, gold }) => ({ query, gold: gold.map(({ law, article }) => numbers.get(law + article) ?? `${law}${article}`) }))
  const name = path.basename(file, '.jsonl').replace('.dev', '')
  const measured = Object.entries({ ...ours, ...baselines }).map(([who, search]) => ({ who, ...qualityOf(search, asked) }))
  const best = (key: keyof Quality) => Math.max(...measured.filter(({ who }) => who in baselines).map((quality) => quality[key]))
  const goal = goalGiven === undefined ? Object.entries(goals).find(([start]) => name.startsWith(start))?.[1] : { recall: goalGiven, rank: goalGiven }
  const short = (key: keyof Quality, label: string): Figure[] => {
    const ratio = goal?.[key]
    if (ratio === undefined) return []
    return [{ what: `${name}: ${label} against the best of them`, measured: measured[0]![key] / best(key), unit: '×', least: ratio }]
  }
  return [
    ...measured.flatMap(({ who, recall, rank }) => [
      { what: `${name}: ${who}, Recall@10`, measured: recall, unit: '' },
      { what: `${name}: ${who}, MRR@10`, measured: rank, unit: '', note: `${asked.length} questions` },
    ]),
    ...short('recall', 'Recall@10'), ...short('rank', 'MRR@10'),
  ]
}

const rounds = 7
/** The fastest of some rounds for each query: what else runs on the machine only adds. */
function timesOf(search: Search, queries: readonly string[]): number[] {
  for (const query of queries.slice(0, 30)) search(query)
  return queries.map((query) => Math.min(...Array.from({ length: rounds }, () => {
    const began = performance.now()
    search(query)
    return performance.now() - began
  })))
}

function latency(small: Search, large: Search, manyArticles: number, queries: readonly string[]): Figure[] {
  const [few, many] = [timesOf(small, queries), timesOf(large, queries)]
  const p95 = quantile(few, 0.95)
  return [
    { what: 'one search, p95', measured: p95, unit: 'ms', goal: 5, note: `median ${quantile(few, 0.5).toFixed(2)} ms, ${few.length} questions, the fastest of ${rounds} each` },
    { what: `one search among ${manyArticles.toLocaleString('en')} articles, p95`, measured: quantile(many, 0.95), unit: 'ms', note: `median ${quantile(many, 0.5).toFixed(2)} ms` },
    { what: 'that, of the one above', measured: quantile(many, 0.95) / p95, unit: '×', goal: 8 },
  ]
}

/** Runs every contestant on every file. */
export async function search(args: readonly string[]): Promise<Figure[]> {
  const { files, options } = argsOf(args, ['goal', 'laws'])
  const goal = options.goal === undefined ? undefined : Number(options.goal)
  if (goal !== undefined && !(goal > 0)) throw new Error('--goal is a ratio above 0')
  const articles = articlesIn(options.laws ?? '../shared/laws')
  const ours = await loadOurs()
  const stored = storedOf(ours, articles)
  const loads = await loadTimes(stored)
  const contest = contestants(ours, articles, stored)
  const many = manyOf(ours, articles)
  const large = ours.engineOf([cardPartOf(ours), ...partsOf(ours, many)])
  const queries = files.flatMap((file) => linesOf<Asked>(file, ['query']).map(({ query }) => query))
  return [
    ...files.flatMap((file) => figuresOf(file, contest, articles, goal)),
    ...latency(contest.timed, (query) => ours.find(large, query, top).map(({ doc }) => doc.places), countOf(many), queries),
    ...loads,
  ]
}
