/** The clock's part of joining: offices are warned and the unit above is called, what never came is declined, what is over is deleted. */
import type { Member } from '@domain/member'
import { due, isForgotten } from '@domain/memberClock'
import type { MemberEvent } from '@domain/memberEvolve'
import type { Transaction } from '../db/database'
import { type Message, write } from '../db/journal'
import { member, membersToWake } from '../db/members'
import { codesForgotten, forgetCode } from '../db/phoneCodes'
import { each, type Enough, NothingToDo, type Outcome } from '../each'
import { changeOf, dropMember, saveMember } from '../member/change'
import { above, officeNews, ownerNews } from '../member/news'

/** what one run takes on; the next minute goes on with the rest */
const most = { wake: 200, codes: 200 }

const late = '有入会申请过了三个工作日'

async function toldOf(before: Member, after: Member, event: MemberEvent, upper: Message[]): Promise<Message[]> {
  switch (event.kind) {
    case 'warned': return officeNews(after, '有入会申请明天就到期了', event.at)
    case 'escalated': return [...upper, ...before.escalation ? [] : await officeNews(after, late, event.at)]
    case 'declined': return ownerNews(after, '入会申请有结果了', event.at)
    default: return []
  }
}

async function wake(tx: Transaction, id: string, at: string) {
  const before = await member(tx, id)
  if (!before || before.wakeAt === null || before.wakeAt > at) throw new NothingToDo()
  if (isForgotten(before, at)) {
    await dropMember(tx, before, at)
    return { output: null, subject: id, change: { event: 'forgotten', unit: before.home.unitId } }
  }
  const upper = await above(before, late, at)
  const event = due(before, at, upper.unitId)
  if (!event) throw new NothingToDo()
  const after = await saveMember(tx, before, event)
  return { output: null, subject: id, change: changeOf(before, after, event.kind), messages: await toldOf(before, after, event, upper.messages) }
}

/** One run at `at`. The wake-up itself is the request id: two clocks at once, or one that runs again, do it once. */
export async function wakeMembers(at: string, enough?: Enough): Promise<Outcome<unknown>> {
  const intent = (method: string, requestId: string) => ({ caller: 'clock', method, requestId, input: null, at, sender: 'clock' as const })
  const wakings = await each('clock.members', await membersToWake(at, most.wake), ({ id, wakeAt }) => write(intent('clock.wakeMember', `${id}|${wakeAt}`), (tx) => wake(tx, id, at)), enough)
  const codes = await codesForgotten(at, most.codes)
  const forgotten = codes.length === 0 ? { failed: 0 } : await each('clock.codes', [codes], () => write(intent('clock.forgetCodes', `${codes[0]!}|${at}`), async (tx) => {
    for (const id of codes) await forgetCode(tx, id, at)
    return { output: null, subject: 'phoneCodes', change: { event: 'forgotten', rows: codes.length } }
  }))
  return { ...wakings, failed: wakings.failed + forgotten.failed }
}
