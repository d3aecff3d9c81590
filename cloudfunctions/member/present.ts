import type { JoinHome, MemberCase, MemberForm, MemberLine, Mine } from '@contract'
import { actionsOf, maskedForm, type Member, type Relation, type Unsure, waitsForOffice } from '@domain/member'
import { dueAtOf, dueFrom } from '@domain/memberClock'
import type { MemberSummary } from '../db/members'

type Id = MemberLine['id']
export type UnitId = JoinHome['unitId']

const dueOf = (now: MemberSummary | Member): string | null => waitsForOffice(now) ? dueAtOf(now as Member) : null

/** In a list: nothing that names anybody. */
export const lineOf = (now: MemberSummary | (Member & { readonly trade: Member['form']['trade'] })): MemberLine => ({
  id: now.id as Id, reference: now.reference, state: now.state, trade: now.trade, unit: now.home.unitName, into: now.home.into,
  appliedAt: now.appliedAt, since: now.since, dueAt: dueOf(now), unsure: now.unsure.length, escalatedAt: now.escalation?.at ?? null,
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

/** As its office sees it. */
export const caseOf = (now: Member): MemberCase => ({
  ...lineOf({ ...now, trade: now.form.trade }), forms: formsOf(now, 'masked'), words: [...now.words], declined: now.declined, actions: [...actionsOf(now, 'office')],
})

/** As an account sees it that may be somebody else's: what it gave itself, and nothing of the other. */
const pendingOf = (now: Member, { at, reference, form, home }: Unsure): Mine => ({
  state: 'applied', reference, unit: home.unitName, into: home.into, since: at, dueAt: dueFrom(at), words: [], declined: null,
  ...maskedForm(form), employer: form.employer, actions: [...actionsOf(now, 'unsure')],
})

/** As one of its people sees it. */
export function mineOf(now: Member, relation: Relation, personId: string): Mine | null {
  const pending = now.unsure.find((one) => one.personId === personId)
  if (pending) return pendingOf(now, pending)
  if (relation !== 'owner') return null
  return {
    state: now.state, reference: now.reference, unit: now.home.unitName, into: now.home.into, since: now.since, dueAt: dueAtOf(now),
    words: [...now.words], declined: now.declined, ...maskedForm(now.form), employer: now.form.employer, actions: [...actionsOf(now, 'owner')],
  }
}
