/** The inbox of a member of a small union beside that of a member of a city's, interleaved; and what it writes to publish to all of them. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Task, Took } from './notice/host'
import { median, quantile } from './spread'
import { type Figure, plain } from './table'

const small = 1000
const [rounds, asksARound, warmUp] = [5, 100, 30]

interface Host { ask(task: Task): Promise<Took>; stop(): void }
type Hosts = Record<'small' | 'large', Host>

const hosting = (...args: string[]): ChildProcess => fork(path.join(__dirname, 'notice/host.ts'), args)

const answerOf = (child: ChildProcess): Promise<Took> => new Promise((resolve, reject) => {
  const ended = (code: number | null) => { reject(new Error(`the city's process ended with ${code}`)) }
  child.once('exit', ended)
  child.once('message', (took) => { child.off('exit', ended); resolve(took as Took) })
})

const filled = (dataDir: string, members: number): Promise<number> => new Promise((resolve, reject) => {
  const began = performance.now()
  hosting('fill', dataDir, String(members)).once('exit', (code) => {
    if (code === 0) resolve((performance.now() - began) / 1000)
    else reject(new Error(`filling a city of ${members} ended with ${code}`))
  })
})

async function opened(dataDir: string): Promise<Host> {
  const child = hosting('serve', dataDir)
  await answerOf(child)
  return { stop: () => { child.disconnect() }, ask: (task) => { const answer = answerOf(child); child.send(task); return answer } }
}

/** A member at the same place in both cities: the thousand are the first of the million. */
const memberOf = (nth: number): number => (nth * 37) % small

interface Pair { readonly small: Took; readonly large: Took }

/** One task on both, who goes first changing each time. @throws Error when they do not read the same */
async function pair(hosts: Hosts, task: Task, nth: number): Promise<Pair> {
  const order = nth % 2 ? ['small', 'large'] as const : ['large', 'small'] as const
  const took: Partial<Record<'small' | 'large', Took>> = {}
  for (const name of order) took[name] = await hosts[name].ask(task)
  if (took.small!.read !== took.large!.read) throw new Error(`the two read ${took.small!.read} and ${took.large!.read} of ${JSON.stringify(task)}`)
  return took as Pair
}

async function compared(what: string, hosts: Hosts, does: 'inbox' | 'next' | 'search' | 'unread'): Promise<Figure[]> {
  for (let nth = 0; nth < warmUp; nth++) await pair(hosts, { do: does, member: memberOf(nth) }, nth)
  const ran: Pair[][] = []
  for (let round = 0; round < rounds; round++) {
    const pairs: Pair[] = []
    for (let nth = 0; nth < asksARound; nth++) pairs.push(await pair(hosts, { do: does, member: memberOf(round * asksARound + nth) }, nth))
    ran.push(pairs)
  }
  const p95 = (pairs: readonly Pair[], city: keyof Pair) => quantile(pairs.map((one) => one[city].ms), 0.95)
  const ratios = ran.map((pairs) => p95(pairs, 'large') / p95(pairs, 'small'))
  const calls = Math.max(...ran.flat().map(({ large }) => large.calls))
  return [
    { what: `${what}, p95 of that among 1,000`, measured: median(ratios), unit: '×', goal: 1.5, note: `${rounds} rounds of ${asksARound} pairs, ${plain(Math.min(...ratios))} to ${plain(Math.max(...ratios))}` },
    { what: `${what}, p95`, measured: median(ran.map((pairs) => p95(pairs, 'large'))), unit: 'ms', note: `${plain(median(ran.map((pairs) => p95(pairs, 'small'))))} ms among 1,000; at most ${calls} database calls` },
  ]
}

async function published(hosts: Hosts): Promise<Figure[]> {
  const ran = [await hosts.small.ask({ do: 'publish', nth: 0 }), await hosts.large.ask({ do: 'publish', nth: 0 })] as const
  const later = await hosts.large.ask({ do: 'publish', nth: 1 })
  const counts: Took[] = []
  for (let nth = 0; nth < 20; nth++) counts.push(await hosts.large.ask({ do: 'count' }))
  return [
    { what: 'rows written to publish to everybody', measured: Math.max(ran[1].rows, later.rows), unit: '', goal: 10, note: `${ran[0].rows} among 1,000; ${later.calls} database calls, ${plain(later.ms)} ms` },
    { what: 'how many it reaches, the whole city, p95', measured: quantile(counts.map(({ ms }) => ms), 0.95), unit: 'ms', note: `${counts[0]!.calls} database calls, none reads a person beside the caller` },
  ]
}

async function measured(top: string, members: number): Promise<Figure[]> {
  const [big, little] = [path.join(top, 'large'), path.join(top, 'small')]
  const seconds = await filled(big, members)
  await filled(little, small)
  const hosts = { large: await opened(big), small: await opened(little) }
  try {
    return [
      ...await compared('inbox', hosts, 'inbox'), ...await compared('inbox and its second page', hosts, 'next'),
      ...await compared('unread count', hosts, 'unread'), ...await compared('search', hosts, 'search'), ...await published(hosts),
      { what: 'filling', measured: seconds, unit: 's', note: `${plain(members)} members, each of whom opened two of 400 notices` },
    ]
  } finally {
    for (const host of Object.values(hosts)) host.stop()
  }
}

/** `[N]`: how many members the city has. */
export async function notice([count = '1000000']: readonly string[]): Promise<Figure[]> {
  const members = Number(count)
  if (!Number.isInteger(members) || members < small) throw new Error(`give a number of members from ${small} on, not ${count}`)
  const top = mkdtempSync(path.join(os.tmpdir(), 'bench-notice-'))
  try {
    return await measured(top, members)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}
