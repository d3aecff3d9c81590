/** A list that goes on by a cursor, and how things come into it while somebody reads. */
import type { Input, MethodName, Output } from '@contract'
import type { House } from '../given'
import { rowsOf } from '../members'

/** Methods that answer page by page. */
export type Paged = { [M in MethodName]: Output<M> extends { next: string | null } ? Input<M> extends { cursor?: unknown } ? M : never : never }[MethodName]

export interface Walk<M extends Paged> {
  readonly openid: string | null
  readonly input: Omit<Input<M>, 'cursor'>
  /** more than two pages */
  readonly many: number
  /** what must stand before anything else can */
  begin?(house: House): Promise<unknown>
  /** Puts up so many, anywhere in the order of the list. @returns by what each is known there */
  plant(house: House, many: number): Promise<string[]>
  /** what a page shows */
  shown(page: Output<M>): string[]
}

let planted = 0
/** A name that no other has, in no order. */
export const someName = (): string => `${((++planted * 7919) % 100_003).toString(36).padStart(4, '0')}x${planted.toString(36)}`

/** An instant of some day in November, some of them the same. */
export const someInstant = (): string => new Date(Date.parse('2026-11-02T00:00:00.000Z') + ((planted * 7919) % 19_997) * 60_000).toISOString()

type Row = { _id: string; [field: string]: unknown }

/** The row of `id` as it lies in the store. */
export async function rowOf(house: House, collection: string, id: string): Promise<Row> {
  const found = (await rowsOf(house, collection)).find(({ _id }) => _id === id)
  if (!found) throw new Error(`there is no ${id} in ${collection}`)
  return found
}

/** So many copies of a row, each made another by `change`. @returns their ids */
export function copies(house: House, collection: Parameters<House['store']['bulk']>[0], row: Row, many: number, change: (id: string, name: string) => object): string[] {
  const rows = Array.from({ length: many }, () => {
    const name = someName()
    const id = `${row._id.split('_')[0]}_w${name}`
    return { ...row, _id: id, ...change(id, name) }
  })
  house.store.bulk(collection, rows)
  return rows.map(({ _id }) => _id)
}

/** Does something so many times, each at another instant. */
export async function atSomeInstants<T>(house: House, many: number, work: () => Promise<T>): Promise<T[]> {
  const now = house.at
  const done: T[] = []
  for (let nth = 0; nth < many; nth++) {
    someName()
    house.at = someInstant()
    done.push(await work())
  }
  house.at = now
  return done
}
