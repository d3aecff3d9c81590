import type { Parsed } from '@contract'
import { serves } from '@domain/access'
import type { Command } from '@domain/decide'
import { planOf } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { database } from '../db/database'
import { unit, unitsByIds } from '../db/stations'
import { change, type Seen } from './change'
import { homeAt } from './home'
import { dutyNewsOf } from './news'

type To = Parsed<'consultation.reassign'>['to']

/** The units it will belong to: the caller may hand it to a unit of their own only, or up to one above. */
async function homeFor({ person }: KnownCall, unitId: string) {
  const [to, own] = await Promise.all([unit(database, unitId), person.unitId ? unit(database, person.unitId) : null])
  const related = to && own && (to.path.startsWith(own.path) || own.path.startsWith(to.path))
  if (!related) throw refusal('UnknownUnit')
  return homeAt(to.path.split('/').filter(Boolean))
}

async function commandFor(call: KnownCall, token: number, to: To, { now, seat }: Seen): Promise<Command> {
  if (token !== now.token) throw refusal('WrongState', { state: now.state })
  const home = to.kind === 'unit' ? await homeFor(call, to.unitId) : null
  const plan = home?.plan ?? planOf(await unitsByIds(now.units))
  const lawyer = to.kind === 'lawyer' ? await seat(to.lawyerId) : null
  if (to.kind === 'lawyer' && (!lawyer || !serves(lawyer, now) || now.declined.includes(lawyer.lawyerId))) throw refusal('UnknownLawyer')
  return { do: 'reassign', at: call.at, to: lawyer, plan, home: home && { ...home, stationId: now.stationId, stationName: now.stationName } }
}

export const reassign: KnownVerb<'consultation.reassign'> = async (call, { id, token, to }) =>
  change(call, id, (seen) => commandFor(call, token, to, seen), (after) => ({
    output: { state: after.state }, why: { to: to.kind },
    messages: after.state === 'held' && after.holder ? [dutyNewsOf(after, after.holder.lawyerId, '工会转给您一件咨询', after.dueAt)] : [],
  }))
