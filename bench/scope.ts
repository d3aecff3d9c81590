/** `scope FILE.jsonl…`: how many labour questions are kept, and how many others are referred. */
import { argsOf, linesOf, type Sorted } from './search/files'
import { loadOurs } from './search/ours'
import type { Figure } from './table'

const goals = { kept: 0.92, referred: 0.9 }
/** Names of categories that are ours; every other one is not. */
const ours = /劳动|工伤|社保|社会保险|公积金|用工|职业病/

const share = (hits: number, all: number) => all ? hits / all : 1

/** Runs the recogniser over every file of `{question, category}`. */
export async function scope(args: readonly string[]): Promise<Figure[]> {
  const { files } = argsOf(args, ['laws'])
  const search = await loadOurs()
  const judged = files.flatMap((file) => linesOf<Sorted>(file, ['question', 'category']))
    .map(({ question, category }) => ({ category, scope: search.scopeOf(question).scope }))
  const labour = judged.filter(({ category }) => ours.test(category))
  const others = judged.filter(({ category }) => !ours.test(category))
  const kept = share(labour.filter(({ scope: judgement }) => judgement === 'labour').length, labour.length)
  const referred = share(others.filter(({ scope: judgement }) => judgement === 'other').length, others.length)
  return [
    { what: 'labour questions kept', measured: kept, unit: '', least: goals.kept, note: `${labour.length} questions` },
    { what: 'other questions referred', measured: referred, unit: '', least: goals.referred, note: `${others.length} questions` },
    ...[...new Set(others.map(({ category }) => category))].map((category) => {
      const own = others.filter((one) => one.category === category)
      return { what: `referred of ${category}`, measured: share(own.filter(({ scope: judgement }) => judgement === 'other').length, own.length), unit: '', note: `${own.length}` }
    }),
  ]
}
