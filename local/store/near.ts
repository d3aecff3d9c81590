import { getByRow, type Table } from './engine'
import { conditionsOf, testerOf } from './filter'
import { outwards, pointOf } from './geo'
import { MAX_ROWS, type Found, type View, type Window } from './read'
import { failed, isRecord, revive, type Doc } from './wire'
import type { Point } from '../../src/domain/geo'

/** A filter with one `$nearSphere`: where from, how near and far at most, and what else must hold. */
export interface Near { readonly path: string, readonly centre: Point, readonly from: number, readonly to: number, readonly rest: Doc }

const metres = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw failed('$minDistance and $maxDistance are numbers, 0 or more')
  return value
}

const KNOWN = new Set(['$geometry', '$maxDistance', '$minDistance'])

/** The `$nearSphere` of a filter as the SDK writes it; undefined where there is none at the top. */
export const nearIn = (filter: Doc): Near | undefined => {
  const [found, ...more] = Object.entries(filter).filter(([, value]) => isRecord(value) && '$nearSphere' in value)
  if (!found) return undefined
  const [path, condition] = found as [string, Doc]
  const options = condition['$nearSphere']
  if (more.length > 0 || Object.keys(condition).length > 1) throw failed('a query has one $nearSphere, and its field no other condition')
  if (!isRecord(options) || !Object.keys(options).every((name) => KNOWN.has(name))) throw failed('$nearSphere takes $geometry, $maxDistance and $minDistance')
  const centre = pointOf(options['$geometry'])
  if (!centre) throw failed('the $geometry of $nearSphere is no GeoJSON point on the globe')
  const { [path]: _, ...rest } = filter
  return { path, centre, from: metres(options['$minDistance'], 0), to: metres(options['$maxDistance'], Infinity), rest }
}

/** The documents around a point, the nearest first, by a declared 2dsphere index. */
export const findNear = (view: View, table: Table, { path, centre, from, to, rest }: Near, { order, offset, limit }: Window): Found[] => {
  if (limit > MAX_ROWS) throw failed(`limit ${limit} is over ${MAX_ROWS}`)
  if (order.length > 0) throw failed('an order beside $nearSphere is not supported by the local store')
  const index = table.indexes.find(({ keys: [key] }) => key?.[0] === path && key[1] === '2dsphere')
  if (!index) throw failed(`unable to find index for $geoNear query: no declared 2dsphere index of ${table.name} serves ${path}`)
  const accepts = testerOf(conditionsOf(rest))
  const found: Found[] = []
  for (const { n } of outwards(view.connection, index, centre, { from, to })) {
    if (found.length >= offset + limit) break
    const held = getByRow(view.connection, table, n)
    if (held && accepts(revive(held.body))) found.push(held)
  }
  return found.slice(offset)
}
