/** The whole of CloudBase in one process: the store's door, the functions, the clock and the pages, behind one port. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { collections } from '../cloudfunctions/db/collections'
import { type Clock, openClock } from './clock'
import { Complaint, lineOf } from './complaint'
import type { Flags } from './flags'
import { emptyFolder, keyOf } from './folder'
import { isLoopback, whyRefused } from './guard'
import { broken, refused, type Route, routes, starting } from './routes'
import { type Functions, loadFunctions, prepareEnvironment, timerContext } from './runtime'
import { seed } from './seed/seed'
import { openFiles } from './store/files'
import { adminHandler } from './store/handler'
import { openStore, type Store } from './store/store'
import { openWeChat, type WeChat } from './store/wechat'
import { json, type Place, safetyHeaders, send } from './visit'

export interface Host {
  readonly place: Place
  readonly dataDir: string
  /** Lets what is under way end, then stops. */
  close(): Promise<void>
}

const now = () => new Date().toISOString()
const longestWaitMs = 5_000
/** how long WeChat takes to look at a photo here */
const photoCheckMs = 2_000

const urlHost = (host: string) => isIPv6(host) ? `[${host}]` : host
const anyHost = new Set(['0.0.0.0', '::'])

/** The address of this machine that others in the network can open. */
const networkAddress = (): string =>
  Object.values(os.networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4')?.address ?? '127.0.0.1'

function placeOf(host: string, port: number): Place {
  const shown = anyHost.has(host) ? networkAddress() : host
  return { host, port, origin: `http://${urlHost(shown)}:${port}`, reach: isLoopback(host) ? 'thisMachine' : 'everyone' }
}

const listenFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port already: choose another with --port',
  EACCES: 'this port needs more rights: choose one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine does not have that address: choose another with --host',
  ENOTFOUND: 'there is no such host: choose another with --host',
}

function listen(server: Server, { host, port }: Flags): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Complaint(`cannot listen on ${urlHost(host)}:${port}: ${listenFaults[error.code ?? ''] ?? lineOf(error)}`)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** What the port answers with; it changes as the host starts and stops. */
interface Open {
  admin: RequestListener | null
  route: Route | null
  busy: number
  wechat: WeChat | null
  /** WeChat has looked at a photo, and calls the function with what it saw */
  photoChecked: (event: Record<string, unknown>) => void
}

const storePaths = /^\/(admin$|files\/)/

async function answer(open: Open, place: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const visit = { request, url: new URL(request.url ?? '/', 'http://local') }
  for (const [name, value] of Object.entries(safetyHeaders(place.origin))) response.setHeader(name, value)
  const why = whyRefused(visit, place)
  if (why) {
    request.resume()
    const reply = visit.url.pathname === '/api' ? json(403, { ok: false, error: { name: 'NotAllowed', details: {} } }) : refused(why)
    return send(visit, response, reply)
  }
  if (open.admin && storePaths.test(visit.url.pathname)) {
    response.removeHeader('cross-origin-resource-policy')
    return open.admin(request, response)
  }
  send(visit, response, open.route ? await open.route(visit) : starting)
}

const serve = (open: Open, placeNow: () => Place): RequestListener => (request, response) => {
  open.busy++
  response.on('close', () => { open.busy-- })
  answer(open, placeNow(), request, response).catch((error: unknown) => {
    console.error(`${request.method} ${(request.url ?? '').split('?')[0]}: ${lineOf(error)}`)
    if (response.headersSent) response.destroy()
    else send({ request, url: new URL('http://local') }, response, broken)
  })
}

/** One tick of the clock. */
const tickOf = (functions: Functions) => (): Promise<unknown> =>
  functions.tick({ Type: 'Timer', TriggerName: 'clock', Time: now(), Message: '' }, timerContext())

function openRooms(dataDir: string, place: Place, open: Open): Store {
  const store = openStore({ dataDir, collections, now: Date.now })
  try {
    const files = openFiles({ dataDir, now: Date.now, origin: place.origin })
    open.wechat = openWeChat(store.outbox, Date.now, (event) => { setTimeout(() => open.photoChecked(event), photoCheckMs).unref() })
    open.admin = adminHandler(store, files, open.wechat)
    return store
  } catch (error) {
    store.close()
    throw error
  }
}

/** Waits until nothing but keep-alive is on the wire. */
async function quiet(open: Open): Promise<void> {
  for (const end = Date.now() + longestWaitMs; open.busy > 0 && Date.now() < end;) await new Promise((resolve) => { setTimeout(resolve, 20) })
}

async function closeAll(server: Server, open: Open, clock: Clock | null, store: Store | null): Promise<void> {
  open.route = null
  await clock?.close()
  await quiet(open)
  server.closeAllConnections()
  await new Promise((resolve) => { server.close(resolve) })
  store?.close()
}

/**
 * Starts everything: binds the port first, so that a second start touches no data.
 * @param say told what takes a moment
 * @throws Complaint or Error with one line about what is in the way; nothing is left open then
 */
export async function openHost(flags: Flags, say: (line: string) => void): Promise<Host> {
  const functionsDir = 'dist/functions'
  const dataDir = path.resolve(flags.data)
  const open: Open = { admin: null, route: null, busy: 0, wechat: null, photoChecked: () => undefined }
  let place = placeOf(flags.host, flags.port)
  const server = createServer(serve(open, () => place))
  let store: Store | null = null
  let clock: Clock | null = null
  try {
    place = placeOf(flags.host, await listen(server, flags))
    if (flags.fresh) emptyFolder(dataDir)
    prepareEnvironment(`http://${urlHost(anyHost.has(flags.host) ? '127.0.0.1' : flags.host)}:${place.port}/admin`, keyOf(dataDir))
    store = openRooms(dataDir, place, open)
    const functions = loadFunctions(functionsDir)
    open.photoChecked = (event) => { functions.api(event, timerContext()).catch((error: unknown) => console.error(`the photo check: ${lineOf(error)}`)) }
    say('seeding …')
    await seed(now())
    clock = openClock(tickOf(functions))
    await clock.runNow()
    open.route = routes({ functions, clock, outbox: store.outbox, judgePhotos: open.wechat!.judgePhotos, place, now })
    return { place, dataDir, close: () => closeAll(server, open, clock, store) }
  } catch (error) {
    await closeAll(server, open, clock, store).catch(() => undefined)
    throw error
  }
}
