/** The back end loaded afresh with a line of it replaced, as text: nothing on disk is touched. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from '@babel/core'
import type * as Given from '../given'

/** One exact piece of a file, and what stands there instead. */
export interface Change { readonly file: string; readonly from: string; readonly to: string }

const top = path.resolve(__dirname, '../../..')
const presets = [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript']

/** @throws when the piece is not there exactly once: a mutant of code that has moved on proves nothing */
function changed({ file, from, to }: Change): string {
  const source = readFileSync(path.join(top, file), 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} holds this ${source.split(from).length - 1} times, not once: ${from}`)
  return source.replace(from, () => to)
}

function evaluated(change: Change): object {
  const filename = path.join(top, change.file)
  const { code } = transformSync(changed(change), { configFile: false, babelrc: false, filename, presets })!
  const found = { exports: {} }
  const from = (specifier: string): unknown => jest.requireActual(specifier.startsWith('.') ? path.resolve(path.dirname(filename), specifier) : specifier)
  new Function('require', 'module', 'exports', code!)(from, found, found.exports)
  return found.exports
}

/** Nobody pulls the plug in a race: without waiting for the disk at each commit, it runs twice as fast. */
const unhurried: Change = { file: 'local/store/folder.ts', from: 'PRAGMA synchronous = FULL', to: 'PRAGMA synchronous = OFF' }

let mocked: readonly string[] = []

/**
 * support/given with everything it stands on, loaded afresh, changed by `changes`. What the house loads only when it needs it is of the
 * same load, until the next one is made.
 */
export function givenWith(changes: readonly Change[]): typeof Given {
  for (const file of mocked) jest.dontMock(file)
  jest.resetModules()
  const all = [unhurried, ...changes]
  mocked = all.map(({ file }) => path.join(top, file))
  for (const change of all) jest.doMock(path.join(top, change.file), () => evaluated(change))
  return jest.requireActual<typeof Given>('../given')
}
