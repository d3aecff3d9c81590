import { referenceOf } from '@domain/consultation'
import type { Form, Home, JoinConsent, Member, Unsure } from '@domain/member'
import { digitsOf } from '@domain/memberCode'
import { begin } from '@domain/memberEvolve'
import { newId, type Transaction } from '../db/database'
import { fingerprint } from '../secrets'
import { dropMember, keepMember, saveMember } from './change'

interface Given { readonly form: Form; readonly home: Home; readonly consent?: JoinConsent; readonly personId: string; readonly at: string }

/** A new application; `at` is when it was made, from which its clock runs. */
export async function start(tx: Transaction, { form, home, consent, personId, at }: Given, reference?: string): Promise<Member> {
  const id = newId('m')
  const number = digitsOf(fingerprint('member.number', id), 6)
  const fresh = begin({ id, reference: reference ?? referenceOf(at, id), number, home, form, personId, ...consent && { consent } }, at)
  await keepMember(tx, null, fresh)
  return fresh
}

/** Takes an account out that came with the same number. */
export const part = (tx: Transaction, now: Member, { id: accountId }: Unsure, at: string): Promise<Member> =>
  saveMember(tx, now, { kind: 'parted', at, accountId })

/** Deletes an application or membership; an account that may be somebody else's goes on by itself. */
export async function dissolve(tx: Transaction, now: Member, at: string): Promise<void> {
  await dropMember(tx, now, at)
  for (const other of now.unsure) await start(tx, other, other.reference)
}
