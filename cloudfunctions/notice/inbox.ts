/**
 * An inbox: what is for a person as they are now, and what they ever opened. Nothing is written when a notice is published; every look reads two
 * stretches of one order, at most so long, whatever the audiences.
 */
import { limits, type NoticeLine } from '@contract'
import type { Person } from '@domain/access'
import { markOf, reaches, unitsReaching } from '@domain/noticeAudience'
import { saysAll } from '@domain/noticeWords'
import { changedKeyOf, type Listed, noticesByIds, noticesTo, pinnedTo } from '../db/notices'
import { type Read, readsAmong, readsOf } from '../db/reads'

/** rows read at once, when listing and when looking for words, and how often one call goes on while it has found nothing */
const [stretch, searched, rounds] = [60, 100, 5]
/** more than three a unit on five levels */
const mostPinned = 30

/** A notice at its place in somebody's inbox; `seen`: the revision they opened, null when none. */
interface Placed { readonly key: string; readonly notice: Listed; readonly seen: number | null }

export interface Page { readonly lines: readonly NoticeLine[]; readonly next: string | null }

const lineOf = ({ notice: { id, title, from, publishedAt, changedAt, state, revision }, seen }: Placed, at: string, place: NoticeLine['place']): NoticeLine =>
  ({ id: id as NoticeLine['id'], title, from, publishedAt, changedAt, standing: state, mark: markOf({ changedAt, revision }, seen, at), place })

/** Among these, what the person opened: known already from `opened`, or looked up. */
async function seenAmong(person: Person, notices: readonly Listed[], opened: readonly Read[]): Promise<Map<string, number>> {
  const known = new Map(opened.map(({ noticeId, revision }) => [noticeId, revision]))
  const rest = await readsAmong(person.id, notices.map(({ id }) => id).filter((id) => !known.has(id)))
  return new Map([...known, ...rest.map(({ noticeId, revision }) => [noticeId, revision] as const)])
}

/** What was opened and is for others by now, at the place where it was opened. */
async function kept(person: Person, opened: readonly Read[], listed: readonly Listed[], text: 'with' | 'without'): Promise<Placed[]> {
  const here = new Set(listed.map(({ id }) => id))
  const elsewhere = opened.filter(({ noticeId }) => !here.has(noticeId))
  const found = new Map((await noticesByIds(elsewhere.map(({ noticeId }) => noticeId), text)).map((one) => [one.id, one]))
  return elsewhere.flatMap(({ noticeId, noticeKey, revision }) => {
    const notice = found.get(noticeId)
    return notice && !reaches(notice.audience, person) ? [{ key: noticeKey, notice, seen: revision }] : []
  })
}

/** One stretch of the inbox below `before`. `floor`: how far down it is known; null when to the end. */
async function look(person: Person, before: string | null, text: 'with' | 'without'): Promise<{ placed: Placed[]; floor: string | null }> {
  const limit = text === 'with' ? searched : stretch
  const [sent, opened] = await Promise.all([noticesTo(unitsReaching(person), { before, limit }, text), readsOf(person.id, { before, limit })])
  const forThem = sent.filter(({ audience }) => reaches(audience, person))
  const [seen, elsewhere] = await Promise.all([seenAmong(person, forThem, opened), kept(person, opened, forThem, text)])
  const here = forThem.map((notice): Placed => ({ key: changedKeyOf(notice), notice, seen: seen.get(notice.id) ?? null }))
  const floors = [sent.length === limit ? changedKeyOf(sent.at(-1)!) : '', opened.length === limit ? opened.at(-1)!.noticeKey : '']
  const floor = floors.sort().at(-1)!
  const placed = [...here, ...elsewhere].filter(({ key }) => key >= floor).sort((a, b) => (a.key < b.key ? 1 : -1))
  return { placed, floor: floor || null }
}

/** What was withdrawn is told to those who opened it, and to nobody else. */
const isShown = ({ notice, seen }: Placed): boolean => notice.state === 'published' || seen !== null

/** The next lines below `before`; `words` are looked for in title and text. */
export async function pageOf(person: Person, before: string | null, words: string | null, at: string): Promise<Page> {
  let from = before
  for (let round = 1; ; round++) {
    const { placed, floor } = await look(person, from, words ? 'with' : 'without')
    const isPinned = ({ notice }: Placed) => words === null && (notice.pinnedUntil ?? '') > at && reaches(notice.audience, person)
    const wanted = placed.filter((one) => isShown(one) && !isPinned(one) && (!words || saysAll(words, one.notice.title, one.notice.text ?? '')))
    const shown = wanted.slice(0, limits.page)
    const next = wanted.length > shown.length ? shown.at(-1)!.key : floor
    if (shown.length > 0 || next === null || round === rounds) return { lines: shown.map((one) => lineOf(one, at, 'usual')), next }
    from = next
  }
}

/** What stands on top of the inbox. */
export async function topOf(person: Person, at: string): Promise<NoticeLine[]> {
  const pinned = (await pinnedTo(unitsReaching(person), at, mostPinned)).filter(({ audience }) => reaches(audience, person))
  const seen = await seenAmong(person, pinned, [])
  const placed = pinned.map((notice): Placed => ({ key: changedKeyOf(notice), notice, seen: seen.get(notice.id) ?? null }))
  return placed.sort((a, b) => (a.key < b.key ? 1 : -1)).map((one) => lineOf(one, at, 'pinned'))
}

/** How many are news to the person: what is for them and was changed since `since`, and what they opened before it was changed. */
export async function newsOf(person: Person, since: string, at: string): Promise<number> {
  const [sent, opened] = await Promise.all([noticesTo(unitsReaching(person), { since, limit: stretch }), readsOf(person.id, { since, limit: searched })])
  const forThem = sent.filter(({ audience }) => reaches(audience, person))
  const [seen, elsewhere] = await Promise.all([seenAmong(person, forThem, opened), kept(person, opened, forThem, 'without')])
  const here = forThem.map((notice): Placed => ({ key: '', notice, seen: seen.get(notice.id) ?? null }))
  const marks = [...here, ...elsewhere].filter((one) => isShown(one) && one.notice.changedAt >= since).map(({ notice, seen: revision }) => markOf(notice, revision, at))
  return marks.filter((mark) => mark === 'unread' || mark === 'changed').length
}
