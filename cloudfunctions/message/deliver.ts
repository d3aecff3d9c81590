import { nextDutyStart, plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { database } from '../db/database'
import { type JournalRow, noteSent, type Templates } from '../db/journal'
import { isGuest, person } from '../db/people'
import { sendSubscribeMessage } from '../wechat/subscribeMessage'

const retryAfterMinutes = 5
/** after this the message is no news any more; the thread itself says it */
const staleAfterMs = 24 * 3_600_000
/** answers after which another try is pointless: not subscribed, template gone, field refused, user gone */
const final = new Set([0, 43101, 40037, 47003, 40003])

/** sent, or not subscribed: nothing for whoever runs this to look into */
const expected = new Set([0, 43101])

/** Sends what a journal row still has to send. A message that cannot go out never touches what it speaks of. */
export async function deliver(row: JournalRow, templates: Templates, at: string): Promise<void> {
  let again = false
  for (const message of row.messages) {
    const templateId = templates[message.template]
    const reader = templateId ? await person(database, message.to) : null
    if (!reader || isGuest(reader)) continue
    const answer = await sendSubscribeMessage(reader.openid, templateId, message).catch(() => null)
    again ||= !answer || !final.has(answer.errcode)
    if (answer && !expected.has(answer.errcode)) console.error(JSON.stringify({ where: 'wechat', errcode: answer.errcode }))
  }
  const stale = Date.parse(at) - Date.parse(row.at) > staleAfterMs
  const next = plusMinutes(at, retryAfterMinutes)
  // what a person did is told when it can be; what the clock reminds of waits for the morning
  await noteSent(row._id, !again || stale ? null : row.caller === 'clock' ? nextDutyStart(next, standardPlan.dutyHours) : next)
}
