/** An application to join and the membership it becomes: its shape, who may do what, and which union it goes to. */
import type { DeclineReason, JoinRules, MemberAction, MemberState, MemberWord, Trade, UnitKind } from '@contract'
import type { Membership } from './access'

/** What a person gave. */
export interface Form {
  readonly name: string
  readonly phone: string
  readonly idNumber: string | null
  readonly employer: string | null
  readonly trade: Trade
}

/** The union it belongs to: the unit and all above it, outermost first. */
export interface Home {
  readonly unitId: string
  readonly unitName: string
  readonly units: readonly string[]
  readonly into: 'union' | 'pool'
}

/** What was agreed to: which text, when, and when an identity number was (null: never). */
export interface JoinConsent { readonly version: string; readonly at: string; readonly idNumberAt: string | null }

/** What a member wants corrected, as the whole form would be then. */
export interface Amend { readonly at: string; readonly form: Form }

/** Another account that came with the same number: what it gave and where it wanted to go, until the office says whether it is the same person. */
export interface Unsure { readonly id: string; readonly reference: string; readonly personId: string; readonly at: string; readonly form: Form; readonly home: Home; readonly consent?: JoinConsent }

/** The office minutes that are left for a review, running since `from`; standing still when null. */
export interface Clock { readonly from: string | null; readonly left: number }

/** What the clock tells somebody once. */
export type Alarm = 'warn' | 'breach'

export interface Member {
  readonly id: string
  readonly reference: string
  /** six digits of its card that stay */
  readonly number: string
  readonly state: MemberState
  readonly home: Home
  readonly form: Form
  /** absent where it was made before this was kept */
  readonly consent?: JoinConsent
  /** until the office has looked at it; absent or null: nothing */
  readonly amend?: Amend | null
  /** accounts of this one person */
  readonly owners: readonly string[]
  readonly unsure: readonly Unsure[]
  readonly appliedAt: string
  /** since when it is in this state */
  readonly since: string
  readonly clock: Clock
  readonly fired: readonly Alarm[]
  /** when the unit above was called, and which; null while nobody was */
  readonly escalation: { readonly at: string; readonly unitId: string } | null
  readonly words: readonly MemberWord[]
  readonly declined: { readonly reason: DeclineReason; readonly note: string | null } | null
  readonly wakeAt: string | null
}

/** What a person is to it. `unsure`: their account came with its number, and nobody has said yet whether they are its person. */
export type Relation = 'owner' | 'unsure' | 'office' | 'stranger'

/** State × relation → what they may do. Both `decide` and the buttons read this table. */
export const allowed: Readonly<Record<MemberState, Partial<Record<Relation, readonly MemberAction[]>>>> = {
  applied: { owner: ['apply', 'leave'], unsure: ['apply', 'leave'], office: ['accept', 'ask', 'decline'] },
  asked: { owner: ['apply', 'answer', 'leave'], unsure: ['apply', 'leave'], office: ['accept', 'decline'] },
  member: { owner: ['card', 'correct', 'transfer', 'leave'], unsure: ['apply', 'leave'] },
  declined: { owner: ['apply', 'leave'] },
}

const settling: readonly MemberAction[] = ['same', 'split']

const correcting: readonly MemberAction[] = ['amend', 'keep']

type Stage = Pick<Member, 'state' | 'unsure' | 'amend'>

/** What `relation` may do now. While it is open who an account belongs to, the office settles that first, and then what is to be corrected. */
export function actionsOf({ state, unsure, amend }: Stage, relation: Relation): readonly MemberAction[] {
  if (relation !== 'office') return allowed[state][relation] ?? []
  return unsure.length > 0 ? settling : amend ? correcting : allowed[state].office ?? []
}

/** Whether the office has something to do. */
export const waitsForOffice = ({ state, unsure, amend }: Stage): boolean => state === 'applied' || unsure.length > 0 || Boolean(amend)

/** What `personId` is to it; `unitId` is whose subtree they answer for, when they are staff. One's own application is nobody's to review. */
export function relationOf({ id, unitId }: { readonly id: string; readonly unitId: string | null }, { owners, unsure, home }: Member): Relation {
  if (owners.includes(id)) return 'owner'
  if (unsure.some(({ personId }) => personId === id)) return 'unsure'
  return unitId !== null && home.units.includes(unitId) ? 'office' : 'stranger'
}

/** What each of its people keeps of it. */
export const membershipOf = ({ id, state, since, home, appliedAt }: Member): Membership => {
  switch (state) {
    case 'applied':
    case 'asked': return { state: 'applied', memberId: id, since: appliedAt }
    case 'declined': return { state: 'declined', memberId: id, since }
    case 'member': return { state: 'member', memberId: id, since, unitId: home.unitId, units: home.units }
  }
}

/** A unit as one who joins meets it; `rules` null: as its kind does by itself. */
export interface Joinable { readonly id: string; readonly name: string; readonly kind: UnitKind; readonly rules: JoinRules | null }

/** A park has a union of its own; streets and districts keep a pool for those who have none. */
const byKind: Readonly<Record<UnitKind, JoinRules['takes']>> = { park: 'union', street: 'pool', district: 'pool', city: 'pool' }

export const takesOf = ({ kind, rules }: Pick<Joinable, 'kind' | 'rules'>): JoinRules['takes'] => rules?.takes ?? byKind[kind]

/**
 * Where an application goes that was made at a place whose units are `chain`, outermost first: the point's own union; without one the
 * street's pool, else the district's, else the city's, which turns nobody away.
 */
export function homeOf(chain: readonly Joinable[]): Home {
  const own = chain.at(-1)
  const pool = (kind: UnitKind) => chain.filter((one) => one.kind === kind && takesOf(one) !== 'nobody').at(-1)
  const found = own && takesOf(own) === 'union' ? own : pool('street') ?? pool('district') ?? chain[0]
  if (!found) throw new RangeError('a place hangs on no unit')
  const units = chain.slice(0, chain.indexOf(found) + 1).map(({ id }) => id)
  return { unitId: found.id, unitName: found.name, units, into: found === own && takesOf(own) === 'union' ? 'union' : 'pool' }
}

/** Whether the innermost unit of `chain` that says so asks for an identity number; none does by itself. */
export const idNumberOf = (chain: readonly Joinable[]): JoinRules['idNumber'] => chain.filter(({ rules }) => rules).at(-1)?.rules?.idNumber ?? 'unasked'

/** A name but for its first character, a number but for its ends: enough to recognise one's own by. */
export const maskedName = (name: string): string => { const [first = '', ...rest] = [...name]; return first + '*'.repeat(Math.max(1, rest.length)) }
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
export const maskedId = (number: string): string => `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4)}`

/** The form with nothing in it that names somebody. Where they work would: only whether they do is left. */
export const maskedForm = ({ name, phone, idNumber, employer, trade }: Form): Form =>
  ({ name: maskedName(name), phone: maskedPhone(phone), idNumber: idNumber && maskedId(idNumber), employer: employer && '已填写', trade })
