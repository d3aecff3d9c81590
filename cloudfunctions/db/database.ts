/**
 * The only importer of the SDK. What the SDK gets wrong in silence cannot be said here: filters are plain values or
 * the few operators below, a write is a whole document, and a transaction knows documents by id only.
 */
import tcb from '@cloudbase/node-sdk'
import { randomInt } from 'node:crypto'
import type { Collection } from './collections'
import { type Bound, checkedFilter, checkedRow, type Filter, type NearQuery, type Query, type Row } from './rows'

/** Documents by id, inside or outside a transaction. */
export interface Documents { get(collection: Collection, id: string): Promise<Row | null> }
export interface Transaction extends Documents {
  /** @throws Duplicate when the id or a unique index is taken */
  add(collection: Collection, row: Row): Promise<void>
  /** Replaces the whole document. */
  put(collection: Collection, row: Row): Promise<void>
  /** Deletes a document; one that is not there stays so. */
  remove(collection: Collection, id: string): Promise<void>
  /** Deletes a document and answers whether it was there: of two who take the same, one gets it. */
  take(collection: Collection, id: string): Promise<boolean>
}

/** A unique index or an id was taken already. */
export class Duplicate extends Error {}
/** The store did not answer, or not in time: what was asked may or may not have happened. */
export class Unreachable extends Error {}
class Conflict extends Error {}

const sdk = () => (app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 }))
let app: ReturnType<typeof tcb.init> | undefined
const db = () => sdk().database()

/** `c_` and 16 letters or digits, from the system's own chance. */
export function newId<P extends string>(prefix: P, length = 16): `${P}_${string}` {
  const letters = '0123456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
  return `${prefix}_${Array.from({ length }, () => letters[randomInt(letters.length)]).join('')}`
}

/** The SDK's errors in three words that matter here. */
function translate(error: unknown): Error {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const text = `${code} ${message}`
  if (/TRANSACTION_CONFLICT|WriteConflict/i.test(text)) return new Conflict(text)
  if (/DUPLICATE|E11000/i.test(text)) return new Duplicate(text)
  if (/TIMEDOUT|TIMEOUT|ECONN|EPIPE|socket|network|503|502/i.test(text)) return new Unreachable(text)
  return error instanceof Error && !code ? error : new Error(text)
}

const asked = async <T>(work: () => Promise<T>): Promise<T> => {
  try { return await work() } catch (error) { throw translate(error) }
}

/** A checked filter in the SDK's own terms. */
function conditionsOf(collection: Collection, where: Filter): Record<string, unknown> {
  const { command } = db()
  return Object.fromEntries(checkedFilter(collection, where).map(([field, wanted]) => {
    if (typeof wanted !== 'object') return [field, wanted]
    const parts = Object.entries(wanted).map(([bound, value]) => command[bound as Bound](value))
    return [field, parts.length === 1 ? parts[0] : command.and(...parts)]
  }))
}
const selection = (collection: Collection, where: Filter) => db().collection(collection).where(conditionsOf(collection, where))

/** @throws RangeError for a limit that the SDK would cut in silence */
function checkLimit(collection: Collection, limit: number): void {
  if (!(limit >= 1 && limit <= 1000)) throw new RangeError(`${collection}: limit ${limit} is not within 1 to 1,000`)
}

/** One document, or null. The SDK answers an array here and an object in a transaction. */
export const get = (collection: Collection, id: string): Promise<Row | null> => asked(async () => {
  const { data } = await db().collection(collection).doc(id).get()
  return (data[0] as Row | undefined) ?? null
})

/** Documents outside any transaction. */
export const database: Documents = { get }

/** Documents in index order. `limit` is at most 1,000, beyond which the SDK would cut in silence. */
export const find = (collection: Collection, query: Query): Promise<Row[]> => asked(async () => {
  checkLimit(collection, query.limit)
  let chosen = selection(collection, query.where).limit(query.limit)
  if (query.orderBy) chosen = chosen.orderBy(...query.orderBy)
  if (query.select) chosen = chosen.field(Object.fromEntries(query.select.map((field) => [field, true])))
  return (await chosen.get()).data as Row[]
})

