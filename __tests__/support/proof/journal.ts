/** What the journal and the outbox of a house say, as a test wants to read it. */
import type { House } from '../given'
import type { Doc } from '../../../local/store/wire'

export interface Noted {
  readonly event: string
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly token: number | null
  readonly caller: string
}

/** The documents of a collection that match, at most a thousand. */
export async function rowsOf(house: Pick<House, 'store'>, collection: string, where: Doc): Promise<Doc[]> {
  const payload = { action: 'database.getDocument', collectionName: collection, queryType: 'WHERE', query: JSON.stringify(where), limit: 1000 }
  const { data } = await house.store.handle(payload) as { data: { list: string[] } }
  return data.list.map((text) => JSON.parse(text) as Doc)
}

/** What happened to one consultation, in order. */
export async function journalOf(house: Pick<House, 'store'>, id: string): Promise<Noted[]> {
  const rows = await rowsOf(house, 'journal', { subject: id })
  const noted = rows.map(({ change, at, caller }) => ({ from: null, to: null, token: null, ...change as object, at, caller }) as Noted)
  return noted.sort((a, b) => a.at.localeCompare(b.at))
}

/** How often each event happened, of those named. */
export const countsOf = (noted: readonly Noted[], ...events: string[]): number[] => events.map((event) => noted.filter((one) => one.event === event).length)

/** Whom WeChat was asked to tell something, when, and what. */
export function outboxOf({ store }: House): { at: string; to: string; what: string }[] {
  return [...store.outbox.list({ limit: 1000 })].reverse().map(({ at, payload }) => {
    const { touser, data } = payload as { touser: string; data: Record<string, { value: string }> }
    return { at: new Date(at).toISOString(), to: touser, what: Object.values(data)[0]!.value }
  })
}

/** Whether the rows can stand in one line from `start` to `end`, each where the one before it ended. */
export function isOneLine(noted: readonly Noted[], start: string, end: string): boolean {
  if (noted.length === 0) return start === end
  return noted.some((one, n) => one.from === start && isOneLine(noted.filter((_, other) => other !== n), one.to ?? '', end))
}
