/** For each kind of thing that is held, how a page of it is read, the newest first. */
import type { HeldItem, HeldKind } from '@contract'
import type { Person } from '@domain/access'
import { tradeNames } from '@domain/trade'
import { topicNames } from '@domain/topic'
import { acceptsOf } from '../db/accepts'
import { wholeThreadsOf } from '../db/consultations'
import { database, linksOf } from '../db/database'
import { deedsBefore, type In } from '../db/deeds'
import type { JournalRow } from '../db/journal'
import { member } from '../db/members'
import { noticesByIds } from '../db/notices'
import { askedAt, phoneCode } from '../db/phoneCodes'
import { readsOf } from '../db/reads'
import { sessionsOf, signInsOf } from '../db/sessions'
import { signalsWith } from '../db/signals'
import { namedOne } from '../member/named'
import { callersOf } from './callers'
import { threadItem } from './threadItem'
import { aboutWords, deedWords, memberWords } from './words'
import { workItems } from './work'

export type Shown = HeldItem
export type Line = HeldItem['lines'][number]
export interface Shelf { readonly items: Shown[]; readonly next: string | null }
type Reader = (person: Person, cursor: string | null) => Promise<Shelf>

/** rows of one page; whole consultations are cut at so many characters, so that an answer stays below what a function may say */
const [page, threads, characters] = [50, 20, 120_000]

const item = (at: string | null, title: string, lines: Line[] = [], photos: Shown['photos'] = []): Shown => ({ at, title, lines, photos })
const line = (name: string, value: string | null | undefined): Line[] => value ? [{ name, value }] : []
const all = (items: Shown[]): Shelf => ({ items, next: null })

async function journal(where: In, cursor: string | null, itemOf: (row: JournalRow) => Shown): Promise<Shelf> {
  const { rows, next } = await deedsBefore(where, cursor, page)
  return { items: rows.map(itemOf), next }
}

const photo: Reader = async (person, cursor) => {
  const { rows, next } = await deedsBefore({ caller: { in: callersOf(person) }, method: 'photo.add' }, cursor, page)
  const fileOf = ({ change }: JournalRow) => String(change.photo ?? '')
  const links = await linksOf(rows.map(fileOf).filter(Boolean))
  const photosOf = (row: JournalRow) => { const url = links.get(fileOf(row)); return url ? [{ url }] : [] }
  return { items: rows.map((row) => item(row.at, '照片', [], photosOf(row))), next }
}

const consultation: Reader = async ({ id }, cursor) => {
  const found = await wholeThreadsOf(id, cursor, threads + 1)
  const items: Shown[] = []
  let [written, last] = [0, '']
  for (const one of found.slice(0, threads)) {
    if (items.length > 0 && written > characters) break
    const shown = threadItem(one)
    items.push(shown)
    written += JSON.stringify(shown).length
    last = `${one.askedAt}|${one.id}`
  }
  return { items, next: items.length < found.length ? last : null }
}

const phone: Reader = async ({ id }) => {
  const now = await phoneCode(database, id)
  const times = await askedAt(database, id)
  return all(now || times.length > 0 ? [item(times.at(-1) ?? null, '要过验证码', [...line('手机', now?.phone), ...line('一天里要过', `${times.length} 次`)])] : [])
}

/** What they gave themselves, and the words of both sides. Another account with the same number is nobody they hear of. */
const membership: Reader = async ({ id, membership: mine }) => {
  const kept = mine.state === 'none' ? null : await member(database, mine.memberId)
  const now = kept && await namedOne(kept)
  const account = now?.unsure.find(({ personId }) => personId === id)
  if (!now || (!account && !now.owners.includes(id))) return all([])
  const { name, phone: number, idNumber, employer, trade } = account?.form ?? now.form
  const form = [...line('姓名', name), ...line('手机', number), ...line('身份证号', idNumber), ...line('单位', employer), ...line('职业', tradeNames[trade])]
  const said = account ? [] : now.words.flatMap(({ by, text }) => line(by === 'worker' ? '您说的' : '工会说的', text))
  return all([item(account?.at ?? now.appliedAt, '入会资料', [
    ...line('编号', account?.reference ?? now.reference), ...line('工会', (account?.home ?? now.home).unitName), ...line('状态', account ? memberWords.applied : memberWords[now.state]),
    ...line('同意的入会说明', (account ?? now).consent?.version),
    ...form, ...account || !now.amend ? [] : [...line('要改成的姓名', now.amend.form.name), ...line('要改成的手机', now.amend.form.phone), ...line('要改成的身份证号', now.amend.form.idNumber)], ...said, ...account ? [] : line('没有通过的说明', now.declined?.note),
  ])])
}

const read: Reader = async ({ id }, cursor) => {
  const rows = await readsOf(id, { before: cursor, limit: page + 1 })
  const shown = rows.slice(0, page)
  const titles = new Map((await noticesByIds(shown.map(({ noticeId }) => noticeId))).map((one) => [one.id, one.title]))
  return { items: shown.map((one) => item(null, `看过：${titles.get(one.noticeId) ?? '一条通知'}`)), next: rows.length > page ? shown.at(-1)!.noticeKey : null }
}

const accept: Reader = async ({ id }) => {
  const found = (await Promise.all((['answered', 'duty', 'notice'] as const).map((about) => acceptsOf(about, [id])))).flat()
  return all(found.map(({ at, template }) => item(at, `允许一条消息：${aboutWords[template]}`)))
}

const machine = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', wechat: '微信', other: '别的浏览器' } as const
const session: Reader = async ({ id }) => {
  const [sessions, codes] = await Promise.all([sessionsOf(id, '', 1000), signInsOf(id, 1000)])
  return all([
    ...sessions.map(({ startedAt, expiresAt, browser }) => item(startedAt, '在电脑上登录', [...line('浏览器', machine[browser]), ...line('登录到', expiresAt)])),
    ...codes.map(({ begunAt, browser }) => item(begunAt, '扫过电脑上的码', line('浏览器', machine[browser]))),
  ])
}

const signal: Reader = async ({ id }) => all((await signalsWith(id, 100)).map(({ firstAt, topic }) =>
  item(firstAt, '和您问同一家单位的不止一位', line('类别', topicNames[topic].name))))

const message: Reader = ({ id }, cursor) => journal({ 'messages.to': id }, cursor, ({ at, messages }) => {
  const mine = messages.find(({ to }) => to === id)!
  return item(at, aboutWords[mine.template], Object.entries(mine.fields).filter(([name]) => name === 'what').flatMap(([, value]) => line('写的是', value)))
})

const deed: Reader = (person, cursor) => journal({ caller: { in: callersOf(person) } }, cursor, ({ at, method }) => item(at, deedWords(method)))

const account: Reader = async ({ openid, consent, station, trade, asked }) => all([item(consent?.at ?? null, '账号', [
  ...line('微信给的代号', openid), ...line('同意的隐私说明', consent?.version), ...line('常去的站点', station?.name), ...line('职业', trade && tradeNames[trade]),
  ...line('问过的类别', asked.map((topic) => topicNames[topic].name).join('、')),
])])

export const readers: Readonly<Record<HeldKind, Reader>> =
  { photo, consultation, phoneCode: phone, member: membership, read, accept, session, signal, work: async ({ id }) => all(await workItems(id)), message, deed, account }
