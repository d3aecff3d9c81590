/** The data folder: what in it is ours, the key that seals it, and how it is emptied. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { Complaint, lineOf } from './complaint'
import { connect } from './store/connection'

const keyFile = 'secret.key'
const storeFile = 'store.db'
const lockFile = 'lock.db'
const journals = ['', '-wal', '-shm', '-journal']
const ours = new Set([keyFile, 'files', ...[storeFile, lockFile].flatMap((file) => journals.map((ending) => file + ending))])
/** left behind by file managers, and nobody's data */
const harmless = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep'])

/** `k1:` and 32 bytes in base64: what cloudfunctions/secrets.ts reads. */
const keyShape = /^k1:[A-Za-z0-9+/]{43}=$/

const used = <T>(dir: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(`cannot use the data folder ${dir}: ${lineOf(error)}`)
  }
}

const entriesOf = (dir: string): string[] =>
  existsSync(dir) ? readdirSync(dir).filter((name) => !harmless.has(name)) : []

/** Holds the store's own lock while `work` runs, so that a running program's data is never touched. */
function alone(dir: string, work: () => void): void {
  const lock = connect(path.join(dir, lockFile), 0)
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      throw /locked|busy/i.test(lineOf(error)) ? new Complaint(`${dir} is in use by another process`) : error
    }
    work()
  } finally {
    lock.close()
  }
}

/**
 * Removes what this program made in `dir`, and nothing else.
 * @throws Complaint when the folder holds anything else, was not made by this program, or is in use
 */
export const emptyFolder = (dir: string): void => used(dir, () => {
  const entries = entriesOf(dir)
  if (entries.length === 0) return
  const foreign = entries.filter((name) => !ours.has(name))
  if (foreign.length > 0) throw new Complaint(`--fresh leaves ${dir} as it is: it holds what this program did not make (${foreign.slice(0, 3).join(', ')})`)
  if (!keyShape.test(keyIn(dir))) throw new Complaint(`--fresh leaves ${dir} as it is: without its ${keyFile} it does not look like this program's folder`)
  alone(dir, () => {
    // the key goes last: a removal that was cut off can be repeated
    const doomed = entries.filter((name) => name !== keyFile && !name.startsWith(lockFile))
    for (const name of [...doomed, keyFile]) rmSync(path.join(dir, name), { recursive: true })
  })
})

const keyIn = (dir: string): string => {
  const file = path.join(dir, keyFile)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

function makeKey(dir: string): string {
  const key = `k1:${randomBytes(32).toString('base64')}`
  const file = openSync(path.join(dir, keyFile), 'wx', 0o600)
  try {
    writeSync(file, `${key}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return key
}

/**
 * Makes the folder and its key at the first start, reads the key later on.
 * @returns the key that seals what people write here
 * @throws Complaint when the folder cannot be used, holds something else, or has lost its key
 */
export const keyOf = (dir: string): string => used(dir, () => {
  const entries = entriesOf(dir)
  const key = keyIn(dir)
  if (keyShape.test(key)) return key
  if (key) throw new Complaint(`${path.join(dir, keyFile)} is damaged: what ${storeFile} holds cannot be opened with it`)
  if (entries.includes(storeFile)) throw new Complaint(`${path.join(dir, storeFile)} is there but its ${keyFile} is gone: put the key back, or use another folder`)
  const foreign = entries.filter((name) => !ours.has(name))
  if (foreign.length > 0) throw new Complaint(`${dir} holds something else (${foreign.slice(0, 3).join(', ')}): use an empty folder`)
  mkdirSync(dir, { recursive: true })
  return makeKey(dir)
})
