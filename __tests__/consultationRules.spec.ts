/** The rules of a consultation without a store: state × relation × command, and what each command leaves. Sequences are model.spec's. */
import { Action, ConsultationState, topics } from '@contract'
import { newcomer, newPost, seatOf } from '@domain/access'
import { plusDays, plusMinutes } from '@domain/calendar'
import { actionsOf, type Consultation, type Entry, nextOf, type Relation } from '@domain/consultation'
import { apply, type Command } from '@domain/decide'
import { checkOf, ofText } from '@domain/check'
import { ask, evolve } from '@domain/evolve'
import { afterSwitch, type Seat } from '@domain/lease'
import { standardPlan } from '@domain/plan'
import { Refusal } from '@domain/refusal'
import { due } from '@domain/sla'

const start = '2026-11-23T02:00:00.000Z'
const relations: Relation[] = ['owner', 'proxy', 'holder', 'offered', 'colleague', 'office', 'stranger']
const entry = (kind: Entry['kind'], at: string): Entry =>
  ({ id: 't_1', by: kind === 'question' || kind === 'followUp' ? 'worker' : 'lawyer', kind, agency: null, surname: null, at, text: '文字', photos: [], citations: [] })
const seat = (more: Partial<Seat> = {}): Seat => ({ ...seatOf({
  ...newcomer, id: 'u_wang', openid: 'o', roles: ['lawyer'], surname: '王', consent: null, lawyer: afterSwitch(newPost('n_root', topics, 3), 'on', start),
})!, ...more })

const asked = {
  id: 'c_1', reference: 'r', workerId: 'u_worker', entered: null, contact: null, stationId: null, stationName: '', district: '', units: ['n_root'], topic: 'wages' as const,
  employer: null, employerKeys: [], happenedOn: null, urgent: [], plan: standardPlan,
}
const waiting = ask(asked, entry('question', start))
const checking = ask(asked, { ...entry('question', start), checks: [checkOf(ofText, 'review', start, standardPlan)] })
const offered = evolve(waiting, { kind: 'offered', at: start, lawyer: seat() })
const held = apply(offered, 'offered', { do: 'claim', at: start, lawyer: seat() })
const askedBack = apply(held, 'holder', { do: 'askBack', at: start, token: 1, entry: entry('askBack', start) })
const answered = apply(held, 'holder', { do: 'answer', at: start, token: 1, entry: entry('answer', start) })
const closed = apply(answered, 'owner', { do: 'close', at: start })
const returned = apply(checking, 'office', { do: 'sendBack', at: start, entryId: 't_1', reason: { ...entry('sentBack', start), id: 't_2', by: 'office' } })
const inState: Record<ConsultationState, Consultation> = { checking, returned, waiting, offered, held, askedBack, answered, closed }

const commandOf = (action: Action, now: Consultation, at = start): Command => {
  const commands: Record<Action, Command> = {
    claim: { do: 'claim', at, lawyer: seat() }, decline: { do: 'decline', at, lawyerId: 'u_wang', reason: 'other' },
    answer: { do: 'answer', at, token: now.token, entry: entry('answer', at) }, askBack: { do: 'askBack', at, token: now.token, entry: entry('askBack', at) },
    release: { do: 'release', at, token: now.token, reason: 'other' }, escalate: { do: 'escalate', at, token: now.token },
    refer: { do: 'refer', at, agency: 'arbitration', entry: entry('referral', at), ...now.token ? { token: now.token } : {} },
    reassign: { do: 'reassign', at, to: null, home: null, plan: standardPlan },
    followUp: { do: 'followUp', at, entry: entry('followUp', at), known: null }, reopen: { do: 'reopen', at, entry: entry('followUp', at), known: null },
    share: { do: 'share', at, contact: { name: '张', phone: '13800000000', to: 'lawyer' } },
    letThrough: { do: 'letThrough', at, entryId: 't_1', known: null }, sendBack: { do: 'sendBack', at, entryId: 't_1', reason: entry('sentBack', at) },
    withdraw: { do: 'withdraw', at }, close: { do: 'close', at }, rate: { do: 'rate', at, rating: { score: 5, solved: true, comment: null, by: 'worker' } },
  }
  return commands[action]
}

const outcome = (now: Consultation, relation: Relation, command: Command): string => {
  try { return apply(now, relation, command).state } catch (error) {
    if (error instanceof Refusal) return error.error
    throw error
  }
}

