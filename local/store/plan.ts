import type { Cell } from './connection'
import type { Table, TableIndex } from './engine'
import { conditionsOf, type Bound, type Condition } from './filter'
import { failed, type Doc } from './wire'

export type Order = readonly (readonly [path: string, direction: 'asc' | 'desc'])[]

/** How to answer a filter: SQL that yields row numbers `n`, and what is left to judge by looking at documents. */
export interface Plan {
  readonly index: TableIndex
  readonly sql: string
  readonly countSql: string
  readonly args: readonly Cell[]
  readonly residual: readonly Condition[]
  /** Whether a document may come more than once, by several elements of an array. */
  readonly rows: 'distinct' | 'repeating'
  readonly order: 'served' | 'sort'
}

type Points = Extract<Bound, { kind: 'points' }>
type Range = Extract<Bound, { kind: 'range' }>
interface Term { readonly column: string, readonly direction: 'asc' | 'desc' }

interface Candidate {
  readonly index: TableIndex
  readonly points: readonly Points[]
  readonly ranges: readonly Range[]
  readonly used: ReadonlySet<Condition>
  readonly terms: readonly Term[] | undefined
}

const MERGED_ARMS = 200
const SORTED_ROWS = 1_000

const bounded = <K extends Bound['kind']>(conditions: readonly Condition[], path: string, kind: K) =>
  conditions.flatMap((condition) => (condition.path === path && condition.bound?.kind === kind
    ? [{ condition, bound: condition.bound as Extract<Bound, { kind: K }> }] : []))

const candidateOf = (index: TableIndex, conditions: readonly Condition[], order: Order): Candidate => {
  const used = new Set<Condition>()
  const points: Points[] = []
  for (const [path] of index.keys) {
    const [best] = bounded(conditions, path, 'points').sort((a, b) => a.bound.keys.length - b.bound.keys.length)
    if (!best) break
    used.add(best.condition)
    points.push(best.bound)
  }
  const next = index.keys[points.length]?.[0]
  const found = next === undefined ? [] : bounded(conditions, next, 'range')
  // Two elements of an array may satisfy two bounds, so an array field is cut by one of them only.
  const ranges = index.multi[points.length] ? found.slice(0, 1) : found
  for (const { condition } of ranges) used.add(condition)
  const partial = { index, points, ranges: ranges.map(({ bound }) => bound), used }
  return { ...partial, terms: termsOf(partial, order) }
}

/** The ORDER BY that the index gives for free, or undefined when it cannot give the order asked for. */
const termsOf = (from: Omit<Candidate, 'terms'>, order: Order): readonly Term[] | undefined => {
  const { index, points, ranges } = from
  const terms: Term[] = []
  let next = points.length
  let turned: boolean | undefined
  for (const [path, direction] of order) {
    const at = index.keys.findIndex(([key]) => key === path)
    if (at < 0 || (index.multi[at] && (at < points.length || (at === points.length && ranges.length > 0)))) return undefined
    if (at < points.length) {
      if (points[at]?.keys.length !== 1) terms.push({ column: index.columns[at] ?? '', direction })
      continue
    }
    const turn = index.keys[at]?.[1] !== direction
    if (at !== next || (turned ?? turn) !== turn) return undefined
    turned = turn
    next++
    terms.push({ column: index.columns[at] ?? '', direction })
  }
  const along = (own: string): 'asc' | 'desc' => ((own === 'desc') === (turned ?? false) ? 'asc' : 'desc')
  const tail = index.keys.slice(next).map(([, own], i) => ({ column: index.columns[next + i] ?? '', direction: along(own) }))
  return [...terms, ...tail, { column: 'n', direction: along('asc') }]
}

const whole = ({ index, points }: Candidate): boolean => index.unique && points.length === index.keys.length

const armsOf = ({ points }: Candidate): number => points.reduce((product, { keys }) => product * keys.length, 1)

const serves = (candidate: Candidate, conditions: readonly Condition[], order: Order): boolean => {
  const { points, ranges, terms } = candidate
  if (whole(candidate) && (order.length === 0 || armsOf(candidate) <= SORTED_ROWS)) return true
  if (order.length > 0 && (!terms || armsOf(candidate) > MERGED_ARMS)) return false
  return points.length + ranges.length > 0 || (conditions.length === 0 && order.length > 0)
}

