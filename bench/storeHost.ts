/** One store in a process of its own: `fill DIR N`, or `serve DIR`, which opens it and does what its parent asks. */
import { topics } from '@contract'
import { rootUnitId } from '@domain/plan'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collections } from '../cloudfunctions/db/collections'
import { consultation, waitingFor } from '../cloudfunctions/db/consultations'
import { database } from '../cloudfunctions/db/database'
import { openFiles } from '../local/store/files'
import { adminHandler } from '../local/store/handler'
import { openStore } from '../local/store/store'
import { openWeChat } from '../local/store/wechat'
import { rows } from './archive'

export type Task = { do: 'queue' } | { do: 'thread'; id: string } | { do: 'weigh' }
/** What a task took: milliseconds, or megabytes for `weigh`. `read` is how much came back. */
export interface Took { readonly value: number; readonly read: number }

/** half of the topics, as a lawyer serves them; one page and one more */
const served = topics.filter((_, at) => at % 2 === 0)
const page = 21

process.env.UNION_LEGAL_AID_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const [mode, dataDir = '', count = '0'] = process.argv.slice(2)
const opened = (began = performance.now()) => ({ store: openStore({ dataDir, collections, now: Date.now }), ms: performance.now() - began })

/** By environment alone, as the functions are redirected. */
async function serve(): Promise<number> {
  const { store, ms } = opened()
  const server = createServer(adminHandler(store, openFiles({ dataDir, now: Date.now }), openWeChat(store.outbox, Date.now)))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
    TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local',
  })
  return ms
}

const timed = async (work: () => Promise<number>): Promise<Took> => {
  const began = performance.now()
  const read = await work()
  return { value: performance.now() - began, read }
}

const doing = (task: Task): Promise<Took> | Took => {
  switch (task.do) {
    case 'queue': return timed(async () => (await waitingFor(rootUnitId, served, page)).length)
    case 'thread': return timed(async () => (await consultation(database, task.id))?.entries.length ?? 0)
    case 'weigh': return { value: process.memoryUsage().rss / 1024 / 1024, read: 0 }
  }
}

function fill(): void {
  const { store } = opened()
  store.bulk('consultations', rows(Number(count)))
  store.close()
}

async function main(): Promise<void> {
  if (mode === 'fill') return fill()
  const value = await serve()
  process.on('message', (task: Task) => {
    Promise.resolve(doing(task)).then((took) => process.send!(took), (error: unknown) => { console.error(error); process.exit(1) })
  })
  process.on('disconnect', () => process.exit(0))
  process.send!({ value, read: 0 } satisfies Took)
}

main().catch((error: unknown) => { console.error(error); process.exit(1) })
