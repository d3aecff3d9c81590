/** `import PATH…`: texts into a store. Says what would change; publishes when somebody says so, one version a transaction. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { ImportPreview } from '@contract'
import { dayOf } from '../../src/domain/calendar'
import { type Changes, changesFrom, standingOf } from '../../src/domain/law'
import { DateMissing, prepare, type Prepared } from '../../cloudfunctions/content/import/prepare'
import { WrongFile } from '../../cloudfunctions/content/import/wrongFile'
import { write } from '../../cloudfunctions/db/journal'
import { type PrintedRow, printedVersions, putVersion, storedVersion } from '../../cloudfunctions/db/statutes'
import { readFingerprints } from './fingerprints'
import { filesOf, readFile } from './folder'
import { type ImportFlags, importFlagsOf } from './importFlags'
import { withStore } from './store'

interface Planned {
  readonly prepared: Prepared
  readonly standing: ImportPreview['standing']
  readonly changes: (Changes & { readonly against: string }) | null
}

type Read = Prepared | { readonly file: string; readonly wrong: string }

const bar = (done: number, all: number): string => `[${'█'.repeat(Math.round(20 * done / all)).padEnd(20, '░')}] ${done}/${all}`

/** As much of a text as fits: Chinese characters take two columns, and a line that wraps could not be written over. */
function cut(text: string, columns: number): string {
  let left = columns - 1
  for (let at = 0; at < text.length; at++) if ((left -= text[at]! > '\u2e7f' ? 2 : 1) < 0) return text.slice(0, at)
  return text
}