const score = (candidate: Candidate): number =>
  (whole(candidate) ? 100 : 0) + candidate.points.length + (candidate.ranges.length > 0 ? 0.5 : 0)

interface Where { readonly text: string, readonly args: readonly Cell[] }

const whereOf = ({ index, ranges }: Candidate, points: readonly (readonly string[])[]): Where => {
  const parts = points.map((keys, i) => `${index.columns[i]} ${keys.length === 1 ? '= ?' : `IN (${keys.map(() => '?').join(', ')})`}`)
  const args: Cell[] = points.flat()
  for (const { low, lowOpen, high, highOpen } of ranges) {
    const column = index.columns[points.length]
    parts.push(`${column} ${lowOpen ? '>' : '>='} ?`, `${column} ${highOpen ? '<' : '<='} ?`)
    args.push(low, high)
  }
  return { text: parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '', args }
}

const product = (points: readonly Points[]): readonly (readonly string[])[] =>
  points.reduce<readonly (readonly string[])[]>((arms, { keys }) => arms.flatMap((arm) => keys.map((key) => [...arm, key])), [[]])

/** One stretch of the index for each combination of `$in` values; SQLite merges them in order as it reads. */
const orderedSql = (candidate: Candidate, terms: readonly Term[]): Pick<Plan, 'sql' | 'args'> => {
  const columns = ['n', ...terms.map(({ column }) => column).filter((column) => column !== 'n')].join(', ')
  const arms = product(candidate.points).map((arm) => whereOf(candidate, arm.map((key) => [key])))
  const selects = arms.map(({ text }) => `SELECT ${columns} FROM ${candidate.index.sql}${text}`)
  const by = terms.map(({ column, direction }) => `${column} ${direction}`).join(', ')
  return { sql: `${selects.join(' UNION ALL ')} ORDER BY ${by}`, args: arms.flatMap(({ args }) => args) }
}

const repeating = ({ index, points }: Candidate): boolean =>
  index.multi.some((multi, i) => multi && points[i]?.keys.length !== 1)

const write = (candidate: Candidate, conditions: readonly Condition[], order: Order): Plan => {
  const where = whereOf(candidate, candidate.points.map(({ keys }) => keys))
  const rows = repeating(candidate) ? 'repeating' : 'distinct'
  const served = order.length > 0 && candidate.terms && armsOf(candidate) <= MERGED_ARMS ? candidate.terms : undefined
  const read = served ? orderedSql(candidate, served) : { sql: `SELECT n FROM ${candidate.index.sql}${where.text}`, args: where.args }
  return {
    index: candidate.index,
    ...read,
    countSql: `SELECT count(${rows === 'repeating' ? 'DISTINCT n' : '*'}) FROM ${candidate.index.sql}${where.text}`,
    residual: conditions.filter((condition) => !(condition.exact && candidate.used.has(condition))),
    rows,
    order: order.length > 0 && !served ? 'sort' : 'served',
  }
}

const describe = (filter: Doc, order: Order): string => {
  const fields = [...new Set(conditionsOf(filter).map(({ path, query }) => path ?? Object.keys(query).join()))]
  return `{ ${fields.join(', ')} }${order.length > 0 ? ` ordered by ${order.map((term) => term.join(' ')).join(', ')}` : ''}`
}

/** Chooses the index for a filter and an order; throws when no declared index serves them. */
export const planOf = (table: Table, filter: Doc, order: Order): Plan => {
  const conditions = conditionsOf(filter)
  const candidates = [table.byId, ...table.indexes.filter(({ keys }) => keys[0]?.[1] !== '2dsphere')]
    .map((index) => candidateOf(index, conditions, order))
    .filter((candidate) => serves(candidate, conditions, order))
    .sort((a, b) => score(b) - score(a))
  const [best] = candidates
  if (!best) throw failed(`no declared index of ${table.name} serves ${describe(filter, order)}`)
  return write(best, conditions, order)
}
