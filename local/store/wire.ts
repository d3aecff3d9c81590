import { BSONRegExp, Double, EJSON, Int32, Long } from 'bson'

/** A document as the engine sees it: plain JSON values and Dates. */
export interface Doc { readonly [field: string]: unknown }

export type Code =
  | 'DATABASE_REQUEST_FAILED' | 'DATABASE_COLLECTION_NOT_EXIST' | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_DUPLICATE_WRITE' | 'DATABASE_TRANSACTION_CONFLICT' | 'DATABASE_TRANSACTION_FAIL' | 'INVALID_PARAM'

/** What the SDK throws at its caller: `code` and `message` cross the wire as they are. */
export class StoreError extends Error {
  constructor(readonly code: Code, message: string) {
    super(message)
  }
}

/** Builds the everyday error of the database. */
export const failed = (message: string): StoreError => new StoreError('DATABASE_REQUEST_FAILED', message)

export const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
  && !(value instanceof Date) && !(value instanceof RegExp)

const toRegExp = (value: BSONRegExp): RegExp =>
  new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''))

const serverDate = (spec: unknown, now: number): Date =>
  new Date(now + Number(isRecord(spec) ? plain(spec['offset'] ?? 0, now) : 0))

const fromBson = (value: Doc, now: number): unknown => {
  if (value instanceof BSONRegExp) return toRegExp(value)
  if (value instanceof Long || value instanceof Int32 || value instanceof Double) return Number(value)
  if ('_bsontype' in value) throw failed(`values of BSON type ${String(value['_bsontype'])} are not supported here`)
  if ('$tcb_server_date' in value) return serverDate(value['$tcb_server_date'], now)
  // A key named __proto__ would reach prototypes through a dotted update path.
  if (Object.hasOwn(value, '__proto__')) throw failed('a field may not be called __proto__')
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, now)]))
}

const plain = (value: unknown, now: number): unknown => {
  if (Array.isArray(value)) return value.map((inner: unknown) => plain(inner, now))
  return isRecord(value) ? fromBson(value, now) : value
}

/** EJSON text off the wire to plain values; `$tcb_server_date` becomes `now` (epoch ms). */
export const decode = (text: unknown, now: number): Doc => {
  if (text === undefined || text === '') return {}
  if (typeof text !== 'string') throw new StoreError('INVALID_PARAM', 'expected an EJSON string')
  const value = plain(EJSON.parse(text), now)
  if (!isRecord(value)) throw new StoreError('INVALID_PARAM', 'expected an EJSON object')
  return value
}

const freeze = (value: unknown): unknown => {
  if (value instanceof Date) return EJSON.serialize(value, { relaxed: true })
  if (typeof value === 'number' && !Number.isFinite(value)) return { $numberDouble: String(value) }
  if (value instanceof RegExp) throw failed('a regular expression cannot be stored')
  if (Array.isArray(value)) return value.map(freeze)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, freeze(inner)]))
}

/** A document as relaxed EJSON text: what is stored and what the SDK parses. */
export const encode = (doc: unknown): string => JSON.stringify(freeze(doc))

const thaw = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(thaw)
  if (!isRecord(value)) return value
  if ('$date' in value || '$numberDouble' in value) return EJSON.deserialize(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thaw(inner)]))
}

/** Stored text back to a fresh document; only text that holds a `$` type pays for a second walk. */
export const revive = (text: string): Doc => {
  const value: unknown = JSON.parse(text)
  return (text.includes('"$') ? thaw(value) : value) as Doc
}

/** Refuses what MongoDB would not store: operators and dotted names as field names. */
export const checkNames = (value: unknown): void => {
  if (Array.isArray(value)) return value.forEach(checkNames)
  if (!isRecord(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.')) throw failed(`'${name}' is not a valid field name to store`)
    checkNames(inner)
  }
}
