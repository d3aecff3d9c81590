/** For each kind of thing that is held, how the next bit of it is removed. Files go before what leads to them. */
import type { HeldKind } from '@contract'
import type { Membership } from '@domain/access'
import { hasPost } from '@domain/leaving'
import type { Transaction } from '../db/database'
import { database, deleteFiles } from '../db/database'
import { acceptsOf, takeAccept, type Template } from '../db/accepts'
import { changeDeeds, type In, namedAbout, someDeeds } from '../db/deeds'
import { draftsOf, dropDraft, dropReply, repliesOf } from '../db/drafts'
import { invitesTakenBy, removeInvite } from '../db/invites'
import type { JournalRow } from '../db/journal'
import { member } from '../db/members'
import { dropNoticeDraft, noticeDraftsOf } from '../db/noticeDrafts'
import { person, putPerson, removePerson } from '../db/people'
import { phoneCodesOf, removePhoneCodes } from '../db/phoneCodes'
import { removePhotoCheck } from '../db/photoChecks'
import { emptied } from '../db/photos'
import { removeReads, someReads } from '../db/reads'
import { removeSessions, someSessions } from '../db/sessions'
import { removeRoster, roster } from '../db/shifts'
import { dissolve, part } from '../member/begin'
import { forgetIn } from '../member/change'
import { eraseConsultation } from './eraseConsultation'
import { eraseSignal } from './eraseSignal'
import { type Leaver, scrubbed, withoutLetters } from './scrub'

/** One transaction's worth: how many rows it changes, and how. */
export interface Bit { readonly rows: number; run(tx: Transaction): Promise<void> }

/** The next bit; null: nothing is left of this kind. */
type Eraser = (leaver: Leaver, at: string) => Promise<Bit | null>

/** rows of one transaction; letters are many in a row */
const [some, fewRows, files] = [50, 10, 20]

const bit = (rows: number, run: Bit['run']): Bit | null => rows > 0 ? { rows, run } : null
const idsOf = (rows: readonly { readonly _id: string }[]): string[] => rows.map(({ _id }) => _id)

async function deeds(where: In, change: (now: JournalRow) => JournalRow, most: number): Promise<Bit | null> {
  const rows = await someDeeds(where, most)
  return bit(rows.length, (tx) => changeDeeds(tx, idsOf(rows), change))
}

/** What was to be stored and never got its row: its place is all that is known of it. */
async function cutOff(leaver: Leaver): Promise<Bit | null> {
  const rows = await someDeeds({ caller: { in: leaver.callers }, method: 'photo.store' }, files)
  for (const { change } of rows) if (typeof change.place === 'string') await deleteFiles([await emptied(change.place)])
  return bit(rows.length, (tx) => changeDeeds(tx, idsOf(rows), scrubbed(leaver)))
}

const photo: Eraser = async (leaver) => {
  const rows = await someDeeds({ caller: { in: leaver.callers }, method: 'photo.add' }, files)
  if (rows.length === 0) return cutOff(leaver)
  const fileIds = rows.flatMap(({ change }) => typeof change.photo === 'string' ? [change.photo] : [])
  await deleteFiles(fileIds)
  return bit(rows.length, async (tx) => {
    for (const fileId of fileIds) await removePhotoCheck(tx, fileId)
    await changeDeeds(tx, idsOf(rows), scrubbed(leaver))
  })
}

const membershipOf = async (id: string): Promise<Membership> => (await person(database, id))?.membership ?? { state: 'none' }

const phoneCode: Eraser = async ({ id }) => {
  const membership = await membershipOf(id)
  const mine = membership.state === 'none' ? null : await member(database, membership.memberId)
  const forms = mine ? [...mine.owners.includes(id) ? [mine.form] : [], ...mine.unsure.filter(({ personId }) => personId === id).map(({ form }) => form)] : []
  const ids = await phoneCodesOf(database, id, forms.map(({ phone }) => phone))
  return bit(ids.length, (tx) => removePhoneCodes(tx, ids))
}

const membership: Eraser = async (leaver, at) => {
  const membership = await membershipOf(leaver.id)
  if (membership.state === 'none') return null
  const rows = await namedAbout(membership.memberId, some)
  if (rows.length > 0) return bit(rows.length, (tx) => changeDeeds(tx, idsOf(rows), scrubbed(leaver)))
  return bit(1, async (tx) => {
    const now = await member(tx, membership.memberId)
    const account = now?.unsure.find(({ personId }) => personId === leaver.id)
    if (now && account && !now.owners.includes(leaver.id)) await part(tx, now, account, at)
    else if (now?.owners.includes(leaver.id)) await dissolve(tx, now, at)
    await forgetIn(tx, leaver.id)
  })
}

const read: Eraser = async ({ id }) => {
  const ids = await someReads(id, some)
  return bit(ids.length, (tx) => removeReads(tx, ids))
}

const templates: readonly Template[] = ['answered', 'duty', 'notice', 'phoneCode']
const accept: Eraser = async ({ id }) => {
  const all = (await Promise.all(templates.map((template) => acceptsOf(template, [id])))).flat().slice(0, some)
  return bit(all.length, async (tx) => { for (const one of all) await takeAccept(tx, one.id) })
}

const session: Eraser = async ({ id }) => {
  const found = await someSessions(id, some)
  return bit(found.sessions.length + found.signIns.length, (tx) => removeSessions(tx, found))
}

/** What only somebody who worked here has. */
const work: Eraser = async ({ id }) => {
  const [drafts, replies, notices, shifts, invites] = await Promise.all([draftsOf(id, some), repliesOf(id, some), noticeDraftsOf(id, some), roster(database, id), invitesTakenBy(id, some)])
  return bit(drafts.length + replies.length + notices.length + invites.length + (shifts ? 1 : 0), async (tx) => {
    for (const one of drafts) await dropDraft(tx, one)
    for (const one of replies) await dropReply(tx, one.id)
    for (const one of notices) await dropNoticeDraft(tx, one.id)
    for (const one of invites) await removeInvite(tx, one.id)
    await removeRoster(tx, id)
  })
}

const message: Eraser = (leaver) => deeds({ 'messages.to': leaver.id }, withoutLetters(leaver), fewRows)

const deed: Eraser = async (leaver) =>
  await deeds({ caller: { in: leaver.callers } }, scrubbed(leaver), some) ?? await deeds({ subject: leaver.id }, scrubbed(leaver), some)

/** The record itself, at last: with it goes what says that anything was to be erased. */
const account: Eraser = async ({ id }) => bit(1, async (tx) => {
  const now = await person(tx, id)
  if (now?.leaving?.state === 'erasing') await removePerson(tx, id)
})

export const erasers: Readonly<Record<HeldKind, Eraser>> =
  { photo, consultation: eraseConsultation, phoneCode, member: membership, read, accept, session, signal: eraseSignal, work, message, deed, account }

/** Shuts the door: nobody comes in by this account any more, and nothing more comes to it. Who took a post meanwhile stays. */
export async function shut(tx: Transaction, { id, leaving }: Leaver, next: string): Promise<'shut' | 'kept'> {
  const now = await person(tx, id)
  if (now?.leaving?.state !== 'asked' || now.leaving.mark !== leaving.mark) return 'kept'
  if (hasPost(now)) {
    await putPerson(tx, { ...now, leaving: null })
    return 'kept'
  }
  await putPerson(tx, {
    ...now, openid: `gone:${leaving.mark}`, roles: ['worker'], surname: null, consent: null, station: null, lawyer: null, unitId: null, asked: [],
    sessionsFrom: next, leaving: { ...leaving, state: 'erasing', at: next },
  })
  return 'shut'
}
