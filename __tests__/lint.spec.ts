/** The house's own lint rules, each on a line that breaks it. */
import { spawnSync } from 'node:child_process'

const faults: [string, string, RegExp][] = [
  ['time that is not an argument', 'export const a = Date.now()', /time is an argument/],
  ['time that is not an argument', 'export const b = new Date()', /time is an argument/],
  ['chance that is not an argument', 'export const c = Math.random()', /chance is an argument/],
  ['the environment read in a room', 'export const d = process.env.HOME', /environment is read at the doors/],
  ['a promise that nobody waits for', 'export function e() { Promise.resolve(1) }', /Promises must be awaited/],
  ['the SDK\'s own transaction', 'export const f = (db: { runTransaction(): void }) => db.runTransaction()', /begin in db\/database/],
  ['identity from elsewhere', 'export const g = (auth: { getUserInfo(): void }) => auth.getUserInfo()', /invocation context/],
  ['a write without its journal row', "import { transact } from '../db/database'\nexport const h = transact", /needs its journal row/],
  ['an import the house forbids', "import { openDoor } from '../api/door'\nexport const i = openDoor", /verbs may not import doors/],
]

/** What lint says of `code` as a verb. */
const complaintsOf = (code: string): string[] => {
  const run = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', 'cloudfunctions/law/get.ts', '--format', 'json'], { input: code, encoding: 'utf8' })
  const [file] = JSON.parse(run.stdout) as { messages: { message: string }[] }[]
  return file!.messages.map(({ message }) => message)
}

test('every rule of the house is seen where it is broken', () => {
  const complaints = complaintsOf(`${faults.map(([, code]) => code).join('\n')}\n`)
  for (const [what, code, complaint] of faults) {
    if (!complaints.some((message) => complaint.test(message))) throw new Error(`lint let pass ${what}: ${code}`)
  }
  expect(complaints).toHaveLength(faults.length)
})

test('a line that breaks none is let pass', () => {
  expect(complaintsOf("import type { Verb } from '../call'\nexport const get: Verb<'law.list'> | null = null\n")).toEqual([])
})