/** Documents around a point, the nearest first, by a 2dsphere index. The answer says no distances, and nothing of equal ones. */
export const findNear = (collection: Collection, { near, where, limit }: NearQuery): Promise<Row[]> => asked(async () => {
  checkLimit(collection, limit)
  const { command, Geo } = db()
  const around = command.geoNear({ geometry: new Geo.Point(near.point.lng, near.point.lat), minDistance: near.from })
  return (await db().collection(collection).where({ ...conditionsOf(collection, where), [near.field]: around }).limit(limit).get()).data as Row[]
})

/** How many documents match. */
export const count = (collection: Collection, where: Filter): Promise<number> => asked(async () => {
  const { total } = await selection(collection, where).count()
  return total ?? 0
})

const attempts = 6

/**
 * Runs `work` in one transaction; on a conflict once more, with back-off, up to six times. `work` may hold database
 * calls only. @throws Duplicate, Unreachable (outcome unknown), or what `work` threw
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(work)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      if (attempt === attempts) throw new Unreachable('too many conflicts')
      await new Promise((resolve) => setTimeout(resolve, randomInt(5, 20 * 2 ** attempt)))
    }
  }
}

async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const transaction = await asked<SdkTransaction>(() => db().startTransaction())
  try {
    const result = await work(documentsOf(transaction))
    await asked(() => transaction.commit())
    return result
  } catch (error) {
    // where the line broke, the first try may meet the socket that is being hung up
    await transaction.rollback().catch(() => transaction.rollback()).catch(() => undefined)
    throw error
  }
}

/** What is used of the SDK's transaction, which its types leave open. */
interface SdkTransaction {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ data: unknown }>; set(fields: object): Promise<unknown>; delete(): Promise<{ deleted?: number }> }
    add(row: object): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

const documentsOf = (transaction: SdkTransaction): Transaction => ({
  get: (collection, id) => asked(async () => {
    const { data } = await transaction.collection(collection).doc(id).get()
    return ((Array.isArray(data) ? data[0] : data) as Row | undefined) ?? null
  }),
  add: (collection, row) => asked(async () => {
    await transaction.collection(collection).add(checkedRow(collection, row))
  }),
  put: (collection, row) => asked(async () => {
    const { _id, ...fields } = checkedRow(collection, row)
    await transaction.collection(collection).doc(_id).set(fields)
  }),
  remove: (collection, id) => asked(async () => {
    await transaction.collection(collection).doc(id).delete()
  }),
  take: (collection, id) => asked(async () => {
    const { deleted } = await transaction.collection(collection).doc(id).delete()
    return deleted === 1
  }),
})

/** Stores a file in CloudBase storage. Answers its id. */
export const storeFile = (path: string, content: Buffer): Promise<string> => asked(async () => {
  const { fileID } = await sdk().uploadFile({ cloudPath: path, fileContent: content })
  return fileID
})

/** Links that work for ten minutes, in the order of `fileIds`; an id that is gone gives no link. */
export async function linksOf(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const fileList = fileIds.map((fileID) => ({ fileID, maxAge: 600 }))
  const answer = await asked(() => sdk().getTempFileURL({ fileList }))
  return new Map(answer.fileList.flatMap((file) => (file.tempFileURL ? [[file.fileID, file.tempFileURL] as const] : [])))
}

/** The SDK's way to WeChat's open API; `cloudfunctions/wechat` is its only caller. */
export const wechatApi = (apiName: string, requestData: Buffer): Promise<unknown> =>
  asked(() => sdk().callCompatibleWxOpenApi({ apiName, requestData: requestData as never }))

/** The identity WeChat vouches for, from the invocation's own context and nowhere else; null when there is none. */
export function identityOf(context: object): { openid: string } | null {
  if (!('environment' in context || 'environ' in context)) return null
  const { environment, environ } = tcb.parseContext(context as never) as unknown as Record<'environment' | 'environ', Record<string, string> | undefined>
  const openid = (environment ?? environ ?? {}).WX_OPENID
  return openid ? { openid } : null
}

/** Deletes files; one that is gone already stays so. At most fifty at once. @throws Error when one is still there */
export const deleteFiles = (fileIds: readonly string[]): Promise<void> => asked(async () => {
  if (fileIds.length === 0) return
  const { fileList } = await sdk().deleteFile({ fileList: [...fileIds] })
  const left = fileList.filter(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
  if (left.length > 0) throw new Error(`${left.length} files could not be deleted`)
})
