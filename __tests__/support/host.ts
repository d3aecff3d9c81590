/** The local host as a program of its own, on a free port and a folder of its own: what `npm start` runs. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Host {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** the seeded people and stations */
  people(): Promise<Listing>
  stop(): Promise<void>
}

export interface Listing {
  readonly people: readonly { readonly group: string; readonly label: string; readonly openid: string; readonly unitId: string; readonly offered: string | null }[]
  readonly stations: readonly { readonly code: string; readonly name: string; readonly units: readonly string[] }[]
}

const top = path.resolve(__dirname, '../..')
const patienceMs = 60_000

/** Starts it and waits until it is ready. @throws with what it said when it ends before that */
export async function startHost(): Promise<Host> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'host-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--port', '0', '--data', data], { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  let said = ''
  const ready = new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`the host is not ready: ${said}`)), patienceMs)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const origin = /(http:\/\/[^\s/]+)\/sign-in/.exec(said)?.[1]
      if (origin && /^ready$/m.test(said)) { clearTimeout(giveUp); resolve(origin) }
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => { clearTimeout(giveUp); reject(new Error(`the host ended: ${said}`)) })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const origin = await ready
    return { origin, stop, people: async () => await (await fetch(`${origin}/people.json`)).json() as Listing }
  } catch (error) {
    await stop()
    throw error
  }
}
