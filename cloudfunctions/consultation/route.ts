/** Who is offered what: the rules are domain/routing's, here they meet the store. One transaction an offer. */
import type { MethodName } from '@contract'
import { seatOf } from '@domain/access'
import { isLicensed } from '@domain/licence'
import { offersFor } from '@domain/routing'
import { consultation, waiting } from '../db/consultations'
import { type JournalRow, type Templates, write } from '../db/journal'
import { lawyersOnDuty } from '../db/people'
import { each, type Enough, NothingToDo, type Outcome } from '../each'
import { deliver } from '../message/deliver'
import { changeOf, readerOf, save } from './change'
import { dutyNewsOf } from './news'

/** what one round looks at; the next goes on with the rest */
const most = { waiting: 300, lawyers: 1000 }

/** Who sends the messages of this round: the door that stirred the queue, or the clock. */
type Sender = 'door' | 'clock'

async function offer(id: string, lawyerId: string, at: string, sender: Sender): Promise<JournalRow> {
  const intent = { caller: 'clock', method: 'consultation.offer', requestId: `${id}|${lawyerId}|${at}`, input: null, at, sender }
  const { row } = await write(intent, async (tx) => {
    const read = readerOf(tx)
    const [now, person] = [await consultation(tx, id), await read(lawyerId)]
    const seat = person && isLicensed(person.lawyer?.licence, at) ? seatOf(person) : null
    // asked again of the rows as they stand in this transaction: what changed since the round began is seen by the next
    if (!now || now.state !== 'waiting' || !seat || offersFor([now], [seat], at).length === 0) throw new NothingToDo()
    const event = { kind: 'offered' as const, at, lawyer: { lawyerId, surname: seat.surname } }
    const after = await save(tx, now, event, read)
    return { output: null, subject: id, change: changeOf(now, after, event), messages: [dutyNewsOf(after, lawyerId, '有一件新咨询等您接', after.offer!.until)] }
  })
  return row
}

/** One round of offers at `at`. @returns the journal rows it wrote, with messages to send */
export async function route(at: string, sender: Sender, enough?: Enough): Promise<Outcome<JournalRow>> {
  const queue = await waiting(most.waiting)
  if (queue.length === 0) return { results: [], failed: 0 }
  const seats = (await lawyersOnDuty(most.lawyers)).filter(({ lawyer }) => isLicensed(lawyer?.licence, at)).flatMap((lawyer) => seatOf(lawyer) ?? [])
  return each('route', offersFor(queue, seats, at), ({ id, lawyerId }) => offer(id, lawyerId, at, sender), enough)
}

/** Writes after which somebody waits who did not, or somebody is free who was not. */
const stirring: ReadonlySet<string> = new Set<MethodName>([
  'consultation.ask', 'consultation.enter', 'consultation.followUp', 'consultation.reopen', 'consultation.reassign', 'consultation.answer', 'consultation.askBack',
  'consultation.release', 'consultation.decline', 'consultation.withdraw', 'check.letThrough', 'consultation.refer', 'consultation.close', 'duty.switch', 'conflict.add', 'person.suspend',
])

/** What follows a write at once: the queue moves on, and whom it reaches is told. The clock does the same within a minute. */
export const follow = (templates: Templates) => async ({ method }: JournalRow, at: string): Promise<void> => {
  if (!stirring.has(method)) return
  for (const row of (await route(at, 'door')).results) await deliver(row, templates, at)
}
