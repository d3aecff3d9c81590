/** What is to stand in the cloud: the collections as declared, the functions as cloudbaserc.json and the builds say. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { collections } from '../../cloudfunctions/db/collections'
import type { Variables, Wanted, WantedFunction } from './plan'

/** cloudbaserc.json, as far as it is read. The official CLI reads the same file. */
interface Rc {
  readonly functionRoot: string
  readonly functions: readonly (Pick<WantedFunction, 'name' | 'handler' | 'runtime' | 'timeout' | 'memorySize'> & {
    readonly envVariables: Readonly<Record<string, string>>
    readonly triggers?: readonly { readonly name: string; readonly type: 'timer'; readonly config: string }[]
  })[]
}

/** Where the function of this name lies, built. */
export const folderOf = (root: string, name: string): string => path.resolve(root, name)

/** A sentence of the SDK's database that each copy of it says once. */
const oncePerCopy = 'update operator complicit'

/**
 * The digest of a built function.
 * @throws Error when it has not been built, or holds any number but one of the SDK's database: a second writes operators as data
 */
export function digestOf(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  const missing = ['index.js', 'config.json', 'package.json'].filter((file) => !files.includes(file))
  if (missing.length > 0) throw new Error(`${folder} has no ${missing.join(', ')}: npm run build`)
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const copies = texts.join('').split(oncePerCopy).length - 1
  if (copies !== 1) throw new Error(`${folder} holds ${copies} copies of @cloudbase/database instead of one`)
  const hash = createHash('sha256')
  files.forEach((file, n) => { hash.update(file).update('\0').update(texts[n]!).update('\0') })
  return hash.digest('hex').slice(0, 16)
}

/** @param given the environment that variables are taken from; those that are not set, or empty, are left out */
export function wantedFrom(rcFile: string, given: Readonly<Record<string, string | undefined>>): { wanted: Wanted; root: string } {
  const rc = JSON.parse(readFileSync(rcFile, 'utf8')) as Rc
  const root = path.resolve(path.dirname(rcFile), rc.functionRoot)
  const variablesOf = (names: readonly string[]): Variables => Object.fromEntries(names.flatMap((name) => given[name] ? [[name, given[name]]] : []))
  const functions = rc.functions.map(({ name, handler, runtime, timeout, memorySize, envVariables, triggers = [] }) => ({
    name, handler, runtime, timeout, memorySize,
    digest: digestOf(folderOf(root, name)), variables: variablesOf(Object.keys(envVariables)),
    triggers: triggers.map(({ name: trigger, config }) => ({ name: trigger, cron: config })),
  }))
  return { wanted: { collections, functions }, root }
}
