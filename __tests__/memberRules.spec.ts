/** The rules of joining: who may do what, where an application goes, and what is shown of it. */
import fc from 'fast-check'
import { type JoinRules, MemberAction, MemberState, type UnitKind } from '@contract'
import { actionsOf, allowed, type Form, homeOf, idNumberOf, type Joinable, maskedForm, type Member, membershipOf, type Relation, relationOf, waitsForOffice } from '@domain/member'
import { digitsOf, passingWindows, windowEnd, windowOf } from '@domain/memberCode'
import { decideMember, type MemberCommand } from '@domain/memberDecide'
import { begin, evolveMember } from '@domain/memberEvolve'
import { declineWords } from '@domain/memberWords'
import { tradeNames } from '@domain/trade'
import { Refusal } from '@domain/refusal'
import { IdNumber } from '../src/contract/member'
import { trades } from '../src/contract/trade'

const at = '2026-11-23T02:00:00.000Z'
const home = { unitId: 'n_c', unitName: '街道', units: ['n_a', 'n_b', 'n_c'], into: 'pool' } as const
const form: Form = { name: '周建国', phone: '13812345678', idNumber: '11010519491231002X', employer: '飞腾物流', trade: 'courier' }
const consent = { version: '2026-11', at, idNumberAt: at }
const applied = begin({ id: 'm_1', reference: 'r', number: '123456', home, form, personId: 'u_1' }, at)
const asked = evolveMember(applied, { kind: 'asked', at, text: '请补充' })
const joined = evolveMember(applied, { kind: 'accepted', at })
const declined = evolveMember(applied, { kind: 'declined', at, reason: 'notHere', note: null })
const unsure = (now: Member) => evolveMember(now, { kind: 'joined', at, account: { id: 'a_1', reference: 'x', personId: 'u_2', at, form, home } })
const states: Readonly<Record<MemberState, Member>> = { applied, asked, member: joined, declined }

const commands: Readonly<Record<Exclude<MemberAction, 'card' | 'leave'>, MemberCommand>> = {
  apply: { do: 'apply', at, form, home, consent, account: { id: 'a_2', reference: 'y', personId: 'u_1' } }, answer: { do: 'answer', at, text: '好' }, ask: { do: 'ask', at, text: '请补充' },
  accept: { do: 'accept', at }, amend: { do: 'amend', at }, keep: { do: 'keep', at, text: '请当面来办' }, correct: { do: 'correct', at, now: form, wanted: null }, decline: { do: 'decline', at, reason: 'unfit', note: null },
  same: { do: 'same', at, accountId: 'a_1' }, split: { do: 'split', at, accountId: 'a_1' }, transfer: { do: 'transfer', at, home, form },
}

describe('who may do what', () => {
  const relations: Relation[] = ['owner', 'unsure', 'office', 'stranger']
  const cells = MemberState.options.flatMap((state) => ['settled', 'unsettled'].flatMap((accounts) => relations.map((relation) => [state, accounts, relation] as const)))

  test.each(cells)('%s, %s, %s: what the table offers is what is decided, and nothing else', (state, accounts, relation) => {
    const now = accounts === 'settled' ? states[state] : unsure(states[state])
    for (const [action, command] of Object.entries(commands) as [MemberAction, MemberCommand][]) {
      // a stranger who applies with the same number joins the case
      const may = actionsOf(now, relation).includes(action) || (action === 'apply' && relation === 'stranger')
      if (may) expect(decideMember(now, relation, command)).toMatchObject({ at })
      else expect(() => decideMember(now, relation, command)).toThrow(Refusal)
    }
  })

  test('nobody is at a dead end: whoever applied can go on or leave, in every state', () => {
    for (const state of MemberState.options) expect(allowed[state].owner).toContain('leave')
    expect(allowed.declined.owner).toContain('apply')
    for (const { says, way } of Object.values(declineWords)) expect(`${says}|${way}`).toMatch(/^\S.*\|\S.*。$/)
  })

  test('what waits for the office has a time to wake, and what waits for nobody has none', () => {
    for (const now of [...Object.values(states), ...Object.values(states).map(unsure)]) expect(now.wakeAt !== null).toBe(waitsForOffice(now) || now.state === 'asked' || now.state === 'declined')
  })

  test('an owner who works here is not their own reviewer', () => {
    expect(relationOf({ id: 'u_1', unitId: 'n_a' }, applied)).toBe('owner')
    expect(relationOf({ id: 'u_9', unitId: 'n_b' }, applied)).toBe('office')
    expect(relationOf({ id: 'u_9', unitId: 'n_z' }, applied)).toBe('stranger')
    expect(relationOf({ id: 'u_9', unitId: null }, applied)).toBe('stranger')
  })

  test('a person\'s row says no more than it must', () => {
    expect(MemberState.options.map((state) => membershipOf(states[state]).state)).toEqual(['applied', 'applied', 'member', 'declined'])
  })
})

