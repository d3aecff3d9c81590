/** What only somebody who works here has. */
import type { HeldItem } from '@contract'
import { database } from '../db/database'
import { draftsOf, repliesOf } from '../db/drafts'
import { invitesTakenBy } from '../db/invites'
import { noticeDraftsOf } from '../db/noticeDrafts'
import { roster } from '../db/shifts'

/** more than anybody has */
const most = 200

export async function workOf(id: string) {
  const [drafts, replies, notices, shifts, invites] = await Promise.all([draftsOf(id, most), repliesOf(id, most), noticeDraftsOf(id, most), roster(database, id), invitesTakenBy(id, most)])
  return { drafts, replies, notices, shifts, invites }
}

export async function countWork(id: string): Promise<number> {
  const { drafts, replies, notices, shifts, invites } = await workOf(id)
  return drafts.length + replies.length + notices.length + invites.length + (shifts ? 1 : 0)
}

const item = (at: string | null, title: string, name: string, value: string): HeldItem => ({ at, title, lines: value ? [{ name, value }] : [], photos: [] })

/** It as its own person reads it. A draft quotes whom it is for: it is shown on the desk, and here only that it is there. */
export async function workItems(id: string): Promise<HeldItem[]> {
  const { drafts, replies, notices, shifts, invites } = await workOf(id)
  return [
    ...drafts.map(({ savedAt, reference }) => item(savedAt, '没发出的答复', '编号', reference)),
    ...replies.map(({ title, text }) => item(null, '常用答复', title, text)),
    ...notices.map(({ savedAt, title }) => item(savedAt, '没发出的通知', '标题', title)),
    ...shifts ? [item(null, '班表', '班次', `${shifts.once.length + shifts.weekly.length} 个`)] : [],
    ...invites.map(({ madeAt, surname }) => item(madeAt, '接受过的邀请', '姓', surname)),
  ]
}
