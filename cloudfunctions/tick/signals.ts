/** Each new question that names an employer is looked at beside what others asked about it, once; what is enough becomes a signal. */
import { plusDays } from '@domain/calendar'
import type { Consultation } from '@domain/consultation'
import { planOf } from '@domain/plan'
import { episodeAfter, isOver, signsIn, type Threshold } from '@domain/signal'
import { consultation } from '../db/consultations'
import { database, newId, type Transaction } from '../db/database'
import { write } from '../db/journal'
import { type Question, ongoing, putOngoing, putSignal, questionsAbout, type Signal, signal, takeWatch, watched } from '../db/signals'
import { type Unit, unitsByIds } from '../db/stations'
import { each, type Enough, type Outcome } from '../each'

/** questions of one run, and how many others about the same employer are looked at */
const most = { questions: 50, about: 300 }

/** A unit that may have a signal, and all above it, outermost first; with thresholds of its own. */
interface Candidate { readonly chain: readonly Unit[]; readonly unit: Unit; readonly threshold: Threshold }

/** From the innermost unit outwards. */
const candidatesIn = (chain: readonly Unit[]): Candidate[] => chain.map((unit, at): Candidate => {
  const above = chain.slice(0, at + 1)
  const { signalWorkers: workers, signalDays: days } = planOf(above)
  return { unit, chain: above, threshold: { workers, days } }
}).reverse()

/** The signal of one unit after this question, and whether it changed; the episodes that are over are forgotten. */
async function judged(tx: Transaction, { unit, chain, threshold }: Candidate, { askedAt, topic, employerKeys }: Consultation, questions: readonly Question[], at: string): Promise<Signal | null> {
  const since = plusDays(askedAt, -threshold.days)
  const asks = questions.filter((one) => one.at >= since && one.units.includes(unit.id))
  const list = await ongoing(tx, unit.id, topic)
  const [kept, sought] = [signsIn(employerKeys, 'kept'), signsIn(employerKeys, 'sought')]
  const known = list.find((one) => one.keys.some((key) => sought.includes(key)))
  const before = known ? await signal(tx, known.id) : null
  const live = before && asks[0] && !isOver(before, threshold, asks[0].at) ? before : null
  const episode = episodeAfter(live, asks, threshold, at)
  if (!episode || (episode === live && !asks.length)) return null
  const after: Signal = {
    ...episode, id: live?.id ?? newId('s'), units: chain.map(({ id }) => id), unitName: unit.name, topic, keys: [...new Set([...live?.keys ?? [], ...kept])].slice(0, 20),
    namedIn: asks.find(({ names }) => names === 'employer')?.id ?? live?.namedIn ?? null, acknowledged: live?.acknowledged ?? null,
  }
  await putSignal(tx, after)
  const rest = list.filter(({ id }) => id !== known?.id).slice(-99)
  await putOngoing(tx, unit.id, topic, [...rest, { id: after.id, keys: after.keys }])
  return after
}

/** What others asked about the same employer and topic and did not take back, as far back as any of the units looks. */
async function questionsBeside({ askedAt, topic, employerKeys }: Consultation, candidates: readonly Candidate[]): Promise<Question[]> {
  const days = Math.max(0, ...candidates.map(({ threshold }) => threshold.days))
  return (await questionsAbout(signsIn(employerKeys, 'sought'), topic, plusDays(askedAt, -days), most.about)).filter(({ state }) => state === 'stands')
}

/** Looks at one question. The innermost unit in which enough workers asked has the signal; those above it see it too. */
async function watch(id: string, at: string): Promise<void> {
  const now = await consultation(database, id)
  const candidates = now ? candidatesIn(await unitsByIds(now.units)) : []
  const questions = now ? await questionsBeside(now, candidates) : []
  await write({ caller: 'clock', method: 'clock.watch', requestId: `${id}|${at}`, input: null, at }, async (tx) => {
    const taken = await takeWatch(tx, id)
    let found: Signal | null = null
    for (const candidate of now && taken ? candidates : []) {
      found = await judged(tx, candidate, now!, questions, at)
      if (found) break
    }
    return { output: null, subject: found?.id ?? id, change: { event: found ? 'signal' : 'watched', workers: found?.workers.length ?? 0, times: found?.times ?? 0 } }
  })
}

/** Looks at the questions of one run. */
export const watchEmployers = async (at: string, enough?: Enough): Promise<Outcome<void>> =>
  each('clock.watch', await watched(most.questions), (id) => watch(id, at), enough)
