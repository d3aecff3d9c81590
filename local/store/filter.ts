import { Query } from 'mingo'
import { compareKeys, encodeKey, keysAt, NULL_KEY } from './key'
import { failed, isRecord, type Doc } from './wire'

/** What one condition says about the index keys of its field. `high` bounds are exclusive unless said. */
export type Bound =
  | { readonly kind: 'points', readonly keys: readonly string[] }
  | { readonly kind: 'range', readonly low: string, readonly lowOpen: boolean, readonly high: string, readonly highOpen: boolean }

/** One condition of a filter: its own MongoDB query, and its bound when SQL can use it. */
export interface Condition {
  readonly path: string | undefined
  readonly query: Doc
  readonly bound?: Bound
  /** Whether the bound says all that the query says, so that no document need be looked at. */
  readonly exact: boolean
}

const REFUSED = new Set(['$nearSphere', '$near', '$geoWithin', '$geoIntersects', '$text', '$where'])

const points = (values: readonly unknown[]): Bound => ({ kind: 'points', keys: [...new Set(values.map(encodeKey))].sort() })

/** A comparison stays within one BSON type: `{ $gt: 5 }` never finds a string. */
const range = (operator: string, value: unknown): Bound | undefined => {
  if (typeof value !== 'number' && typeof value !== 'string' && !(value instanceof Date)) return undefined
  const key = encodeKey(value)
  const [bottom, top] = [key.charAt(0), String.fromCharCode(key.charCodeAt(0) + 1)]
  return operator.startsWith('$gt')
    ? { kind: 'range', low: key, lowOpen: operator === '$gt', high: top, highOpen: true }
    : { kind: 'range', low: bottom, lowOpen: false, high: key, highOpen: operator === '$lt' }
}

const after = (key: string): string => {
  const last = [...key].at(-1) ?? ''
  const next = (last.codePointAt(0) ?? 0) + 1
  return key.slice(0, -last.length) + String.fromCodePoint(next === 0xd800 ? 0xe000 : next)
}

const LITERAL = /^\^((?:[^\\^$.*+?()[\]{}|]|\\\W)*)/u

/** `^literal` reads a stretch of the index; anything else must look at documents. */
const prefix = (pattern: RegExp): { readonly bound?: Bound, readonly exact: boolean } => {
  const literal = LITERAL.exec(pattern.source)?.[1] ?? ''
  const rest = pattern.source.slice(literal.length + 1)
  // In "^ab*" the b is optional: a quantifier belongs to the character before it.
  const kept = /^[*?{]/.test(rest) ? literal.replace(/\\?.$/su, '') : literal
  const sure = kept.replace(/\\(\W)/gu, '$1')
  if (sure === '' || pattern.flags !== '' || pattern.source.includes('|')) return { exact: false }
  const low = encodeKey(sure)
  return { bound: { kind: 'range', low, lowOpen: false, high: after(low), highOpen: true }, exact: rest === '' }
}

const scalar = (value: unknown): boolean => !Array.isArray(value) && !isRecord(value) && !(value instanceof RegExp)

const equality = (path: string, values: readonly unknown[]): { readonly bound?: Bound, readonly exact: boolean } => {
  if (!values.every(scalar)) return { exact: false }
  const bound = points(values)
  // Under a dotted path MongoDB tells null from missing inside arrays; let mingo judge those.
  return { bound, exact: !(path.includes('.') && bound.kind === 'points' && bound.keys.includes(NULL_KEY)) }
}

const boundOf = (path: string, operator: string, value: unknown): { readonly bound?: Bound, readonly exact: boolean } => {
  if (operator === '$eq') return value instanceof RegExp ? prefix(value) : equality(path, [value])
  if (operator === '$in' && Array.isArray(value)) return equality(path, value)
  const bound = /^\$[gl]te?$/.test(operator) ? range(operator, value) : undefined
  return bound ? { bound, exact: true } : { exact: false }
}

const conditionOf = (path: string, operator: string, value: unknown, query: Doc): Condition => {
  if (REFUSED.has(operator)) throw failed(`${operator} is not supported by the local store`)
  return { path, query, ...boundOf(path, operator, value) }
}

/** `$options` belongs to the `$regex` beside it. */
const ofRegex = (path: string, pattern: unknown, beside: unknown): Condition => {
  const flags = isRecord(beside) ? String(beside['$options'] ?? '') : ''
  const regex = pattern instanceof RegExp && flags === '' ? pattern : new RegExp(pattern instanceof RegExp ? pattern.source : String(pattern), flags)
  return conditionOf(path, '$eq', regex, { [path]: regex })
}

const ofField = (path: string, value: unknown): readonly Condition[] => {
  const operators = isRecord(value) ? Object.entries(value) : []
  if (operators.length === 0 || !operators.every(([name]) => name.startsWith('$'))) {
    return [conditionOf(path, '$eq', value, { [path]: value })]
  }
  return operators.filter(([name]) => name !== '$options').map(([name, operand]) =>
    (name === '$regex' ? ofRegex(path, operand, value) : conditionOf(path, name, operand, { [path]: { [name]: operand } })))
}

/** Flattens a filter into conditions that all must hold. */
export const conditionsOf = (filter: Doc): readonly Condition[] => Object.entries(filter).flatMap(([name, value]) => {
  if (name === '$and' && Array.isArray(value)) return value.filter(isRecord).flatMap(conditionsOf)
  if (!name.startsWith('$')) return ofField(name, value)
  if (REFUSED.has(name)) throw failed(`${name} is not supported by the local store`)
  return [{ path: undefined, query: { [name]: value }, exact: false }]
})

const within = (bound: Bound, key: string): boolean => {
  if (bound.kind === 'points') return bound.keys.includes(key)
  const [low, high] = [compareKeys(key, bound.low), compareKeys(key, bound.high)]
  return (bound.lowOpen ? low > 0 : low >= 0) && (bound.highOpen ? high < 0 : high <= 0)
}

/** A test of one document: what an index could say is judged as the index would, the rest by mingo. */
export const testerOf = (conditions: readonly Condition[]): (doc: Doc) => boolean => {
  const plain = conditions.flatMap(({ path, bound, exact }) => (path !== undefined && bound && exact ? [{ path, bound }] : []))
  const left = conditions.filter(({ bound, exact }) => !(bound && exact)).map(({ query }) => query)
  const query = new Query({ $and: left }, { scriptEnabled: false })
  return (doc) => plain.every(({ path, bound }) => keysAt(doc, path).keys.some((key) => within(bound, key)))
    && (left.length === 0 || query.test(doc))
}

/** The single `_id` that a filter fixes by equality, if it fixes one. */
export const fixedId = (conditions: readonly Condition[]): string | undefined => {
  for (const { path, bound } of conditions) {
    if (path === '_id' && bound?.kind === 'points' && bound.keys.length === 1) return bound.keys[0]
  }
  return undefined
}
