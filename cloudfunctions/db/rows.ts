/** What a row, a filter and a query may be. What the SDK would drop, widen or misread in silence is an error here. */
import type { Collection } from './collections'

export type Value = string | number | boolean
const bounds = ['in', 'all', 'lt', 'lte', 'gt', 'gte'] as const
export type Bound = (typeof bounds)[number]
type Bounds = { in: readonly Value[] } | { all: readonly Value[] } | { lt: Value } | { lte: Value } | { gt: Value } | { gte: Value } | { gte: Value; lt: Value }

/** A field equals a value or lies within bounds; all fields must hold. */
export type Filter = Readonly<Record<string, Value | Bounds>>
export interface Query {
  readonly where: Filter
  readonly orderBy?: readonly [field: string, order: 'asc' | 'desc']
  readonly limit: number
  /** only these fields, and `_id` */
  readonly select?: readonly string[]
}

/** What lies around a point of GCJ-02, from so many metres off. */
export interface NearQuery {
  readonly near: { readonly field: string; readonly point: { readonly lng: number; readonly lat: number }; readonly from: number }
  readonly where: Filter
  readonly limit: number
}

export interface Row { readonly _id: string; readonly [field: string]: unknown }

function checkedValue(path: string, value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) return value.forEach((item, at) => checkedValue(`${path}.${at}`, item))
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, item] of Object.entries(value as object)) {
      if (key.startsWith('$') || key.includes('.')) throw new TypeError(`${path}.${key}: not a field name`)
      checkedValue(`${path}.${key}`, item)
    }
    return
  }
  throw new TypeError(`${path}: ${typeof value} cannot be stored`)
}

/** @throws TypeError where a value would not be stored as it is */
export function checkedRow(collection: Collection, row: Row): Row {
  if (!row._id) throw new TypeError(`${collection}: a row needs an _id`)
  checkedValue(collection, row)
  return row
}

const isBound = (name: string): name is Bound => (bounds as readonly string[]).includes(name)

/** @throws TypeError where the SDK would drop a condition, and so match more than was meant */
export function checkedFilter(collection: Collection, where: Filter): [string, Value | Bounds][] {
  const entries = Object.entries(where)
  if (entries.length === 0) throw new TypeError(`${collection}: an empty filter would match everything`)
  for (const [field, wanted] of entries) {
    const given = typeof wanted === 'object' && wanted !== null ? Object.entries(wanted) : [['eq', wanted] as const]
    if (given.length === 0 || given.some(([name, value]) => value === undefined || value === null || (name !== 'eq' && !isBound(name)))) {
      throw new TypeError(`${collection}.${field}: ${JSON.stringify(wanted)} is not a condition`)
    }
  }
  return entries
}
