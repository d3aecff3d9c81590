/** `npm start` in a copy of this checkout: nothing built, then everything built. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { serve } from './served'
import type { Figure } from './table'

const left = new Set(['node_modules', 'dist', '.git', '.local', 'coverage'])

/** A tree of hard links: as good as a copy for what only reads, and made in a second. What tools keep there stays behind. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.name === '.cache') continue
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}

/** Beside the checkout, because hard links do not cross file systems. */
function copyOf(checkout: string): string {
  const copy = mkdtempSync(path.join(path.dirname(checkout), '.bench-start-'))
  for (const name of readdirSync(checkout)) if (!left.has(name)) cpSync(path.join(checkout, name), path.join(copy, name), { recursive: true })
  linkTree(path.join(checkout, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

/** The same digest as config/run.mjs takes: without it the copy would install first. */
function isInstalled(): boolean {
  const stamp = 'node_modules/.installed'
  const digest = createHash('sha256').update('package-lock.json\0').update(readFileSync('package-lock.json')).update('\0').digest('hex')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

async function secondsToServe(checkout: string): Promise<number> {
  const served = await serve(checkout)
  await served.stop()
  return served.seconds
}

/** Cold once, then twice with nothing changed, of which the slower counts. */
export async function start(): Promise<Figure[]> {
  if (!isInstalled()) throw new Error('packages are not installed as package-lock.json says: run npm start once')
  const copy = copyOf(process.cwd())
  try {
    const cold = await secondsToServe(copy)
    const again = [await secondsToServe(copy), await secondsToServe(copy)]
    return [
      { what: 'npm start, nothing built', measured: cold, unit: 's', goal: 90, note: 'until the first page is answered' },
      { what: 'npm start, nothing changed', measured: Math.max(...again), unit: 's', goal: 5, note: 'slower of two, each with a fresh data folder, seeding included' },
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
