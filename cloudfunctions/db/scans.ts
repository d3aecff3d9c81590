/** How often people came in by a station's code, by day. Nothing in it says who. */
import { dayOf } from '@domain/calendar'
import { once } from '@domain/count'
import { find, type Transaction } from './database'
import { addIncrements } from './figures'

/** Many come in at once, and one row would make them wait for each other: a day's count lies in ten, by the last figure of the millisecond. */
const shardOf = (at: string): string => at.slice(-2, -1)

/** One more at the instant `at`, for the station and for the figures of the units above it. */
export async function countScan(tx: Transaction, { id: stationId, units }: { readonly id: string; readonly units: readonly string[] }, at: string): Promise<void> {
  const day = dayOf(at)
  const id = `${stationId}|${day}|${shardOf(at)}`
  const row = await tx.get('scans', id)
  await tx.put('scans', { _id: id, stationId, day, count: Number(row?.count ?? 0) + 1 })
  addIncrements(tx, [once('scans', units, at)], at)
}

/** At most this many days fit into one answer of the store. */
const mostDays = 90

/** How many on each day from `from` on; days without any are missing. */
export async function scansSince(stationId: string, from: string): Promise<Map<string, number>> {
  const rows = await find('scans', { where: { stationId, day: { gte: from } }, orderBy: ['day', 'desc'], limit: mostDays * 10 })
  const days = new Map<string, number>()
  for (const { day, count } of rows as unknown as { day: string; count: number }[]) days.set(day, (days.get(day) ?? 0) + count)
  return days
}
