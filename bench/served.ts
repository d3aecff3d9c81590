/** `npm start` as a child, in this checkout or a copy of it, until it serves. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Served {
  /** what a scanned code opens */
  readonly home: string
  /** from the command to the first page answered */
  readonly seconds: number
  stop(): Promise<void>
}

/** all addresses have been printed, the home page's first */
const ready = /(http:\/\/\S+)[^]*^ready$/m
const patienceMs = 300_000

/** Starts with a fresh data folder on any free port. @throws Error with its last words when it ends before it serves */
export async function serve(checkout = process.cwd()): Promise<Served> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-data-'))
  const began = performance.now()
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', path.join(dataDir, 'data')], { cwd: checkout, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  const stop = async () => {
    // npm and what it runs are one group; a group that is gone already is as stopped as can be
    try { process.kill(-child.pid!, 'SIGTERM') } catch { /* gone */ }
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  const said: string[] = []
  try {
    const home = await new Promise<string>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`npm start did not serve within ${patienceMs / 1000} s:\n${said.join('')}`)), patienceMs)
      const heard = (chunk: Buffer) => {
        said.push(chunk.toString())
        const found = ready.exec(said.join(''))
        if (found) { clearTimeout(patience); resolve(found[1]!) }
      }
      child.stdout.on('data', heard)
      child.stderr.on('data', heard)
      child.once('error', reject)
      child.once('close', () => { clearTimeout(patience); reject(new Error(`npm start ended before it served:\n${said.join('')}`)) })
    })
    const { ok, status } = await fetch(home)
    if (!ok) throw new Error(`${home} answered ${status}`)
    return { home, seconds: (performance.now() - began) / 1000, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
