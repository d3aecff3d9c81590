/**
 * A house to test in: the real door and clock on the unmodified SDK, on the real local store in a folder of its own.
 * Time is an argument; everything else is what runs in production.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { ErrorDetails, ErrorName, ErrorsOf, Input, MethodName, Output, Reply } from '@contract'
import { methodOf } from '@contract'
import { openDoor } from '../../cloudfunctions/api/door'
import type { HttpAnswer } from '../../cloudfunctions/api/http'
import type { Pace } from '../../cloudfunctions/api/pace'
import { openBothDoors } from '../../cloudfunctions/api/web'
import { follow } from '../../cloudfunctions/consultation/route'
import { collections } from '../../cloudfunctions/db/collections'
import { tick, type Tally } from '../../cloudfunctions/tick/clock'
import { openFiles } from '../../local/store/files'
import { adminHandler } from '../../local/store/handler'
import { openStore, type Store } from '../../local/store/store'
import { openWeChat, type WeChat } from '../../local/store/wechat'
import { acceptsAt, people, settle } from './people'

export const templates = { answered: 'template-answered', duty: 'template-duty', notice: 'template-notice', phoneCode: 'template-code' }

/** Where the pages of browsers come from. */
export const pageOrigin = 'https://desk.example'

/** A fault in the line to the store: the `call`-th call from now is lost on its way there, or its answer on the way back. */
export interface Fault { call: number; readonly lost: 'request' | 'answer' }

export interface House {
  /** set to lose one call */
  fault: Fault | null
  readonly store: Store
  /** where its database and files lie */
  readonly dataDir: string
  readonly wechat: WeChat
  /** what time it is, ISO in UTC; set it to move on */
  at: string
  /** lets so many minutes go by */
  pass(minutes: number): void
  /** the door as WeChat calls it for `openid`; null is a caller without identity */
  as(openid: string | null): Caller
  /** the function as CloudBase calls it, with either shape of event; `openid`: whom the platform vouches for */
  event(event: unknown, openid?: string | null): Promise<Reply | HttpAnswer>
  /** counts haste; null: nobody is too fast */
  pace: Pace | null
  /** one run of the clock */
  tick(): Promise<Tally>
  /** how many database calls `work` takes */
  counting(work: () => Promise<unknown>): Promise<number>
  close(): Promise<void>
}

export interface Caller {
  /** the raw reply, whatever was sent */
  send(event: unknown): Promise<Reply>
  call<M extends MethodName>(method: M, input: Input<M>, requestId?: string): Promise<Reply<M>>
  /** the result. @throws when it was refused */
  ok<M extends MethodName>(method: M, input: Input<M>, requestId?: string): Promise<Output<M>>
  /** the error. @throws when it worked, or when the contract does not name the error for this method */
  refused<M extends MethodName>(method: M, input: Input<M>, requestId?: string): Promise<{ name: ErrorsOf<M>; details: ErrorDetails<ErrorName> }>
}

let requests = 0
export const newRequestId = (): string => `request-${process.pid}-${String(++requests).padStart(8, '0')}`

/** The context CloudBase gives a function: identity lies in `environment`, as text. */
export const contextOf = (openid: string | null): object =>
  ({ environment: JSON.stringify(openid ? { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid } : {}) })

/** 2026-11-23, a Monday, 10:00 in Asia/Shanghai. */
const mondayMorning = '2026-11-23T02:00:00.000Z'

/**
 * Opens a house. `settled` (the default) puts up the units, stations and people of support/people. `offers`: whether the door offers what
 * waits at once, as in production, or leaves it to the clock's runs, so that a test can see it wait. `idleMs`: how long the store keeps a
 * transaction whose owner is gone.
 */
export async function openHouse({ settled = true, offers = 'byClock' as 'byClock' | 'atOnce', idleMs = 30_000 } = {}): Promise<House> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'house-'))
  const house = { at: mondayMorning, fault: null as Fault | null, pace: null as Pace | null }
  const now = () => Date.parse(house.at)
  const store = openStore({ dataDir, collections, now, limits: { idleMs } })
  const wechat = openWeChat(store.outbox, now)
  // a call that breaks takes its own line down, not those of others that are under way
  const line = new AsyncLocalStorage<Socket>()
  const answer = adminHandler(faulty(store, house, () => line.getStore()?.destroy()), openFiles({ dataDir, now }), wechat)
  const server = createServer((request, response) => line.run(request.socket, () => answer(request, response)))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  redirectSdk(server)
  const after = offers === 'atOnce' ? follow(templates) : async () => undefined
  const around = { now: () => house.at, templates, after, pace: ((...call) => house.pace?.(...call) ?? 0) as Pace }
  const door = openDoor(around)
  const both = openBothDoors({ ...around, origins: [pageOrigin] })
  if (settled) await settle(house.at)
  if (settled) store.bulk('accepts', acceptsAt(house.at))
  return Object.assign(house, {
    store, dataDir, wechat,
    pass: (minutes: number) => { house.at = new Date(now() + minutes * 60_000).toISOString() },
    as: (openid: string | null) => callerOf((event) => door(event, contextOf(openid))),
    event: (event: unknown, openid: string | null = null) => both(event, contextOf(openid)),
    tick: () => tick(house.at, templates),
    counting: async (work: () => Promise<unknown>) => {
      const before = callsOf(store)
      await work()
      return callsOf(store) - before
    },
    close: async () => {
      await new Promise((resolve) => { server.close(resolve); server.closeAllConnections() })
      store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  })
}

/** The same store behind a line that can break. */
const faulty = (store: Store, house: { fault: Fault | null }, hangUp: () => void): Store => ({
  ...store,
  handle: async (payload) => {
    const fault = house.fault && --house.fault.call === 0 ? house.fault : null
    if (fault?.lost === 'request') hangUp()
    const answer = fault?.lost === 'request' ? {} : await store.handle(payload)
    if (fault?.lost === 'answer') hangUp()
    return answer
  },
})

const callsOf = (store: Store) => Object.values(store.calls).reduce((sum, calls) => sum + calls, 0)

/** By environment alone, as it is told in the reference: the business code is untouched. */
function redirectSdk(server: Server): void {
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
    TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_REGION: 'local', SCF_NAMESPACE: 'local',
    UNION_LEGAL_AID_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  })
}

function callerOf(send: (event: unknown) => Promise<Reply>): Caller {
  const call = <M extends MethodName>(method: M, input: Input<M>, requestId = newRequestId()) =>
    send(methodOf(method).mutates ? { method, input, requestId } : { method, input }) as Promise<Reply<M>>
  return {
    send, call,
    ok: async (method, input, requestId) => {
      const reply = await call(method, input, requestId)
      if (!reply.ok) throw new Error(`${method} was refused: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    refused: async <M extends MethodName>(method: M, input: Input<M>, requestId?: string) => {
      const reply = await call(method, input, requestId)
      if (reply.ok) throw new Error(`${method} was not refused`)
      return reply.error as { name: ErrorsOf<M>; details: ErrorDetails<ErrorName> }
    },
  }
}

export { people }