describe('state × relation × action', () => {
  const cells = ConsultationState.options.flatMap((state) => relations.flatMap((relation) => Action.options.map((action) => [state, relation, action] as const)))
  test.each(cells)('%s, %s: %s', (state, relation, action) => {
    const now = inState[state]
    const result = outcome(now, relation, commandOf(action, now))
    const mayDo = actionsOf(now, relation, start).includes(action)
    expect([mayDo, ConsultationState.options.includes(result as ConsultationState)]).toEqual([mayDo, mayDo])
  })

  test('the whole table, as it is meant', () => {
    const table = ConsultationState.options.map((state) => [state, ...relations.map((relation) => actionsOf(inState[state], relation, start).join(' '))])
    const asking = 'followUp share withdraw'
    expect(table).toEqual([
      ['checking', asking, `${asking} refer letThrough sendBack`, '', '', '', 'refer letThrough sendBack', ''],
      ['waiting', asking, `${asking} refer reassign`, '', '', 'claim', 'refer reassign', ''],
      ['offered', asking, `${asking} refer reassign`, '', 'claim decline', '', 'refer reassign', ''],
      ['held', asking, `${asking} reassign`, 'answer askBack release escalate refer', '', '', 'reassign', ''],
      ['askedBack', asking, `${asking} reassign`, 'answer release escalate refer', '', '', 'reassign', ''],
      ['answered', 'followUp share rate close', 'followUp share rate close', '', '', '', '', ''],
      ['returned', asking, `${asking} refer`, '', '', '', 'refer', ''],
      ['closed', 'rate', 'rate', '', '', '', 'rate', ''],
    ])
  })

  test('a closed one opens again from the call-back on, for seven days', () => {
    const asked = evolve(closed, due(closed, plusDays(start, 3))!)
    const mayReopen = (at: string) => actionsOf(asked, 'owner', at).includes('reopen')
    expect([mayReopen(plusDays(start, 3)), mayReopen(plusDays(start, 10)), mayReopen(plusMinutes(plusDays(start, 10), 1))]).toEqual([true, true, false])
    const again = apply(asked, 'owner', { do: 'reopen', at: plusDays(start, 4), entry: entry('followUp', start), known: seat() })
    expect(again).toMatchObject({ state: 'held', token: 2, closeReason: null, closedAt: null, callback: null })
  })
})

describe('what a command leaves', () => {
  test('the promise is kept to the very instant, and broken after it', () => {
    const at = (instant: string) => apply(held, 'holder', { do: 'answer', at: instant, token: 1, entry: entry('answer', instant) }).promise
    expect(at(waiting.dueAt)).toBe('kept')
    expect(at(plusMinutes(waiting.dueAt, 1))).toBe('broken')
  })

  test('a second answer does not mend or break the promise of the first', () => {
    const again = apply(answered, 'owner', { do: 'followUp', at: start, entry: entry('followUp', start), known: seat() })
    const late = plusMinutes(start, 600)
    expect(apply(again, 'holder', { do: 'answer', at: late, token: again.token, entry: entry('answer', late) })).toMatchObject({ promise: 'kept', firstAnsweredAt: start })
  })

  test('a follow-up passes a known lawyer by who is off duty or full, and is kept for them a while', () => {
    const follow = (known: Seat | null) => apply(answered, 'owner', { do: 'followUp', at: start, entry: entry('followUp', start), known })
    expect([follow(seat()), follow(seat({ duty: 'off' })), follow(seat({ holding: 3 })), follow(null)].map(({ state }) => state)).toEqual(['held', 'waiting', 'waiting', 'waiting'])
    const kept = follow(seat({ duty: 'off' }))
    expect(kept.known).toEqual({ lawyerId: 'u_wang', until: plusMinutes(start, standardPlan.knownMinutes) })
    expect(outcome(kept, 'colleague', { do: 'claim', at: start, lawyer: seat({ lawyerId: 'u_li' }) })).toBe('Reserved')
    expect(outcome(kept, 'colleague', { do: 'claim', at: plusMinutes(start, standardPlan.knownMinutes), lawyer: seat({ lawyerId: 'u_li' }) })).toBe('held')
  })

  test('a reply to what was asked back goes on under the same token', () => {
    const later = plusMinutes(start, 40)
    expect(apply(askedBack, 'owner', { do: 'followUp', at: later, entry: entry('followUp', later), known: seat({ holding: 3 }) }))
      .toMatchObject({ state: 'held', token: 1, waitingSince: later, dueAt: plusMinutes(later, standardPlan.promiseMinutes) })
  })

  test('an urgent question goes ahead by the head start and no further', () => {
    const urgent = ask({ ...waiting, urgent: ['hospital'] }, entry('question', start))
    expect([urgent.rankAt, urgent.waitingSince]).toEqual([plusMinutes(start, -30), start])
    const elsewhere = ask({ ...waiting, urgent: ['hospital'], plan: { ...standardPlan, urgent: { reasons: ['group'], headStartMinutes: 30 } } }, entry('question', start))
    expect(elsewhere.rankAt).toBe(start)
  })

  test('who gave it back for good is a stranger to it, and it keeps its age', () => {
    const later = plusMinutes(start, 10)
    const back = apply(held, 'holder', { do: 'release', at: later, token: 1, reason: 'field' })
    expect(back).toMatchObject({ state: 'waiting', declined: ['u_wang'], waitingSince: start, rankAt: start, dueAt: waiting.dueAt, token: 1 })
    expect(apply(held, 'holder', { do: 'release', at: later, token: 1, reason: 'shiftOver' }).declined).toEqual([])
  })

  test('moved to a unit with another plan, the promise of that plan holds from when the worker began to wait', () => {
    const plan = { ...standardPlan, promiseMinutes: 90 }
    const later = plusMinutes(start, 20)
    expect(apply(held, 'office', { do: 'reassign', at: later, to: null, home: null, plan }))
      .toMatchObject({ state: 'waiting', holder: null, plan, dueAt: plusMinutes(start, 90), rankAt: start })
  })

  test('what happens next, for each state', () => {
    expect(Object.values(inState).map((now) => nextOf(now).step)).toEqual(['officeChecks', 'workerRewrites', 'lawyerTakes', 'lawyerTakes', 'lawyerAnswers', 'workerReplies', 'workerReads', 'nothing'])
  })
})
