/** How often people came in by a station's code, by day. Nothing in it says who. */
import { find, type Transaction } from './database'

/** Many come in at once, and one row would make them wait for each other: a day's count lies in ten, by the last figure of the millisecond. */
const shardOf = (at: string): string => at.slice(-2, -1)

/** One more on `day` (in Shanghai), at the instant `at`. */
export async function countScan(tx: Transaction, stationId: string, day: string, at: string): Promise<void> {
  const id = `${stationId}|${day}|${shardOf(at)}`
  const row = await tx.get('scans', id)
  await tx.put('scans', { _id: id, stationId, day, count: Number(row?.count ?? 0) + 1 })
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
