/** The local store at size beside the same store with 10,000 consultations, through the SDK over HTTP, interleaved. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readableIds } from './archive'
import { median, quantile } from './spread'
import type { Task, Took } from './storeHost'
import { type Figure, plain } from './table'

const small = 10_000
const rounds = 5
const asksARound = 200
const warmUp = 50

interface Host { ask(task: Task): Promise<Took>; readonly openMs: number; stop(): void }
interface Filled { readonly of: number; readonly dataDir: string; readonly seconds: number }

const hosting = (...args: string[]): ChildProcess => fork(path.join(__dirname, 'storeHost.ts'), args)

const answerOf = (child: ChildProcess): Promise<Took> => new Promise((resolve, reject) => {
  const ended = (code: number | null) => { reject(new Error(`the store's process ended with ${code}`)) }
  child.once('exit', ended)
  child.once('message', (took) => { child.off('exit', ended); resolve(took as Took) })
})

function filled(top: string, of: number): Promise<Filled> {
  const dataDir = path.join(top, String(of))
  const began = performance.now()
  const progress = setInterval(() => process.stdout.write('.'), 5000)
  return new Promise((resolve, reject) => {
    hosting('fill', dataDir, String(of)).once('exit', (code) => {
      clearInterval(progress)
      if (code === 0) resolve({ of, dataDir, seconds: (performance.now() - began) / 1000 })
      else reject(new Error(`filling a store with ${of} consultations ended with ${code}`))
    })
  })
}

async function reopened(dataDir: string): Promise<Host> {
  const child = hosting('serve', dataDir)
  const { value: openMs } = await answerOf(child)
  return { openMs, stop: () => { child.disconnect() }, ask: (task) => { const answer = answerOf(child); child.send(task); return answer } }
}

interface Pair { readonly small: number; readonly large: number }
type TaskOf = (store: 'small' | 'large', nth: number) => Task

/** One task on both stores, who goes first changing each time. @throws Error when they do not read the same */
async function pair(hosts: Record<'small' | 'large', Host>, task: TaskOf, nth: number): Promise<Pair> {
  const order = nth % 2 ? ['small', 'large'] as const : ['large', 'small'] as const
  const took = { small: 0, large: 0, read: [0, 0] }
  for (const [at, name] of order.entries()) {
    const { value, read } = await hosts[name].ask(task(name, nth))
    took[name] = value
    took.read[at] = read
  }
  if (took.read[0] !== took.read[1] || !took.read[0]) throw new Error(`the two stores read ${took.read.join(' and ')} of ${JSON.stringify(task('large', nth))}`)
  return took
}

/** p95 at size ÷ p95 at 10,000: the median over rounds. */
async function compared(what: string, hosts: Record<'small' | 'large', Host>, task: TaskOf): Promise<Figure[]> {
  const ran: Pair[][] = []
  for (let nth = 0; nth < warmUp; nth++) await pair(hosts, task, nth)
  for (let round = 0; round < rounds; round++) {
    const pairs: Pair[] = []
    for (let nth = 0; nth < asksARound; nth++) pairs.push(await pair(hosts, task, round * asksARound + nth))
    ran.push(pairs)
  }
  const p95 = (pairs: readonly Pair[], store: keyof Pair) => quantile(pairs.map((one) => one[store]), 0.95)
  const ratios = ran.map((pairs) => p95(pairs, 'large') / p95(pairs, 'small'))
  const of = (store: keyof Pair) => median(ran.map((pairs) => p95(pairs, store)))
  return [
    { what: `${what}, p95 of that at 10,000`, measured: median(ratios), unit: '×', goal: 1.5, note: `${rounds} rounds of ${asksARound} pairs, ${plain(Math.min(...ratios))} to ${plain(Math.max(...ratios))}` },
    { what: `${what}, p95`, measured: of('large'), unit: 'ms', note: `${plain(of('small'))} ms at 10,000` },
  ]
}

const megabytes = (dir: string) => readdirSync(dir).reduce((sum, file) => sum + statSync(path.join(dir, file)).size, 0) / 1024 / 1024

async function measured(large: Filled, little: Filled): Promise<Figure[]> {
  const hosts = { large: await reopened(large.dataDir), small: await reopened(little.dataDir) }
  const ids = { large: readableIds(large.of), small: readableIds(little.of) }
  try {
    const queue = await compared('queue head', hosts, () => ({ do: 'queue' }))
    const thread = await compared('thread', hosts, (store, nth) => ({ do: 'thread', id: ids[store][(nth * 7) % ids[store].length]! }))
    const { value: rss } = await hosts.large.ask({ do: 'weigh' })
    return [
      { what: 'reopen', measured: hosts.large.openMs, unit: 'ms', goal: 1000, note: 'fresh process; the file may be in the system\'s cache' },
      { what: 'RSS after reopening and querying', measured: rss, unit: 'MB', goal: 400, note: 'store, HTTP server and SDK in one process' },
      ...queue, ...thread,
      { what: 'filling', measured: large.seconds, unit: 's', note: '2 % waiting, 90 % closed at both sizes' },
      { what: 'on disk', measured: megabytes(large.dataDir), unit: 'MB' },
    ]
  } finally {
    for (const host of Object.values(hosts)) host.stop()
  }
}

/** `[N]`: how many consultations the large store holds. */
export async function store([count = '1000000']: readonly string[]): Promise<Figure[]> {
  const of = Number(count)
  if (!Number.isInteger(of) || of < small) throw new Error(`give a number of consultations from ${small} on, not ${count}`)
  const top = mkdtempSync(path.join(os.tmpdir(), 'bench-store-'))
  try {
    process.stdout.write(`filling a store with ${plain(of)} consultations `)
    const large = await filled(top, of)
    const little = await filled(top, small)
    console.log(` ${plain(large.seconds)} s`)
    return await measured(large, little)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}
