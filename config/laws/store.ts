/** The local store through the production repositories, as the functions reach it: by the unmodified SDK, redirected to this machine. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { collections } from '../../cloudfunctions/db/collections'
import { keyOf } from '../../local/folder'
import { prepareEnvironment } from '../../local/runtime'
import { openFiles } from '../../local/store/files'
import { adminHandler } from '../../local/store/handler'
import { openStore } from '../../local/store/store'
import { openWeChat } from '../../local/store/wechat'

/** Runs `work` on the store of a data folder, which is made when absent. @throws Error in one line when the folder cannot be used, or is in use */
export async function withStore<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const dataDir = path.resolve(folder)
  const key = keyOf(dataDir)
  const store = openStore({ dataDir, collections, now: Date.now })
  const server = createServer(adminHandler(store, openFiles({ dataDir, now: Date.now }), openWeChat(store.outbox, Date.now)))
  try {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    prepareEnvironment(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`, key)
    return await work()
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
    store.close()
  }
}
