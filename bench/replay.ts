/** `npm run replay -- FILE.jsonl --url URL`: plays real questions through a running system, from ask to close. */
import { parseArgs } from 'node:util'
import { topics } from '../src/contract'
import { type As, callerOf } from './replay/caller'
import { chanceOf, oneOf } from './replay/chance'
import { type Desk, serve } from './replay/lawyer'
import { openLedger } from './replay/ledger'
import { type Question, questionsIn } from './replay/questions'
import { timesTable } from './replay/times'
import { type Fate, live, type Street } from './replay/worker'

const usage = 'usage: npm run replay -- FILE.jsonl --url URL [--workers 16] [--lawyers N] [--seed N]'

interface Town {
  readonly people: readonly { readonly group: string; readonly openid: string; readonly topics: readonly string[] }[]
  readonly stations: readonly { readonly code: string }[]
}

const whole = (name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} ${text}: give a whole number from 1 on`)
  return number
}

function flagsOf(args: string[]) {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: { url: { type: 'string' }, workers: { type: 'string', default: '16' }, lawyers: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.url) throw new Error(usage)
  return { file, url: values.url, workers: whole('workers', values.workers), lawyers: whole('lawyers', values.lawyers), seed: whole('seed', values.seed) }
}

async function townAt(url: string): Promise<Town> {
  const response = await fetch(new URL('/people.json', url)).catch(() => null)
  if (!response?.ok) throw new Error(`${url} does not answer: is it running (npm start), and on this machine?`)
  return await response.json() as Town
}

/** Plays the questions, `workers` of them at a time. */
async function play(questions: readonly Question[], workers: number, one: (question: Question, at: number) => Promise<Fate>): Promise<Fate[]> {
  const fates: Fate[] = []
  let next = 0
  const said = setInterval(() => console.log(`${fates.length} of ${questions.length} done`), 2000)
  await Promise.all(Array.from({ length: workers }, async () => {
    for (let at = next++; at < questions.length; at = next++) fates.push(await one(questions[at]!, at))
  }))
  clearInterval(said)
  return fates
}

/** The last word. @returns whether nothing was lost or doubled, and nothing else went wrong */
function conclude(fates: readonly Fate[], doubled: ReadonlySet<string>, troubles: readonly string[]): boolean {
  for (const trouble of new Set(troubles)) console.log(`trouble: ${trouble}`)
  const [asked, answered] = [fates.filter((fate) => fate.asked).length, fates.filter((fate) => fate.answered).length]
  const lost = fates.length - answered
  console.log(`${asked} asked, ${answered} answered, ${lost} lost, ${doubled.size} doubled`)
  return lost === 0 && doubled.size === 0 && troubles.length === 0
}

/** The cards of each topic, for lawyers to cite. */
const cardsFor = async (as: As, openid: string): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(await Promise.all(topics.map(async (topic) => {
    const reply = await as(openid, 'law.list', { topic })
    return [topic, reply.ok ? reply.data.cards.map(({ id }) => id) : []] as const
  })))

async function replay(args: string[]): Promise<boolean> {
  const { file, url, workers, lawyers: wanted, seed } = flagsOf(args)
  const chance = chanceOf(seed)
  const [questions, { people, stations }] = await Promise.all([questionsIn(file, chance), townAt(url)])
  // those who know every topic come first: with few lawyers nothing is left without one
  const lawyers = people.filter(({ group }) => group === 'lawyer').sort((a, b) => b.topics.length - a.topics.length).slice(0, wanted)
  console.log(`${questions.length} questions, ${workers} workers at a time, ${lawyers.length} lawyers, seed ${seed}`)
  const run = Date.now().toString(36)
  const { as, took, retries } = callerOf(url, `replay-${run}`)
  const ledger = openLedger()
  let desks: 'open' | 'closed' = 'open'
  const desk: Desk = { as, chance, ledger, cardsOf: await cardsFor(as, lawyers[0]!.openid), open: () => desks === 'open' }
  const serving = lawyers.map(({ openid }) => serve(desk, openid))
  const street: Street = { as, chance, ledger, patienceMs: 60_000 }
  const fates = await play(questions, workers, (question, at) => live(street, `replay-${run}-${at}`, oneOf(chance, stations).code, question))
  desks = 'closed'
  const troubles = [...await Promise.all(serving), ...fates.map(({ trouble }) => trouble)].filter((trouble) => trouble !== null)
  console.log(timesTable(took))
  if (retries() > 0) console.log(`${retries()} calls were sent again`)
  return conclude(fates, ledger.doubled, troubles)
}

replay(process.argv.slice(2)).then((fine) => { process.exitCode = fine ? 0 : 1 }, (error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