describe('where it goes', () => {
  const unit = (kind: UnitKind, takes: JoinRules['takes'] | null = null, idNumber: JoinRules['idNumber'] = 'unasked'): Joinable =>
    ({ id: `n_${kind}`, name: kind, kind, rules: takes && { takes, idNumber } })
  const rows: readonly (readonly [string, readonly Joinable[], string, 'union' | 'pool'])[] = [
    ['a park has its own union', [unit('city'), unit('district'), unit('park')], 'n_park', 'union'],
    ['a street keeps a pool', [unit('city'), unit('district'), unit('street')], 'n_street', 'pool'],
    ['a street with a union of its own', [unit('city'), unit('district'), unit('street', 'union')], 'n_street', 'union'],
    ['a park without a union: the street\'s pool', [unit('city'), unit('district'), unit('street'), unit('park', 'nobody')], 'n_street', 'pool'],
    ['a park without a union, no street: the district\'s', [unit('city'), unit('district'), unit('park', 'nobody')], 'n_district', 'pool'],
    ['a street that takes nobody: the district\'s', [unit('city'), unit('district'), unit('street', 'nobody')], 'n_district', 'pool'],
    ['nobody takes anybody: the city, all the same', [unit('city', 'nobody'), unit('district', 'nobody')], 'n_city', 'pool'],
    ['a park that only keeps a pool: the street\'s', [unit('city'), unit('district'), unit('street'), unit('park', 'pool')], 'n_street', 'pool'],
  ]
  test.each(rows)('%s', (_, chain, unitId, into) => {
    expect(homeOf(chain)).toMatchObject({ unitId, into })
  })

  test('always somewhere above the place, and the units are the way there', () => {
    const kinds = fc.subarray(['district', 'street', 'park'] as const).map((below): UnitKind[] => ['city', ...below])
    const takes = fc.constantFrom('union', 'pool', 'nobody', null)
    fc.assert(fc.property(kinds, fc.array(takes, { minLength: 4, maxLength: 4 }), (some, rules) => {
      const chain = some.map((kind, nth) => unit(kind, rules[nth]!))
      const found = homeOf(chain)
      expect(found.units.at(-1)).toBe(found.unitId)
      expect(chain.map(({ id }) => id).slice(0, found.units.length)).toEqual(found.units)
    }))
  })

  test('whether an identity number is asked for is the innermost word on it', () => {
    expect(idNumberOf([unit('city', 'pool', 'asked'), unit('district')])).toBe('asked')
    expect(idNumberOf([unit('city', 'pool', 'asked'), unit('district', 'pool', 'unasked')])).toBe('unasked')
    expect(idNumberOf([unit('city')])).toBe('unasked')
  })
})

describe('what is shown', () => {
  test('no masked form holds two neighbouring characters of a name, the middle of a number, or an employer', () => {
    expect(maskedForm(form)).toEqual({ name: '周**', phone: '138****5678', idNumber: '110***********002X', employer: '已填写', trade: 'courier' })
    expect(maskedForm({ ...form, name: '周建', idNumber: null, employer: null })).toMatchObject({ name: '周*', idNumber: null, employer: null })
  })

  test('every trade has a plain name', () => {
    expect(Object.keys(tradeNames).sort()).toEqual([...trades].sort())
  })
})

describe('digits', () => {
  test('always as many as asked for, and spread evenly enough to be a guess', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
    fc.assert(fc.property(fc.array(fc.constantFrom(...letters), { minLength: 43, maxLength: 43 }), (digest) => {
      expect(digitsOf(digest.join(''), 6)).toMatch(/^\d{6}$/)
    }))
    expect(digitsOf('A'.repeat(43), 6)).toBe('000000')
  })

  test('a window lasts two minutes, and the one before still passes', () => {
    const window = windowOf(at)
    expect(windowEnd(window)).toBe('2026-11-23T02:02:00.000Z')
    expect(passingWindows(at)).toEqual([window, window - 1])
    expect(windowOf(windowEnd(window))).toBe(window + 1)
  })

  test('an identity number with one wrong figure is none', () => {
    expect(IdNumber.safeParse(form.idNumber).success).toBe(true)
    fc.assert(fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const number = form.idNumber!
      const other = number.slice(0, place) + String((Number(number[place]) + more) % 10) + number.slice(place + 1)
      expect(IdNumber.safeParse(other).success).toBe(false)
    }))
  })
})
