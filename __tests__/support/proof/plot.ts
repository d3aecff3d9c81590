/** What the callers of one schedule set out to do, for fast-check to draw and to shrink. */
import { ReleaseReason } from '@contract'
import fc from 'fast-check'
import { listOf, one, weighted } from './draw'
import { population, type Slice } from './population'

/** `question`: place in the slice; `token`: the last one this caller was given, or the one before it; `again`: the same request is sent once more */
export type Act = { readonly question: number; readonly again: 'once' | 'twice' } & (
  | { do: 'claim' }
  | { do: 'answer' | 'askBack'; token: 'own' | 'stale' }
  | { do: 'release'; token: 'own' | 'stale'; reason: ReleaseReason }
  | { do: 'decline'; reason: ReleaseReason }
  | { do: 'switch'; to: 'on' | 'off' }
  | { do: 'followUp' | 'withdraw' }
  /** the clock runs after so many minutes */
  | { do: 'tick'; minutes: number }
)

/** One who calls. `who`: place of a lawyer in the slice, whose every caller is a tab of its own; or the worker of the question, or the clock. */
export interface Part { readonly who: number | 'worker' | 'clock'; readonly acts: readonly Act[] }
export interface Plot { readonly slice: Slice; readonly parts: readonly Part[] }

const anyQuestion = fc.nat(2)
const again = one('once', 'once', 'once', 'once', 'once', 'once', 'once', 'twice')
const token = one('own', 'own', 'own', 'stale')
const reason = one(...ReleaseReason.options)

/** mostly: takes one and does something with it; or comes with what they have from before */
const lawyersActs: fc.Arbitrary<Act[]> = anyQuestion.chain((nth) => {
  const question = fc.constant(nth)
  const claim = (of: fc.Arbitrary<number>): fc.Arbitrary<Act> => fc.record({ do: one('claim'), question: of, again })
  const done = weighted<Act>(
    [6, fc.record({ do: one('answer', 'answer', 'answer', 'answer', 'askBack'), question, again, token })],
    [2, fc.record({ do: one('release'), question, again, token, reason })],
  )
  return weighted<Act[]>(
    [3, fc.tuple(claim(question))], [5, fc.tuple(claim(question), done)], [2, fc.tuple(done)], [2, fc.tuple(claim(question), claim(anyQuestion))],
    [1, fc.tuple(fc.record({ do: one('decline'), question, again, reason }))],
    [1, fc.tuple(fc.record({ do: one('switch'), question, again, to: one('on', 'off') }))],
  )
})
const workersAct: fc.Arbitrary<Act> = fc.record({ do: one('followUp', 'followUp', 'followUp', 'withdraw'), question: anyQuestion, again })
/** an offer lasts 3 minutes, what is held at first 10 more, a lease an hour */
const clocksAct: fc.Arbitrary<Act> = fc.record({ do: one('tick'), question: anyQuestion, again: one('once'), minutes: one(0, 4, 11, 61) })

const part = weighted<Part>(
  [6, fc.record({ who: one(0, 0, 0, 1, 1, 2, 3), acts: lawyersActs })],
  [1, fc.record({ who: one('worker'), acts: fc.tuple(workersAct) })],
  [2, fc.record({ who: one('clock'), acts: listOf(clocksAct, 1, 2) })],
)

/** Lawyers and questions of one district, where they meet; the city's lawyers are in both. */
const slice: fc.Arbitrary<Slice> = fc.nat(1).chain((district) => fc.record({
  lawyers: fc.uniqueArray(fc.nat(population.lawyers / 2 - 1).map((half) => half * 2 + district), { minLength: 2, maxLength: 4, size: 'max' }),
  questions: fc.uniqueArray(fc.record({
    nth: fc.nat(population.consultations / 2 - 1).map((half) => half * 2 + district), by: fc.nat(3),
    begins: one('waiting', 'waiting', 'waiting', 'offered', 'held', 'held'),
  }), { minLength: 1, maxLength: 3, size: 'max', selector: ({ nth }) => nth }),
}))

export const plot: fc.Arbitrary<Plot> = fc.record({ slice, parts: listOf(part, 3, 4) })

/** Takes two of those that wait, and answers one. */
function takesTwo(halves: readonly [number, number], who: number): Part {
  const [question, other] = halves.map((half) => half * 2 + who % 2) as [number, number]
  const again = 'once'
  return { who, acts: [{ do: 'claim', question, again }, { do: 'answer', question, token: 'own', again }, { do: 'claim', question: other, again }] }
}

/** Everybody at once; in the middle of it the clock offers what is left. */
export const everybody: fc.Arbitrary<Plot> = listOf(fc.tuple(fc.nat(99), fc.nat(99)), population.lawyers, population.lawyers).map((chosen) => ({
  slice: {
    lawyers: chosen.map((_, nth) => nth),
    questions: Array.from({ length: population.consultations }, (_, nth) => ({ nth, by: 0, begins: 'waiting' as const })),
  },
  parts: [...chosen.map(takesTwo), { who: 'clock', acts: [{ do: 'tick', minutes: 0, question: 0, again: 'once' }] }],
}))
