/** Sends what a journal row still has to send. A message that cannot go out never touches what it speaks of. */
import type { Person } from '@domain/access'
import { nextDutyStart, plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { type Accept, acceptsOf, forgetAccepts, type Template } from '../db/accepts'
import type { JournalRow, Letter, Message, Templates } from '../db/journal'
import { deadKeyOf, dropLeft, type Fare, isLeft, noteSent, takeForSending } from '../db/outbox'
import { partsOf } from '../db/parts'
import { isGuest, peopleByIds } from '../db/people'
import { fingerprint } from '../secrets'
import { sendPhoneCode } from '../wechat/phone'
import { sendSubscribeMessage } from '../wechat/subscribeMessage'
import { fieldsOf, toldStill } from './hears'
import { backOffMinutes, mostTries, type Outcome, outcomeOf } from './outcome'

/** letters on their way at once, and letters of a notice after which it is asked again whether it still stands */
const [abreast, askedAgain] = [8, 24]
/** after so long a sender that took letters and said nothing is taken for dead */
const senderMinutes = 5
const peopleAtOnce = 500

/** What became of one letter that was sent. */
interface Said { readonly nth: number; readonly errcode: number | null; readonly outcome: Outcome }

/** What one row did: how many letters went out, and whether WeChat wants no more for now. */
export interface Delivered { readonly sent: number; readonly limit: 'free' | 'reached' }

/** Every row whose messages are due, told `at`. @returns null when another sender has it */
export async function deliver(row: JournalRow, templates: Templates, at: string): Promise<Delivered | null> {
  if (await saysOf(row) === 'nothing') {
    await dropLeft(row._id, at)
    return { sent: 0, limit: 'free' }
  }
  const readers = await readersOf(row)
  const taken = await takeForSending(row, plusMinutes(at, senderMinutes), await faresOf(row, readers, templates))
  if (!taken) return null
  if (taken.row.sendAt === null) return { sent: 0, limit: 'free' }
  const said = await sendAll(taken.row, taken.send, readers, templates)
  await noteSent(row._id, (now) => afterSending(now, said, at))
  await forgetRefused(taken.row, said)
  report(said)
  return { sent: said.filter(({ outcome }) => outcome === 'sent').length, limit: said.some(({ outcome }) => outcome === 'limit') ? 'reached' : 'free' }
}

/** What the letters of a row say: each its own; those of a fan-out, what the notice says now, or nothing when it is withdrawn. */
async function saysOf({ lane, subject, change: { revision = 1 } }: JournalRow): Promise<Message['fields'] | 'its own' | 'nothing'> {
  if (lane !== 'bulk') return 'its own'
  const told = await toldStill(subject, Number(revision))
  return told ? fieldsOf(told, Number(revision)) : 'nothing'
}

async function readersOf({ messages }: JournalRow): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(messages.filter(isLeft).map(({ to }) => to))]
  const readers: Person[] = []
  for (const some of partsOf(ids, peopleAtOnce)) readers.push(...await peopleByIds(some))
  return new Map(readers.map((reader) => [reader.id, reader]))
}

/** How each due letter can go. An accept that is proposed for one letter is not proposed for another. */
async function faresOf(row: JournalRow, readers: ReadonlyMap<string, Person>, templates: Templates): Promise<(letter: Letter) => Fare> {
  const due = row.messages.filter(({ state }) => state === 'due')
  const proposed = new Set(due.flatMap(({ accept = [] }) => accept))
  const free: Accept[] = []
  for (const template of new Set(due.filter(({ accept }) => !accept).map((letter) => letter.template))) free.push(...await found(template, due))
  return ({ template, to, accept }) => {
    const reader = readers.get(to)
    if (!templates[template] || !reader || isGuest(reader)) return { state: 'nobody' }
    // a code by text message was asked for by its reader just now
    if (template === 'phoneCode') return { state: 'paid' }
    if (accept) return { accept }
    const other = free.find((one) => one.personId === to && one.template === template && !proposed.has(one.id))
    if (other) proposed.add(other.id)
    return other ? { accept: other.id } : { state: 'unsubscribed' }
  }
}

const found = (template: Template, due: readonly Letter[]): Promise<Accept[]> =>
  acceptsOf(template, [...new Set(due.filter((letter) => letter.template === template && !letter.accept).map(({ to }) => to))])

