import { randomBytes } from 'node:crypto'
import { duplicate, type Held, type Table } from './engine'
import { conditionsOf, fixedId } from './filter'
import { encodeKey } from './key'
import { find } from './read'
import type { Session } from './session'
import { updated } from './update'
import { checkNames, encode, failed, type Doc } from './wire'

interface Target { readonly key: string, readonly held: Held }

const checkId = (id: unknown): string => {
  if (typeof id !== 'string' && typeof id !== 'number') throw failed('_id must be a string or a number')
  return encodeKey(id)
}

/** A document as it is kept: `_id` first, made when absent. */
const withId = (doc: Doc): Doc => ({ _id: doc['_id'] ?? randomBytes(16).toString('hex'), ...doc })

/** Inserts documents and returns their ids; a taken `_id` or unique key is DATABASE_DUPLICATE_WRITE. */
export const insert = (session: Session, table: Table, docs: readonly Doc[]): readonly unknown[] => docs.map((given) => {
  const doc = withId(given)
  checkNames(doc)
  const key = checkId(doc['_id'])
  if (session.get(table, key)) throw duplicate(table.name, '_id_')
  session.put(table, key, undefined, doc)
  return doc['_id']
})

/** The one document a write is about; a write to many must fix `_id`, for it is not atomic in the cloud. */
const target = (session: Session, table: Table, filter: Doc, multi: boolean): Target | undefined => {
  if (multi && fixedId(conditionsOf(filter)) === undefined) {
    throw failed('a where() that updates or removes must fix _id: writing many documents is not atomic')
  }
  const [found] = find(session, table, filter, { order: [], offset: 0, limit: 1 })
  if (!found) return undefined
  const held = session.get(table, found.key)
  return held && { key: found.key, held }
}

export interface Modified { readonly updated: number, readonly doc: string | null }

/** Applies update operators to the document found; `updated` counts a document that changed. */
export const modify = (session: Session, table: Table, filter: Doc, modifier: Doc, multi: boolean): Modified => {
  const found = target(session, table, filter, multi)
  if (!found) return { updated: 0, doc: null }
  const after = updated(found.held.body, modifier)
  const body = encode(after)
  if (body !== found.held.body) session.put(table, found.key, found.held, after)
  return { updated: body === found.held.body ? 0 : 1, doc: body }
}

/** `doc().set()`: replaces the document, or creates it and answers with its id. */
export const replace = (session: Session, table: Table, filter: Doc, doc: Doc): { readonly updated: number, readonly upsertId: unknown } => {
  const id = filter['_id']
  const key = checkId(id)
  checkNames(doc)
  const before = session.get(table, key)
  const after = { _id: id, ...doc }
  if (encode(after) !== before?.body) session.put(table, key, before, after)
  return before ? { updated: encode(after) === before.body ? 0 : 1, upsertId: null } : { updated: 0, upsertId: id }
}

/** Removes the document found and returns how many went: 0 or 1. */
export const remove = (session: Session, table: Table, filter: Doc, multi: boolean): number => {
  const found = target(session, table, filter, multi)
  if (!found) return 0
  session.put(table, found.key, found.held, null)
  return 1
}
