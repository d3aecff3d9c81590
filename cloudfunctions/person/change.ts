import type { LawyerForm, OfficeForm } from '@contract'
import type { LawyerPost, Person } from '@domain/access'
import { isActingAdmin, mayGive } from '@domain/posts'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import type { Transaction } from '../db/database'
import { putPerson } from '../db/people'
import { openUnit } from '../unit/places'
import { keptLicence } from './licence'
import { changeable, keepAnAdmin } from './own'

/** The post as the form says; what they hold stays in their hands. */
async function lawyerAfter(tx: Transaction, me: Person, other: Person, form: LawyerForm, at: string): Promise<LawyerPost> {
  if (!other.lawyer) throw refusal('NotFound')
  const { id } = await openUnit(tx, me, form.unitId)
  return { ...other.lawyer, unitId: id, topics: form.topics, licence: keptLicence(other.id, form.licence, at) }
}

async function officeAfter(tx: Transaction, me: Person, other: Person, form: OfficeForm, at: string): Promise<Pick<Person, 'unitId' | 'roles'>> {
  if (!other.unitId) throw refusal('NotFound')
  if (!mayGive(me, form.role)) throw refusal('AboveYou')
  const { id } = await openUnit(tx, me, form.unitId)
  const roles = [...other.roles.filter((role) => role !== 'staff' && role !== 'admin'), form.role]
  if (isActingAdmin(other) && (form.role !== 'admin' || id !== other.unitId)) await keepAnAdmin(tx, other, at)
  return { unitId: id, roles }
}

export const change: KnownVerb<'person.change'> = (call, { id, form }) => call.write(async (tx) => {
  const { me, other } = await changeable(tx, call.person.id, id)
  const lawyer = form.lawyer ? await lawyerAfter(tx, me, other, form.lawyer, call.at) : other.lawyer
  const office = form.office ? await officeAfter(tx, me, other, form.office, call.at) : {}
  const after = { ...other, surname: form.surname, lawyer, ...office }
  await putPerson(tx, after)
  return {
    output: {}, subject: id,
    change: { event: 'changed', post: after.lawyer?.unitId ?? null, unit: after.unitId, roles: after.roles.join(' '), licenceUntil: after.lawyer?.licence?.expiresOn ?? null },
  }
})
