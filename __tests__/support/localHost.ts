/** `local/main.ts` as its user starts it: a process of its own. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Input, MethodName, Reply } from '@contract'
import { newRequestId } from './given'

const tsx = ['--import', 'tsx']

/** The host serves the built functions; `npm test` builds them, a single spec may come first. */
export function ensureFunctions(): void {
  const built = ['api', 'tick'].every((name) => existsSync(`dist/functions/${name}/index.js`))
  if (!built) execFileSync(process.execPath, [...tsx, 'config/functions.ts'])
}

export const newDataDir = (): string => path.join(mkdtempSync(path.join(os.tmpdir(), 'host-')), 'data')

const spawned = (args: readonly string[]) =>
  spawn(process.execPath, [...tsx, 'local/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

export interface RunningHost {
  readonly url: string
  readonly lines: readonly string[]
  /** ends the process by `signal`; resolves to its exit code, null when it was killed */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  get(address: string, headers?: Record<string, string>): Promise<Response>
  post(address: string, body: string, headers?: Record<string, string>): Promise<Response>
  /** calls the door as someone from the sign-in page */
  as<M extends MethodName>(openid: string, method: M, input: Input<M>): Promise<Reply<M>>
}

/** Starts a host on a free port and waits until it says that it is ready. */
export async function startHost(dataDir: string, ...args: readonly string[]): Promise<RunningHost> {
  const child = spawned(['--port', '0', '--data', dataDir, ...args])
  const complaints = text(child.stderr)
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line === 'ready') break
  }
  if (lines.at(-1) !== 'ready') throw new Error(`the host did not start: ${await complaints}`)
  const url = /(http\S+)\/sign-in/.exec(lines.join('\n'))?.[1] ?? ''
  const fetched = (address: string, init: RequestInit) => fetch(url + address, { redirect: 'manual', ...init })
  const post: RunningHost['post'] = (address, body, headers = {}) =>
    fetched(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  return {
    url, lines, post,
    end: async (signal) => {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code] = await ended as [number | null]
      return code
    },
    get: (address, headers = {}) => fetched(address, { headers }),
    as: async (openid, method, input) =>
      (await post('/api', JSON.stringify({ method, input, requestId: newRequestId() }), { 'x-local-person': openid })).json() as never,
  }
}

/** Starts a host that is expected to give up. */
export async function failedStart(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawned(args)
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number | null]>, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

/** Every file below a folder with a digest of what it holds; the lock, which holds nothing, left out. */
export function contentsOf(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {}
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(dir, file)).isFile() && !path.basename(file).startsWith('lock.db'))
  return Object.fromEntries(files.sort().map((file) => [file, createHash('sha256').update(readFileSync(path.join(dir, file))).digest('hex')]))
}
