/** What the callers of one schedule set out to do, for fast-check to draw and to shrink. */
import { ReleaseReason } from '@contract'
import fc from 'fast-check'
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

const question = fc.nat(2)
const again = fc.oneof({ weight: 7, arbitrary: fc.constant('once' as const) }, { weight: 1, arbitrary: fc.constant('twice' as const) })
const token = fc.oneof({ weight: 3, arbitrary: fc.constant('own' as const) }, { weight: 1, arbitrary: fc.constant('stale' as const) })
const reason = fc.constantFrom(...ReleaseReason.options)
const doing = <K extends Act['do']>(...kinds: readonly K[]) => fc.constantFrom(...kinds)

/** mostly: takes one and does something with it; or comes with what they have from before */
const lawyersActs: fc.Arbitrary<Act[]> = fc.record({ question, other: question }).chain(({ question, other }) => {
  const claim: fc.Arbitrary<Act> = fc.record({ do: doing('claim'), question: fc.constant(question), again })
  const done: fc.Arbitrary<Act> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: doing('answer'), question: fc.constant(question), again, token }) },
    { weight: 2, arbitrary: fc.record({ do: doing('release'), question: fc.constant(question), again, token, reason }) },
    { weight: 1, arbitrary: fc.record({ do: doing('askBack'), question: fc.constant(question), again, token }) },
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(claim) }, { weight: 5, arbitrary: fc.tuple(claim, done) }, { weight: 2, arbitrary: fc.tuple(done) },
    { weight: 2, arbitrary: claim.map((one) => [one, { ...one, question: other }]) },
    { weight: 1, arbitrary: fc.tuple(fc.record({ do: doing('decline'), question: fc.constant(question), again, reason })) },
    { weight: 1, arbitrary: fc.tuple(fc.record({ do: doing('switch'), question: fc.constant(question), again, to: fc.constantFrom('on' as const, 'off' as const) })) },
  )
})
const workersAct: fc.Arbitrary<Act> = fc.record({ do: fc.oneof({ weight: 3, arbitrary: doing('followUp') }, { weight: 1, arbitrary: doing('withdraw') }), question, again })
/** an offer lasts 3 minutes, what is held at first 10 more, a lease an hour */
const clocksAct: fc.Arbitrary<Act> = fc.record({ do: doing('tick'), question, again: fc.constant('once' as const), minutes: fc.constantFrom(0, 4, 11, 61) })

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(0, 0, 0, 1, 1, 2, 3), acts: lawyersActs }) },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('worker' as const), acts: fc.array(workersAct, { minLength: 1, maxLength: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constant('clock' as const), acts: fc.array(clocksAct, { minLength: 1, maxLength: 2, size: 'max' }) }) },
)

/** Lawyers and questions of one district, where they meet; the city's lawyers are in both. */
const slice: fc.Arbitrary<Slice> = fc.nat(1).chain((district) => fc.record({
  lawyers: fc.uniqueArray(fc.nat(population.lawyers - 1).map((nth) => nth % 5 === 0 || nth % 2 === district ? nth : (nth + 1) % population.lawyers), { minLength: 2, maxLength: 4, size: 'max' }),
  questions: fc.uniqueArray(fc.record({
    nth: fc.nat(population.consultations / 2 - 1).map((half) => half * 2 + district), by: fc.nat(3),
    begins: fc.oneof({ weight: 3, arbitrary: fc.constant('waiting' as const) }, { weight: 1, arbitrary: fc.constant('offered' as const) }, { weight: 2, arbitrary: fc.constant('held' as const) }),
  }), { minLength: 1, maxLength: 3, size: 'max', selector: ({ nth }) => nth }),
}))

export const plot: fc.Arbitrary<Plot> = fc.record({ slice, parts: fc.array(part, { minLength: 3, maxLength: 4, size: 'max' }) })

/** Everybody at once: each lawyer takes two of those that wait, and answers one; in the middle of it the clock offers what is left. */
export const everybody: fc.Arbitrary<Plot> = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: population.lawyers, maxLength: population.lawyers }).map((chosen) => ({
  slice: {
    lawyers: chosen.map((_, nth) => nth),
    questions: Array.from({ length: population.consultations }, (_, nth) => ({ nth, by: 0, begins: 'waiting' as const })),
  },
  parts: [
    ...chosen.map((halves, who): Part => {
      const [one, other] = halves.map((half) => half * 2 + who % 2) as [number, number]
      const act = { again: 'once' as const }
      return { who, acts: [{ do: 'claim', question: one, ...act }, { do: 'answer', question: one, token: 'own', ...act }, { do: 'claim', question: other, ...act }] }
    }),
    { who: 'clock', acts: [{ do: 'tick', minutes: 0, question: 0, again: 'once' }] },
  ],
}))
