import type { Connection } from './connection'
import { getByRow, type Held, type Table } from './engine'
import { conditionsOf, testerOf } from './filter'
import { compareKeys, keysAt } from './key'
import { planOf, type Order, type Plan } from './plan'
import { failed, revive, type Doc } from './wire'

/** Where reads come from: a connection's snapshot, and the reader's own unsaved writes by key. */
export interface View {
  readonly connection: Connection
  own(table: Table): ReadonlyMap<string, string | null>
}

export interface Found extends Held { readonly key: string }

export interface Window { readonly order: Order, readonly offset: number, readonly limit: number }

export const MAX_ROWS = 1_000
const SORTED_ROWS = 1_000

/** Streams the documents of a plan that the reader has not changed itself. */
function* stream(view: View, table: Table, plan: Plan): Generator<Found> {
  const own = view.own(table)
  const accepts = testerOf(plan.residual)
  const seen = new Set<number>()
  for (const [cell] of view.connection.rows(plan.sql, plan.args)) {
    const n = Number(cell)
    if (plan.rows === 'repeating') {
      if (seen.has(n)) continue
      seen.add(n)
    }
    const found = getByRow(view.connection, table, n)
    if (found && !own.has(found.key) && (plan.residual.length === 0 || accepts(revive(found.body)))) yield found
  }
}

const take = <T>(items: Iterable<T>, limit: number): T[] => {
  const taken: T[] = []
  if (limit <= 0) return taken
  for (const item of items) {
    taken.push(item)
    if (taken.length >= limit) break
  }
  return taken
}

/** MongoDB sorts an array by its least element, or its greatest when descending. */
const sortKey = (doc: Doc, [path, direction]: Order[number]): string => {
  const keys = [...keysAt(doc, path).keys].sort(compareKeys)
  return (direction === 'asc' ? keys[0] : keys.at(-1)) ?? ''
}

const sorted = (found: readonly Found[], order: Order): Found[] => {
  const keyed = found.map((item) => ({ item, keys: order.map((term) => sortKey(revive(item.body), term)) }))
  keyed.sort((a, b) => {
    for (const [i, [, direction]] of order.entries()) {
      const difference = compareKeys(a.keys[i] ?? '', b.keys[i] ?? '')
      if (difference !== 0) return direction === 'asc' ? difference : -difference
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

const ownMatches = (view: View, table: Table, filter: Doc): Found[] => {
  const accepts = testerOf(conditionsOf(filter))
  return [...view.own(table)].flatMap(([key, body]) => (body !== null && accepts(revive(body)) ? [{ key, n: 0, ver: 0, body }] : []))
}

/** Rows that SQL alone can cut to the window: nothing to judge, nothing repeated, nothing overlaid. */
const direct = (view: View, table: Table, plan: Plan, { offset, limit }: Window): Found[] =>
  view.connection.all(`${plan.sql} LIMIT ? OFFSET ?`, [...plan.args, limit, offset])
    .flatMap(([n]) => getByRow(view.connection, table, Number(n)) ?? [])

/** Finds documents in the order and window asked for; `window.limit` may not exceed 1,000. */
export const find = (view: View, table: Table, filter: Doc, window: Window): Found[] => {
  const { order, offset, limit } = window
  if (limit > MAX_ROWS) throw failed(`limit ${limit} is over ${MAX_ROWS}`)
  const plan = planOf(table, filter, order)
  const own = view.own(table)
  if (plan.order === 'served' && plan.residual.length === 0 && plan.rows === 'distinct' && own.size === 0) return direct(view, table, plan, window)
  const wanted = plan.order === 'sort' ? SORTED_ROWS : offset + limit
  const found = take(stream(view, table, plan), wanted)
  if (own.size === 0 && plan.order === 'served') return found.slice(offset)
  const all = [...found, ...ownMatches(view, table, filter)]
  return (order.length > 0 ? sorted(all, order) : all).slice(offset, offset + limit)
}

/** Counts matches, from the index alone when it says everything the filter says. */
export const count = (view: View, table: Table, filter: Doc): number => {
  const plan = planOf(table, filter, [])
  if (plan.residual.length === 0) return Number(view.connection.one(plan.countSql, plan.args)?.[0])
  let total = 0
  for (const _ of stream(view, table, plan)) total++
  return total
}

/** Streams every match, for aggregation. */
export const scan = function* (view: View, table: Table, filter: Doc): Generator<Doc> {
  for (const { body } of stream(view, table, planOf(table, filter, []))) yield revive(body)
}
