import { earthRadius, metresBetween, type Point } from '../../src/domain/geo'
import type { Connection } from './connection'
import type { TableIndex } from './engine'
import { failed, isRecord } from './wire'

/**
 * A 2dsphere index in SQL: the globe is quartered again and again, and a point's key is the way down to its cell, then the point itself.
 * A cell is a stretch of keys, so what lies around a place is nine stretches, at whatever depth nine cells are wide enough.
 */
const DEPTH = 24
const FINEST = 16

const isDegrees = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most

/** A GeoJSON point; undefined for anything else. MongoDB knows other shapes too, which nothing here stores. */
export const pointOf = (value: unknown): Point | undefined => {
  if (!isRecord(value) || value['type'] !== 'Point' || !Array.isArray(value['coordinates']) || value['coordinates'].length !== 2) return undefined
  const [lng, lat] = value['coordinates'] as unknown[]
  return isDegrees(lng, 180) && isDegrees(lat, 90) ? { lng, lat } : undefined
}

const columnAt = (lng: number, depth: number): number => Math.min(2 ** depth - 1, Math.floor((lng + 180) / 360 * 2 ** depth))
const rowAt = (lat: number, depth: number): number => Math.min(2 ** depth - 1, Math.floor((lat + 90) / 180 * 2 ** depth))

/** The way down to a cell: one digit, 0 to 3, for each quartering. */
const wayTo = (column: number, row: number, depth: number): string => {
  let way = ''
  for (let bit = depth - 1; bit >= 0; bit--) way += String((column >> bit & 1) + 2 * (row >> bit & 1))
  return way
}

/** The key of a point; none for null or nothing, as a 2dsphere index leaves those out. */
export const geoKeys = (value: unknown): readonly string[] => {
  if (value === null || value === undefined) return []
  const point = pointOf(value)
  if (!point) throw failed(`Can't extract geo keys: ${JSON.stringify(value)} is not a GeoJSON point`)
  return [[wayTo(columnAt(point.lng, DEPTH), rowAt(point.lat, DEPTH), DEPTH), point.lng, point.lat].join('|')]
}

const rad = (degrees: number): number => degrees * Math.PI / 180

/** So far, in metres, every point lies in the nine cells around `centre`: a cell's height, or the way to the meridian a cell's width off. */
const reachAt = ({ lat }: Point, depth: number): number => {
  if (depth === 0) return Infinity
  const width = Math.min(90, 360 / 2 ** depth)
  return earthRadius * Math.min(rad(180 / 2 ** depth), Math.asin(Math.sin(rad(width)) * Math.cos(rad(lat))))
}

const cellsAround = ({ lng, lat }: Point, depth: number): readonly string[] => {
  const [column, row, most] = [columnAt(lng, depth), rowAt(lat, depth), 2 ** depth]
  const rows = [row - 1, row, row + 1].filter((one) => one >= 0 && one < most)
  return [...new Set(rows.flatMap((one) => [-1, 0, 1].map((step) => wayTo((column + step + most) % most, one, depth))))]
}

export interface Nearby { readonly n: number, readonly metres: number }

const inCell = (connection: Connection, { sql, columns: [column] }: TableIndex, cell: string, centre: Point): Nearby[] =>
  connection.all(`SELECT n, ${column} FROM ${sql} WHERE ${column} >= ? AND ${column} < ?`, [cell, `${cell}4`]).map(([n, key]) => {
    const [, lng, lat] = String(key).split('|')
    return { n: Number(n), metres: metresBetween(centre, { lng: Number(lng), lat: Number(lat) }) }
  })

/** Rows from `from` to `to` metres off, the nearest first, read further only as they are asked for. */
export function* outwards(connection: Connection, index: TableIndex, centre: Point, { from, to }: { readonly from: number, readonly to: number }): Generator<Nearby> {
  let told = from
  for (let depth = FINEST; depth >= 0 && told <= to; depth--) {
    const reach = reachAt(centre, depth)
    if (reach <= told) continue
    const [low, high] = [told, reach]
    const band = cellsAround(centre, depth).flatMap((cell) => inCell(connection, index, cell, centre)).filter(({ metres }) => metres >= low && metres < high && metres <= to)
    yield* band.sort((a, b) => a.metres - b.metres || a.n - b.n)
    told = reach
  }
}
