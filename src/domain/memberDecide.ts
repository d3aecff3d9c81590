/** What somebody wants to happen to an application, and whether it may: a command becomes a fact, or is refused. */
import type { DeclineReason } from '@contract'
import { actionsOf, type Form, type Home, type JoinConsent, type Member, type Relation, type Unsure } from './member'
import type { MemberEvent } from './memberEvolve'
import { refusal } from './refusal'

export type MemberCommand = { readonly at: string } & (
  /** `account`: what the caller's account joins with where the application is somebody else's */
  | { do: 'apply'; form: Form; home: Home; consent: JoinConsent; account: Pick<Unsure, 'id' | 'reference' | 'personId'> }
  | { do: 'answer' | 'ask' | 'keep'; text: string }
  | { do: 'accept' | 'amend' }
  /** `now` holds at once; `wanted`: as it would be once the office has looked at it, null where nothing more is wanted */
  | { do: 'correct'; now: Form; wanted: Form | null }
  | { do: 'decline'; reason: DeclineReason; note: string | null }
  | { do: 'same' | 'split'; accountId: string }
  | { do: 'transfer'; home: Home; form: Form }
)

/**
 * A command as a fact. An account with the same number is a stranger who may apply: it joins the one application.
 * @throws Refusal MemberChanged where the table does not allow it now
 */
export function decideMember(now: Member, relation: Relation, command: MemberCommand): MemberEvent {
  const joins = command.do === 'apply' && relation === 'stranger'
  if (!joins && !actionsOf(now, relation).includes(command.do)) throw refusal('MemberChanged', { state: now.state })
  const { at } = command
  switch (command.do) {
    case 'apply': {
      const { form, home, consent, account } = command
      const known = now.unsure.find(({ personId }) => personId === account.personId)
      return relation === 'owner' ? { kind: 'continued', at, form, home, consent } : { kind: 'joined', at, account: { ...account, at, form, home, consent, ...known && { id: known.id, reference: known.reference, at: known.at } } }
    }
    case 'answer': return { kind: 'answered', at, text: command.text }
    case 'ask': return { kind: 'asked', at, text: command.text }
    case 'accept': return { kind: 'accepted', at }
    case 'decline': return { kind: 'declined', at, reason: command.reason, note: command.note }
    case 'same':
    case 'split': {
      if (!now.unsure.some(({ id }) => id === command.accountId)) throw refusal('MemberChanged', { state: now.state })
      return { kind: command.do === 'same' ? 'same' : 'parted', at, accountId: command.accountId }
    }
    case 'correct': return { kind: 'corrected', at, form: command.now, amend: command.wanted && { at, form: command.wanted } }
    case 'amend': return { kind: 'amended', at }
    case 'keep': return { kind: 'kept', at, text: command.text }
    case 'transfer': return { kind: 'transferred', at, home: command.home, form: command.form }
  }
}
