import type { Parsed } from '@contract'
import { isDutyTime } from '@domain/calendar'
import type { Form, Member } from '@domain/member'
import { dueAtOf, officeHours } from '@domain/memberClock'
import { decideMember } from '@domain/memberDecide'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import type { Transaction } from '../db/database'
import { isShared, keysOf } from '../db/members'
import { changeOf, ownMember, saveMember } from './change'
import { officeNews } from './news'
import { provedPhone } from './proof'

const looked = ['name', 'phone', 'idNumber'] as const
const differing = (a: Form, b: Form): string => (Object.keys(a) as (keyof Form)[]).filter((key) => a[key] !== b[key]).join(' ')

/** What holds at once, and what it would all be once the office has looked: a number that somebody else has too is theirs to settle. */
async function sorted(tx: Transaction, { id, form, amend }: Member, { name, trade, employer, idNumber }: Parsed<'member.correct'>, phone: string | null): Promise<{ now: Form; wanted: Form | null }> {
  const isFree = phone !== null && !await isShared(tx, keysOf({ phone, idNumber: null }), id)
  const now: Form = {
    ...form, trade: trade ?? form.trade, employer: employer === undefined ? form.employer : employer, phone: isFree ? phone : form.phone, idNumber: idNumber === null ? null : form.idNumber,
  }
  const wanted: Form = {
    ...now, name: name ?? amend?.form.name ?? form.name, phone: phone ?? amend?.form.phone ?? form.phone, idNumber: now.idNumber && (idNumber ?? amend?.form.idNumber ?? now.idNumber),
  }
  return { now, wanted: looked.some((key) => wanted[key] !== now[key]) ? wanted : null }
}

/** Who they are is for the union to look at; how to reach them and what they do is theirs to say. */
export const correct: KnownVerb<'member.correct'> = async (call, input) => {
  const { person, at } = call
  const phone = input.proof === undefined ? null : provedPhone(person.id, input.proof, at)
  if (input.proof !== undefined && !phone) throw refusal('PhoneUnproved')
  return call.write(async (tx) => {
    const own = await ownMember(tx, call)
    if (!own) throw refusal('MemberChanged', { state: 'none' })
    const event = decideMember(own.now, own.relation, { do: 'correct', at, ...await sorted(tx, own.now, input, phone) })
    const after = await saveMember(tx, own.now, event)
    const isNew = !own.now.amend && after.amend
    return {
      output: { dueAt: after.amend ? dueAtOf(after) : null }, subject: after.id,
      change: { ...changeOf(own.now, after, event.kind), fields: differing(own.now.form, after.form), wanted: after.amend ? differing(after.form, after.amend.form) : '' },
      messages: isNew && isDutyTime(at, officeHours) ? await officeNews(after, '有会员要改自己的信息', at) : [],
    }
  })
}
