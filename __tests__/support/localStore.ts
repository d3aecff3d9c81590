/** A local store of its own folder behind a real HTTP server, with the unmodified SDK in front of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { openFiles } from '../../local/store/files'
import { adminHandler } from '../../local/store/handler'
import { openStore, type Store, type StoreOptions } from '../../local/store/store'
import { openWeChat, type WeChat } from '../../local/store/wechat'
import { collections } from './localStoreCollections'

export type App = ReturnType<typeof tcb.init>
export type Database = ReturnType<App['database']>

export interface Local {
  readonly dataDir: string
  readonly origin: string
  readonly app: App
  readonly db: Database
  readonly store: Store
  readonly wechat: WeChat
  /** Epoch milliseconds the server believes in. */
  at: number
  close(): Promise<void>
}

export const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'local-store-'))

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Opens a store in `dataDir` (a new folder when absent, removed on close) and an SDK that talks to it. */
export async function openLocal(options: Partial<StoreOptions> = {}): Promise<Local> {
  // Without this the SDK looks for cloud metadata before every call.
  process.env['TENCENTCLOUD'] = 'true'
  const dataDir = options.dataDir ?? newFolder()
  const local = { at: Date.parse('2026-11-23T02:00:00.000Z') }
  const now = (): number => local.at
  const store = openStore({ collections, now, ...options, dataDir })
  const wechat = openWeChat(store.outbox, now)
  const server = createServer(adminHandler(store, openFiles({ dataDir, now }), wechat))
  const origin = await listen(server)
  const app = tcb.init({ env: 'local', secretId: 'local', secretKey: 'local', serviceUrl: `${origin}/admin` })
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
    store.close()
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true })
  }
  return Object.assign(local, { dataDir, origin, app, db: app.database(), store, wechat, close })
}
