/** The rules of a consultation without a store: state × relation × command, and what no sequence of commands can break. */
import { Action, ConsultationState } from '@contract'
import { plusMinutes } from '@domain/calendar'
import { actionsOf, ask, type Command, type Consultation, decide, type Entry, isHeld, nextOf, type Relation, wake } from '@domain/consultation'
import type { Seat } from '@domain/lease'
import { standardPlan } from '@domain/plan'
import { Refusal } from '@domain/refusal'
import fc from 'fast-check'

const start = '2026-11-23T02:00:00.000Z'
const relations: Relation[] = ['owner', 'holder', 'colleague', 'stranger']
const entry = (kind: Entry['kind'], at: string): Entry => ({ id: 't_1', by: kind === 'question' || kind === 'followUp' ? 'worker' : 'lawyer', kind, surname: null, at, text: '文字', photos: [], citations: [] })
const seat = (more: Partial<Seat> = {}): Seat => ({ lawyerId: 'u_wang', surname: '王', duty: 'on', holding: 0, capacity: 3, ...more })

const waiting = ask({ id: 'c_1', reference: 'r', workerId: 'u_worker', stationId: null, stationName: '', district: '', units: ['n_root'], topic: 'wages', employer: null, happenedOn: null, plan: standardPlan }, entry('question', start))
const held = decide(waiting, 'colleague', { do: 'claim', at: start, lawyer: seat() })
const askedBack = decide(held, 'holder', { do: 'askBack', at: start, token: 1, entry: entry('askBack', start) })
const answered = decide(held, 'holder', { do: 'answer', at: start, token: 1, entry: entry('answer', start) })
const closed = decide(answered, 'owner', { do: 'close', at: start })
const inState: Record<ConsultationState, Consultation> = { waiting, held, askedBack, answered, closed }

const commandOf = (action: Action, now: Consultation, at = start): Command => {
  const commands: Record<Action, Command> = {
    claim: { do: 'claim', at, lawyer: seat() }, answer: { do: 'answer', at, token: now.token, entry: entry('answer', at) },
    askBack: { do: 'askBack', at, token: now.token, entry: entry('askBack', at) }, release: { do: 'release', at, token: now.token, reason: 'other' },
    followUp: { do: 'followUp', at, entry: entry('followUp', at), known: null }, rate: { do: 'rate', at, score: 5, solved: true, comment: null }, close: { do: 'close', at },
  }
  return commands[action]
}

const outcome = (now: Consultation, relation: Relation, command: Command): string => {
  try { return decide(now, relation, command).state } catch (error) {
    if (error instanceof Refusal) return error.error
    throw error
  }
}

describe('state × relation × action', () => {
  const cells = ConsultationState.options.flatMap((state) => relations.flatMap((relation) => Action.options.map((action) => [state, relation, action] as const)))
  test.each(cells)('%s, %s: %s', (state, relation, action) => {
    const now = inState[state]
    const result = outcome(now, relation, commandOf(action, now))
    const mayDo = actionsOf(now, relation).includes(action)
    expect([mayDo, ConsultationState.options.includes(result as ConsultationState)]).toEqual([mayDo, mayDo])
  })

  test('the whole table, as it is meant', () => {
    const table = ConsultationState.options.map((state) => [state, ...relations.map((relation) => actionsOf(inState[state], relation).join(' '))])
    expect(table).toEqual([
      ['waiting', 'followUp close', '', 'claim', ''],
      ['held', 'followUp close', 'answer askBack release', '', ''],
      ['askedBack', 'followUp close', 'answer release', '', ''],
      ['answered', 'followUp rate close', '', '', ''],
      ['closed', 'rate', '', '', ''],
    ])
  })
})

describe('what a command leaves', () => {
  test('the promise is kept to the very instant, and broken after it', () => {
    const at = (instant: string) => decide(held, 'holder', { do: 'answer', at: instant, token: 1, entry: entry('answer', instant) }).promise
    expect(at(waiting.dueAt)).toBe('kept')
    expect(at(plusMinutes(waiting.dueAt, 1))).toBe('broken')
  })

  test('a second answer does not mend or break the promise of the first', () => {
    const again = decide(answered, 'owner', { do: 'followUp', at: start, entry: entry('followUp', start), known: seat() })
    const late = plusMinutes(start, 600)
    expect(decide(again, 'holder', { do: 'answer', at: late, token: again.token, entry: entry('answer', late) })).toMatchObject({ promise: 'kept', firstAnsweredAt: start })
  })

  test('a follow-up passes a known lawyer by who is off duty or full', () => {
    const follow = (known: Seat | null) => decide(answered, 'owner', { do: 'followUp', at: start, entry: entry('followUp', start), known }).state
    expect([follow(seat()), follow(seat({ duty: 'off' })), follow(seat({ holding: 3 })), follow(null)]).toEqual(['held', 'waiting', 'waiting', 'waiting'])
  })

  test('while the lawyer waits for the worker, the next step is the worker\'s', () => {
    expect(Object.values(inState).map((now) => nextOf(now).step)).toEqual(['lawyerTakes', 'lawyerAnswers', 'workerReplies', 'workerReads', 'nothing'])
  })
})

type Step = { action: Action; relation: Relation; minutes: number; oldToken: boolean } | { wakeAfter: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ action: fc.constantFrom(...Action.options), relation: fc.constantFrom(...relations), minutes: fc.nat(90), oldToken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ wakeAfter: fc.nat(20_000) }) },
)

test('no sequence of commands and wakings breaks what must hold', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    let now = waiting
    let at = start
    for (const next of steps) {
      at = plusMinutes(at, 'wakeAfter' in next ? next.wakeAfter : next.minutes)
      const after = 'wakeAfter' in next ? wake(now, at) ?? now : attempted(now, next, at)
      holdsBetween(now, after)
      now = after
    }
  }), { numRuns: 2000 })
})

function attempted(now: Consultation, { action, relation, oldToken }: Exclude<Step, { wakeAfter: number }>, at: string): Consultation {
  const command = commandOf(action, now, at)
  try {
    return decide(now, relation, oldToken && 'token' in command ? { ...command, token: command.token - 1 } : command)
  } catch (error) {
    if (error instanceof Refusal) return now
    throw error
  }
}

function holdsBetween(before: Consultation, after: Consultation): void {
  expect(after.token).toBeGreaterThanOrEqual(before.token)
  expect(after.entries.length).toBeGreaterThanOrEqual(before.entries.length)
  if (isHeld(after.state)) expect([after.holder !== null, after.wakeAt !== null]).toEqual([true, true])
  if (after.state === 'waiting') expect([after.holder, after.leaseUntil, after.wakeAt]).toEqual([null, null, null])
  if (after.state === 'answered') expect([after.firstAnsweredAt !== null, after.promise !== null, after.wakeAt !== null]).toEqual([true, true, true])
  if (before.state === 'waiting' && after.state === 'held') expect(after.token).toBe(before.token + 1)
  if (before.state === 'closed') expect(after.state).toBe('closed')
  if (before.rating) expect(after.rating).toEqual(before.rating)
}