/** Sends the letters at `places`, a few at once; when a limit is met, or the notice is withdrawn meanwhile, the rest stays for later. */
async function sendAll(row: JournalRow, places: readonly number[], readers: ReadonlyMap<string, Person>, templates: Templates): Promise<Said[]> {
  const said: Said[] = []
  let says: Awaited<ReturnType<typeof saysOf>> = 'its own'
  for (let from = 0; from < places.length && !said.some(({ outcome }) => outcome === 'limit'); from += abreast) {
    if (from % askedAgain === 0) says = await saysOf(row)
    if (says === 'nothing') return said
    const now = says === 'its own' ? {} : { fields: says }
    said.push(...await Promise.all(places.slice(from, from + abreast).map(async (nth) => {
      const letter = { ...row.messages[nth]!, ...now }
      const errcode = await sent(readers.get(letter.to)?.openid ?? null, templates[letter.template], letter)
      return { nth, errcode, outcome: outcomeOf(errcode) }
    })))
  }
  return said
}

/** What WeChat says to a letter; null when nothing comes back. The platform renews a token that it says is old: then once more, at once. */
async function sent(openid: string | null, templateId: string, letter: Letter): Promise<number | null> {
  if (openid === null || !templateId) return 40003
  const { template } = letter
  const send = () => template === 'phoneCode' ? sendPhoneCode(letter.to, templateId) : sendSubscribeMessage(openid, templateId, { ...letter, template })
  const once = () => send().then(({ errcode }) => errcode, () => null)
  const first = await once()
  return outcomeOf(first) === 'token' ? once() : first
}

const ends: Readonly<Partial<Record<Outcome, Letter['state']>>> = { sent: 'sent', refused: 'unsubscribed', nobody: 'nobody', wrong: 'dead' }

/** The row after `said`: what is left waits its turn, and what was tried in vain too often is given up. */
function afterSending(now: JournalRow, said: readonly Said[], at: string): JournalRow {
  const tries = now.tries + (said.some(({ outcome }) => outcome === 'later' || outcome === 'token') ? 1 : 0)
  const givenUp = tries >= mostTries
  const byPlace = new Map(said.map((one) => [one.nth, one]))
  const messages = now.messages.map((letter, nth): Letter => {
    const one = byPlace.get(nth)
    if (!one) return letter
    const tired = givenUp && one.outcome !== 'limit' ? 'dead' as const : letter.state
    return { ...letter, errcode: one.errcode, state: ends[one.outcome] ?? tired }
  })
  const dead = messages.some(({ state }) => state === 'dead')
  const limit = said.some(({ outcome }) => outcome === 'limit')
  const next = messages.some(isLeft) ? nextTry(now, plusMinutes(at, backOffMinutes(limit ? 'limit' : 'later', tries, chanceOf(now._id, tries)))) : null
  const deadAt = dead ? now.deadAt ?? at : null
  return { ...now, messages, tries, sendAt: next, deadAt, deadKey: deadAt && deadKeyOf({ deadAt, _id: now._id }) }
}

/** What a person did is told when it can be; what the clock reminds of, and what goes to many, waits for the morning. */
const nextTry = ({ caller, lane }: JournalRow, next: string): string =>
  caller === 'clock' || lane === 'bulk' ? nextDutyStart(next, standardPlan.dutyHours) : next

/** From 0 to 1, the same for the same try of the same row: a run that is repeated plans what it planned. */
const chanceOf = (id: string, tries: number): number => Buffer.from(fingerprint('retry', `${id}|${tries}`), 'base64url').readUInt32BE() / 2 ** 32

async function forgetRefused({ messages }: JournalRow, said: readonly Said[]): Promise<void> {
  const refused = said.filter(({ outcome }) => outcome === 'refused').map(({ nth }) => messages[nth]!)
  for (const template of new Set(refused.map((letter) => letter.template))) {
    await forgetAccepts(template, refused.filter((letter) => letter.template === template).map(({ to }) => to))
  }
}

/** Nothing for whoever runs this to look into. */
const expected = new Set<Outcome>(['sent', 'refused', 'nobody'])
const report = (said: readonly Said[]): void => {
  for (const errcode of new Set(said.filter(({ outcome }) => !expected.has(outcome)).map((one) => one.errcode))) console.error(JSON.stringify({ where: 'wechat', errcode }))
}
