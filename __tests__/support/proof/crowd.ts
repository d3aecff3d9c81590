/** Twenty callers at once at a local host of its own, and what they leave in its store. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Input, Reply } from '@contract'
import { collections } from '../../../cloudfunctions/db/collections'
import { openStore } from '../../../local/store/store'
import { ensureFunctions, newDataDir, type RunningHost, startHost } from '../localHost'
import { isOneLine, journalOf, rowsOf } from './journal'

type Id = Input<'consultation.get'>['id']

/** the seed's lawyers who answer wages in its first district */
const lawyers = ['lawyer-01', 'lawyer-02', 'lawyer-03', 'lawyer-05', 'lawyer-06'] as const
const workers = ['worker-01', 'worker-02'] as const
const [questions, callers, passes] = [10, 20, 5]

interface Claim { readonly id: Id; readonly lawyer: string; readonly reply: Reply<'consultation.claim'> }

const idOf = (openid: string) => `u_${openid.replace('-', '')}`
const times = (count: number) => Array.from({ length: count }, (_, n) => n)

async function asked(host: RunningHost): Promise<Id[]> {
  const question = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const
  const replies = await Promise.all(times(questions).map((n) => host.as(workers[n % 2]!, 'consultation.ask', question)))
  return replies.map((reply) => {
    if (!reply.ok) throw new Error(reply.error.name)
    return reply.data.id
  })
}

/** Each caller tries everything that nobody has, from another end. */
async function race(host: RunningHost, ids: readonly Id[]): Promise<Claim[]> {
  const claims: Claim[] = []
  for (let pass = 0; pass < passes; pass++) {
    const open = ids.filter((id) => !claims.some((claim) => claim.id === id && claim.reply.ok))
    await Promise.all(times(callers).map(async (n) => {
      const lawyer = lawyers[n % lawyers.length]!
      for (const at of open.keys()) {
        const id = open[(at + n) % open.length]!
        claims.push({ id, lawyer, reply: await host.as(lawyer, 'consultation.claim', { id }) })
      }
    }))
  }
  return claims
}

/** Two tabs with the right token and one with an old one, all at once. @returns what each was told, in words */
async function answered(host: RunningHost, won: readonly Claim[]): Promise<string[][]> {
  return Promise.all(won.map(async ({ id, lawyer, reply }) => {
    const { token } = (reply as { data: { token: number } }).data
    const send = (one: number) => host.as(lawyer, 'consultation.answer', { id, token: one, text: '可以先向劳动监察投诉。' })
    const replies = await Promise.all([token, token, token + 1].map(send))
    return replies.map((one) => one.ok ? 'done' : one.error.name)
  }))
}

/** What the store says once the host has stopped: whose hands are not their rows, and which journals are no line from the beginning to the present. */
async function left(dataDir: string, ids: readonly Id[]): Promise<{ wrongHands: string[]; wrongLines: string[] }> {
  const store = openStore({ dataDir, collections, now: Date.now })
  try {
    const wrongHands: string[] = []
    const wrongLines: string[] = []
    for (const openid of lawyers) {
      const holderId = idOf(openid)
      const { holding, working } = (await rowsOf({ store }, 'people', { _id: holderId }))[0]!['lawyer'] as { holding: number; working: number }
      const held = (await rowsOf({ store }, 'consultations', { holderId, state: 'held' })).length
      const askedBack = (await rowsOf({ store }, 'consultations', { holderId, state: 'askedBack' })).length
      if (working !== held || holding !== held + askedBack) wrongHands.push(`${openid}: ${holding}, ${held}, ${askedBack}`)
    }
    for (const id of ids) {
      const moves = (await journalOf({ store }, id)).filter(({ from }) => from !== null)
      const { state } = (await rowsOf({ store }, 'consultations', { _id: id }))[0] as unknown as { state: string }
      if (!isOneLine(moves, 'waiting', state)) wrongLines.push(`${id} is ${state} after ${moves.map(({ event }) => event).join(', ')}`)
    }
    return { wrongHands, wrongLines }
  } finally { store.close() }
}

/** What twenty callers at once were told, and what they left. */
export async function crowd(): Promise<{ claims: Claim[]; ids: Id[]; answers: string[][]; wrongHands: string[]; wrongLines: string[] }> {
  ensureFunctions()
  const dataDir = newDataDir()
  try {
    const host = await startHost(dataDir)
    const told = await played(host).finally(() => host.end('SIGTERM'))
    return { ...told, ...await left(dataDir, told.ids) }
  } finally {
    rmSync(path.dirname(dataDir), { recursive: true, force: true })
  }
}

async function played(host: RunningHost): Promise<{ claims: Claim[]; ids: Id[]; answers: string[][] }> {
  for (const lawyer of lawyers) await host.as(lawyer, 'duty.switch', { to: 'on' })
  const ids = await asked(host)
  const claims = await race(host, ids)
  return { claims, ids, answers: await answered(host, claims.filter(({ reply }) => reply.ok)) }
}
