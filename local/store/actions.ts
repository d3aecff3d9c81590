import { aggregate, type Stage } from './aggregate'
import type { Table } from './engine'
import { projected } from './projection'
import { findNear, nearIn } from './near'
import { count, find, MAX_ROWS } from './read'
import { directSession, writing, type Session, type Writer } from './session'
import type { Transactions } from './transaction'
import { StoreError, decode, encode, failed, isRecord, type Doc } from './wire'
import { insert, modify, remove, replace } from './write'

/** One request of the SDK with all it may touch. */
export interface Call {
  readonly payload: Doc
  readonly now: number
  readonly writer: Writer
  readonly transactions: Transactions
}

const tableFor = ({ payload, writer }: Call): Table => {
  const name = String(payload['collectionName'])
  const table = writer.tables.get(name)
  if (!table) throw new StoreError('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist: declare it in collections.ts`)
  return table
}

const transactionOf = ({ payload }: Call): string | undefined =>
  (typeof payload['transactionId'] === 'string' ? payload['transactionId'] : undefined)

const reading = <T>(call: Call, work: (session: Session) => T): T => {
  const id = transactionOf(call)
  return id === undefined ? work(directSession(call.writer)) : call.transactions.within(id, work)
}

const changing = <T>(call: Call, work: (session: Session) => T): T => {
  const id = transactionOf(call)
  return id === undefined ? writing(call.writer, () => work(directSession(call.writer))) : call.transactions.within(id, work)
}

const outside = <T>(call: Call, work: (session: Session) => T): T => {
  if (transactionOf(call) !== undefined) throw failed('this operation cannot be part of a transaction')
  return work(directSession(call.writer))
}

const queryOf = ({ payload, now }: Call): Doc => decode(payload['query'], now)

const whole = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new StoreError('INVALID_PARAM', 'limit and offset are whole numbers')
  return value
}

const get = (call: Call): Doc => {
  const { payload, now } = call
  const order = Object.entries(decode(payload['order'], now)).map(([path, sign]) => [path, Number(sign) < 0 ? 'desc' : 'asc'] as const)
  const [offset, limit] = [whole(payload['offset'], 0), whole(payload['limit'], 100)]
  const near = nearIn(queryOf(call))
  const found = near
    ? outside(call, (session) => findNear(session, tableFor(call), near, { order, offset, limit }))
    : reading(call, (session) => find(session, tableFor(call), queryOf(call), { order, offset, limit }))
  const projection = decode(payload['projection'], now)
  return { data: { list: found.map(({ body }) => projected(body, projection)) }, limit, offset }
}

const add = (call: Call): Doc => {
  const texts = call.payload['data']
  if (!Array.isArray(texts)) throw new StoreError('INVALID_PARAM', 'data must be a list')
  if (texts.length > MAX_ROWS) throw failed(`add() of ${texts.length} documents is over ${MAX_ROWS}`)
  const docs = texts.map((text) => decode(text, call.now))
  return { data: { insertedIds: changing(call, (session) => insert(session, tableFor(call), docs)) } }
}

const change = (call: Call): Doc => {
  const { payload, now } = call
  const [filter, data] = [queryOf(call), decode(payload['data'], now)]
  if (payload['merge'] === false) {
    const { updated, upsertId } = changing(call, (session) => replace(session, tableFor(call), filter, data))
    return { data: { updated, upsert_id: upsertId } }
  }
  const { updated } = changing(call, (session) => modify(session, tableFor(call), filter, data, payload['multi'] === true))
  return { data: { updated, upsert_id: null } }
}

const changeAndReturn = (call: Call): Doc => {
  const data = decode(call.payload['data'], call.now)
  return { data: { ...changing(call, (session) => modify(session, tableFor(call), queryOf(call), data, false)) } }
}

const take = (call: Call): Doc => {
  const multi = call.payload['multi'] === true
  return { data: { deleted: changing(call, (session) => remove(session, tableFor(call), queryOf(call), multi)) } }
}

const summarise = (call: Call): Doc => {
  const given = call.payload['stages']
  if (!Array.isArray(given)) throw new StoreError('INVALID_PARAM', 'stages must be a list')
  const stages = given.filter(isRecord).map(({ stageKey, stageValue }): Stage =>
    [String(stageKey), decode(`{"value":${String(stageValue)}}`, call.now)['value']])
  return { data: { list: outside(call, (session) => aggregate(session, tableFor(call), stages)).map(encode) } }
}

const createCollection = (call: Call): Doc => {
  throw new StoreError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${tableFor(call).name}`)
}

const idOf = (call: Call): string => transactionOf(call) ?? ''

/** What each `database.*` action of the wire does. */
export const actions: Readonly<Record<string, (call: Call) => Doc | Promise<Doc>>> = {
  'database.getDocument': get,
  'database.insertDocument': add,
  'database.modifyDocument': change,
  'database.modifyAndReturnDoc': changeAndReturn,
  'database.removeDocument': take,
  'database.calculateDocument': (call) => ({ data: { total: outside(call, (session) => count(session, tableFor(call), queryOf(call))) } }),
  'database.aggregateDocuments': summarise,
  'database.addCollection': createCollection,
  'database.startTransaction': async ({ transactions }) => ({ transactionId: await transactions.start() }),
  'database.commitTransaction': (call) => (call.transactions.commit(idOf(call)), {}),
  'database.abortTransaction': (call) => (call.transactions.abort(idOf(call)), {}),
}
