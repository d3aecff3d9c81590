import type { JoinHome, MemberAmend, MemberCase, MemberForm, MemberLine, Mine } from '@contract'
import { actionsOf, maskedForm, type Member, type Relation, type Unsure, waitsForOffice } from '@domain/member'
import { dueAtOf, dueFrom } from '@domain/memberClock'
import type { MemberSummary } from '../db/members'

type Id = MemberLine['id']
export type UnitId = JoinHome['unitId']

const dueOf = (now: MemberSummary | Member): string | null => waitsForOffice(now) ? dueAtOf(now as Member) : null

/** In a list: nothing that names anybody. */
export const lineOf = (now: MemberSummary | (Member & { readonly trade: Member['form']['trade'] })): MemberLine => ({
  id: now.id as Id, reference: now.reference, state: now.state, trade: now.trade, unit: now.home.unitName, into: now.home.into,
  appliedAt: now.appliedAt, since: now.since, dueAt: dueOf(now), unsure: now.unsure.length, correction: now.amend ? 'wanted' : 'none', escalatedAt: now.escalation?.at ?? null,
})

type Look = 'masked' | 'open'

/** What was given, by the application's own person first. */
export function formsOf(now: Member, look: Look): MemberForm[] {
  const shown = (form: Member['form']) => look === 'open' ? form : maskedForm(form)
  return [
    { account: null, at: now.appliedAt, unit: now.home.unitName, ...shown(now.form) },
    ...now.unsure.map(({ id, at, form, home }): MemberForm => ({ account: id as NonNullable<MemberForm['account']>, at, unit: home.unitName, ...shown(form) })),
  ]
}

/** Of what somebody wants, what differs from what they have. */
function wantedOf(wanted: Member['form'], form: Member['form'], look: Look): Pick<MemberAmend, 'name' | 'phone' | 'idNumber'> {
  const { name, phone, idNumber } = look === 'open' ? wanted : maskedForm(wanted)
  return { name: wanted.name === form.name ? null : name, phone: wanted.phone === form.phone ? null : phone, idNumber: wanted.idNumber === form.idNumber ? null : idNumber }
}

/** What is to be corrected; `number`: whether somebody else has the one that it would have. */
export function amendOf({ amend, form }: Member, look: Look, number: MemberAmend['number']): MemberAmend | null {
  if (!amend) return null
  return { at: amend.at, ...wantedOf(amend.form, form, look), number }
}

/** As its office sees it. */
export const caseOf = (now: Member, number: MemberAmend['number']): MemberCase => ({
  ...lineOf({ ...now, trade: now.form.trade }), forms: formsOf(now, 'masked'), amend: amendOf(now, 'masked', number), words: [...now.words], declined: now.declined, actions: [...actionsOf(now, 'office')],
})

/** As an account sees it that may be somebody else's: what it gave itself, and nothing of the other. */
const pendingOf = (now: Member, { at, reference, form, home }: Unsure): Mine => ({
  state: 'applied', reference, unit: home.unitName, into: home.into, since: at, dueAt: dueFrom(at), words: [], declined: null,
  ...maskedForm(form), employer: form.employer, amend: null, actions: [...actionsOf(now, 'unsure')],
})

/** As one of its people sees it. */
export function mineOf(now: Member, relation: Relation, personId: string): Mine | null {
  const pending = now.unsure.find((one) => one.personId === personId)
  if (pending) return pendingOf(now, pending)
  if (relation !== 'owner') return null
  return {
    state: now.state, reference: now.reference, unit: now.home.unitName, into: now.home.into, since: now.since, dueAt: dueAtOf(now),
    words: [...now.words], declined: now.declined, ...maskedForm(now.form), employer: now.form.employer,
    amend: now.amend ? wantedOf(now.amend.form, now.form, 'masked') : null, actions: [...actionsOf(now, 'owner')],
  }
}
