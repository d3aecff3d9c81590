import type { Topic } from '@contract'
import { clean } from './clean'
import { type Concept, readingOf } from './concept'
import { contract } from './concepts/contract'
import { dismissal } from './concepts/dismissal'
import { hours } from './concepts/hours'
import { injury } from './concepts/injury'
import { insurance } from './concepts/insurance'
import { others } from './concepts/others'
import { rights } from './concepts/rights'
import { wages } from './concepts/wages'
import { namedIn, placesOf } from './lawNames'
import { eachToken, tellingTokens } from './tokens'

/** A concept made ready: its expressions, its legal terms and its places, each with a weight that falls from the first on. */
interface Known {
  readonly concept: Concept
  readonly says: RegExp
  readonly with: RegExp | null
  readonly terms: readonly string[]
  readonly places: readonly string[]
}

/** Every concept, in the order of the topics. */
export const concepts: readonly Concept[] = [wages, contract, dismissal, hours, insurance, injury, others, rights].flat()

let made: readonly Known[] | null = null

/** Made on the first search: other methods share this bundle and do not wait for it. */
const knownConcepts = (): readonly Known[] => made ??= concepts.map((concept) => {
  const terms = new Set<string>()
  eachToken(clean(concept.means), (term) => { terms.add(term) })
  return { ...readingOf(concept), terms: [...terms], places: placesOf(concept.at) }
})

/** How a question is read. */
export interface Understanding {
  readonly text: string
  /** its own terms, each with a weight */
  readonly own: ReadonlyMap<string, number>
  /** what the law calls it */
  readonly legal: ReadonlyMap<string, number>
  /** places in the law it points to, by `placeKey` */
  readonly places: ReadonlyMap<string, number>
  /** places that it names itself */
  readonly named: readonly string[]
  readonly laws: readonly string[]
  readonly topics: ReadonlyMap<Topic, number>
}

/** The second place of a concept says half as much more than the fifth; a concept among many says less than one alone. */
const fall = 0.35

/** The concepts that a clean text speaks of. */
export const conceptsIn = (text: string): readonly Known[] => knownConcepts().filter((one) => one.says.test(text) && (!one.with || one.with.test(text)))

/** Whether a gate asks for no more than that it is about work; others ask which of two things is meant. */
const isAtWork = ({ concept }: Known): boolean => !concept.with || concept.with.includes('{劳动}')

/** Where nothing in a text speaks of work, its everyday words are taken as they would be meant at work, for so much. */
const guessed = 0.5

/** The concepts that a text would speak of, were it said at work. */
const conceptsAtWork = (text: string): readonly Known[] => knownConcepts().filter((one) => isAtWork(one) && one.says.test(text))

function spokenIn(text: string): { spoken: readonly Known[]; worth: number } {
  const spoken = conceptsIn(text)
  return spoken.length ? { spoken, worth: 1 } : { spoken: conceptsAtWork(text), worth: guessed }
}

const raise = <K>(map: Map<K, number>, key: K, by: number) => map.set(key, (map.get(key) ?? 0) + by)

/** Reads a question: its own words, and by its concepts the words, places and topics of the law. */
export function understand(question: string): Understanding {
  const text = clean(question)
  const own = new Map(tellingTokens(text).map(({ term }) => [term, term.length > 2 ? 1.2 : 1]))
  const legal = new Map<string, number>()
  const places = new Map<string, number>()
  const topics = new Map<Topic, number>()
  const { spoken, worth } = spokenIn(text)
  for (const { concept, terms, places: at } of spoken) {
    for (const term of terms) legal.set(term, Math.max(legal.get(term) ?? 0, 1))
    at.forEach((place, rank) => raise(places, place, worth / (1 + fall * rank)))
    raise(topics, concept.topic, 1)
  }
  const { laws, places: named } = namedIn(text)
  return { text, own, legal, places, named, laws, topics }
}
