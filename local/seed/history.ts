/** Twenty days of consultations, made by the same rules that run the service. */
import { plusDays, plusMinutes } from '../../src/domain/calendar'
import { type Person, seatOf } from '../../src/domain/access'
import { type Consultation, type Entry, referenceOf } from '../../src/domain/consultation'
import { apply, type Command } from '../../src/domain/decide'
import { ask, evolve } from '../../src/domain/evolve'
import { due } from '../../src/domain/sla'
import { cardOf } from '../../cloudfunctions/content/cards'
import { newId } from '../../cloudfunctions/db/database'
import type { Station } from '../../cloudfunctions/db/stations'
import { isJoiner } from './joiners'
import { peopleOf, type Seeded } from './people'
import { afterTalk, openTalks, type Talk, talks } from './talks'
import { localPlan, stations, stationWith } from './town'

const historyDays = 20

/** Minutes from the question to the claim, and from there to the answer; every fourteenth comes late. */
const paceOf = (at: number) => ({ claim: 2 + (at * 7) % 9, answer: at % 14 === 13 ? 41 : 6 + (at * 5) % 14 })

const entry = (by: Entry['by'], kind: Entry['kind'], at: string, text: string, more: Partial<Entry> = {}): Entry =>
  ({ id: newId('t', 10), by, kind, agency: null, surname: null, at, text, photos: [], citations: [], ...more })

function asked(worker: Person, station: Station, topic: Talk['topic'], at: string, text: string): Consultation {
  const id = newId('c')
  const reference = referenceOf(at, id)
  return ask({
    id, reference, workerId: worker.id, entered: null, contact: null, stationId: station.id, stationName: station.name, district: station.within[0]!,
    units: station.units, topic, employer: null, employerKeys: [], happenedOn: null, urgent: [], plan: localPlan,
  }, entry('worker', 'question', at, text))
}

/** What the clock would have done by `at`, in its order. */
function waked(now: Consultation, at: string): Consultation {
  const event = due(now, at)
  return event ? waked(evolve(now, { ...event, at: now.wakeAt! }), at) : now
}

/** The lawyers who serve a consultation, those of its district first. */
const lawyersFor = (people: readonly Seeded[], { units, topic }: Pick<Consultation, 'units' | 'topic'>): Person[] =>
  people.map(({ person }) => person)
    .filter(({ lawyer }) => lawyer && lawyer.duty === 'on' && units.includes(lawyer.unitId) && lawyer.topics.includes(topic))
    .sort((a, b) => units.indexOf(b.lawyer!.unitId) - units.indexOf(a.lawyer!.unitId))

const answerBy = ({ surname }: Person, at: string, token: number, text: string, card?: string): Command =>
  ({ do: 'answer', at, token, entry: entry('lawyer', 'answer', at, text, { surname, citations: card ? [{ card, articles: cardOf(card)?.citations ?? [] }] : [] }) })

/** One question, answered by `lawyer`; some ask on, most rate, some close. What lies after `now` has not happened yet. */
function talked(question: Consultation, lawyer: Person, { answer, card }: Talk, at: number, now: string): Consultation {
  const pace = paceOf(at)
  let state = question
  const step = (relation: 'owner' | 'holder' | 'colleague', command: Command) => {
    state = waked(state, command.at)
    const over = command.at > now || (relation !== 'owner' && state.state === 'closed')
    if (!over) state = apply(state, relation, command)
  }
  const claimedAt = plusMinutes(question.askedAt, pace.claim)
  const answeredAt = plusMinutes(claimedAt, pace.answer)
  step('colleague', { do: 'claim', at: claimedAt, lawyer: seatOf(lawyer)! })
  step('holder', answerBy(lawyer, answeredAt, 1, answer, card))
  if (at % 5 === 2) {
    const askedOnAt = plusMinutes(answeredAt, 55)
    step('owner', { do: 'followUp', at: askedOnAt, entry: entry('worker', 'followUp', askedOnAt, afterTalk.question), known: seatOf(lawyer)! })
    step('holder', answerBy(lawyer, plusMinutes(askedOnAt, 12), 2, afterTalk.answer))
  }
  if (at % 3 !== 1) step('owner', { do: 'rate', at: plusMinutes(answeredAt, 180), rating: { score: at % 7 === 3 ? 3 : 4 + (at % 2), solved: at % 7 !== 3, comment: null, by: 'worker' } })
  if (at % 3 === 0) step('owner', { do: 'close', at: plusMinutes(answeredAt, 190) })
  return waked(state, now)
}

export interface History {
  readonly consultations: readonly Consultation[]
  /** the lawyer who holds one of them at `now`, and which */
  readonly holder: Person
  readonly held: Consultation
}

/** Everything asked in the twenty days before `now`: talks that were answered, three that wait, one in a lawyer's hands. */
export function historyAt(now: string): History {
  const people = peopleOf(now)
  const workers = people.filter(({ group, person }) => group === 'worker' && !isJoiner(person)).map(({ person }) => person)
  const stepMinutes = (historyDays * 24 * 60 - 60 * 8) / talks.length
  const done = talks.map((_, at) => {
    // a stride that shares no factor with the number of talks mixes the topics
    const talk = talks[(at * 13) % talks.length]!
    const worker = workers[at % workers.length]!
    const station = at % 4 === 3 ? stations[(at * 7) % stations.length]! : stations.find(({ id }) => id === worker.station!.id)!
    const askedAt = plusMinutes(plusDays(now, -historyDays), Math.floor(at * stepMinutes))
    const opened = asked(worker, station, talk.topic, askedAt, talk.question)
    const able = lawyersFor(people, opened)
    return talked(opened, able[at % able.length]!, talk, at, now)
  })
  const open = openTalks.map(([topic, serial, question], at) => {
    const station = stationWith(serial)
    const worker = workers.find((one) => one.station?.id === station.id)!
    return asked(worker, station, topic, plusMinutes(now, -[4, 11, 18, 23][at]!), question)
  })
  const taken = open.at(-1)!
  const holder = lawyersFor(people, taken)[0]!
  const held = apply(taken, 'colleague', { do: 'claim', at: plusMinutes(now, -9), lawyer: seatOf(holder)! })
  return { consultations: [...done, ...open.slice(0, -1), held], holder, held }
}