/** One line that is written over in a terminal; elsewhere a line each of what was done, and nothing of what is only on the way. */
function progress(done: number, all: number, what: string, kind: 'done' | 'reading'): void {
  const line = `${bar(done, all)} ${what}`
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${cut(line, process.stdout.columns || 80)}${done === all ? '\n' : ''}`)
  else if (kind === 'done') process.stdout.write(`${line}\n`)
}

async function readAll(flags: ImportFlags): Promise<Read[]> {
  const fingerprints = readFingerprints()
  const read: Read[] = []
  const files = filesOf(flags.paths)
  for (const [at, file] of files.entries()) {
    progress(at + 1, files.length, `reading ${path.basename(file)}`, 'reading')
    try {
      read.push(prepare(await readFile(file), fingerprints, flags))
    } catch (error) {
      if (!(error instanceof WrongFile || error instanceof DateMissing)) throw error
      const hint = error instanceof DateMissing ? `: say it with --${error.date === 'effectiveOn' ? 'effective' : 'promulgated'} YYYY-MM-DD` : ''
      read.push({ file, wrong: error.message + hint })
    }
  }
  return read
}

/** Each text against what is stored and what comes before it; older versions first, so that a newer one is held against them. */
function planned(all: readonly Prepared[], stored: readonly PrintedRow[], today: string): Planned[] {
  const standing = [...all].sort((a, b) => a.statute.effectiveOn.localeCompare(b.statute.effectiveOn))
  const before: { law: string; officialId: string | null; promulgatedOn: string; effectiveOn: string; prints: Prepared['prints'] }[] = [...stored]
  return standing.map((prepared) => {
    const text = { ...prepared.statute, prints: prepared.prints }
    const plan = { prepared, standing: standingOf(text, before), changes: changesFrom(text, before, today) }
    before.push(text)
    return plan
  })
}

const listed = (articles: readonly string[]): string => articles.length > 12 ? `${articles.slice(0, 12).join(' ')} … (${articles.length})` : articles.join(' ')

const standings: Readonly<Record<ImportPreview['standing'], string>> =
  { new: 'new', newer: 'a newer version', older: 'an older version', same: 'stored already', differs: 'stored already, with other words' }

function linesOf({ prepared: { statute, registry, findings }, standing, changes }: Planned): string[] {
  const registries = { inForce: 'the version in force by the registry', otherVersion: 'another version than the registry has in force', unknown: 'not in the registry' }
  const differing = changes && (['added', 'removed', 'changed'] as const).filter((kind) => changes[kind].length > 0).map((kind) => `${kind} ${listed(changes[kind])}`)
  const moved = changes?.moved.length ? [`moved ${listed(changes.moved.map(({ from, to }) => `${from}→${to}`))}`] : []
  return [
    `${statute.law}: ${standings[standing]}`,
    `  promulgated ${statute.promulgatedOn}, in force from ${statute.effectiveOn}, ${statute.articleCount} articles, ${registries[registry]}`,
    ...(changes && standing !== 'same' ? [`  against ${changes.against}: ${[...differing!, ...moved].join('; ') || 'no article differs'}`] : []),
    ...findings.map(({ kind, at }) => `    ✗ ${at}: ${kind}`),
  ]
}

async function isAgreed(count: number, flags: ImportFlags): Promise<boolean> {
  if (flags.accept) return true
  if (!process.stdin.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await asking.question(`publish ${count}? type yes: `)).trim() === 'yes'
  } finally {
    asking.close()
  }
}

/** One version, whole or not at all; `same` when somebody else was faster. */
async function publish({ statute, prints, text, index, findings }: Prepared, at: string): Promise<void> {
  await write({ caller: 'command', method: 'law.publish', requestId: randomUUID(), input: statute, at }, async (tx) => {
    const twin = await storedVersion(tx, statute)
    const standing = standingOf({ ...statute, prints }, twin ? [twin] : [])
    const id = await putVersion(tx, { statute, prints, text, index }, at, 'command')
    return { output: null, subject: id, change: { law: statute.law, version: statute.promulgatedOn, standing, accepted: findings.length } }
  })
}

async function publishAll(texts: readonly Prepared[], at: string): Promise<void> {
  for (const [done, prepared] of texts.entries()) {
    await publish(prepared, at)
    progress(done + 1, texts.length, `${prepared.statute.law} ${prepared.statute.promulgatedOn}`, 'done')
  }
}

async function run(all: readonly Prepared[], flags: ImportFlags): Promise<number> {
  const at = new Date().toISOString()
  const plans = planned(all, await printedVersions(), dayOf(at))
  const changing = plans.filter(({ standing }) => standing !== 'same')
  for (const plan of changing) console.log(linesOf(plan).join('\n'))
  if (changing.length === 0) {
    console.log(`nothing to do: ${plans.length} of ${plans.length} stored already`)
    return 0
  }
  const needsLook = ({ prepared, standing }: Planned) => (prepared.findings.length > 0 || standing === 'differs') && !flags.accepted.includes(prepared.statute.law)
  const [withheld, ready] = [changing.filter(needsLook), changing.filter((plan) => !needsLook(plan))]
  const isPublished = ready.length > 0 && await isAgreed(ready.length, flags)
  if (isPublished) await publishAll(ready.map(({ prepared }) => prepared), at)
  console.log([
    isPublished ? `published ${ready.length}` : `nothing was written: ${ready.length} to publish, say so with --accept`,
    ...(plans.length > changing.length ? [`${plans.length - changing.length} stored already`] : []),
    ...withheld.map(({ prepared: { statute } }) => `withheld ${statute.law}: look at what is marked ✗ or differs, then --accept-differences ${statute.law}`),
  ].join('\n'))
  return withheld.length > 0 ? 1 : 0
}

/** @returns the exit code. A file that cannot be read keeps everything as it is. */
export async function importTexts(args: readonly string[]): Promise<number> {
  const flags = importFlagsOf(args)
  const read = await readAll(flags)
  const wrong = read.flatMap((one) => 'wrong' in one ? [one] : [])
  for (const { file, wrong: why } of wrong) console.error(`✗ ${file}: ${why}`)
  if (wrong.length > 0 || read.length === 0) {
    console.error(`nothing was written: ${wrong.length} of ${read.length} files cannot be read`)
    return 1
  }
  return withStore(flags.data, () => run(read as Prepared[], flags))
}
