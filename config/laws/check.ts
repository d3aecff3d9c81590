/** Every text of a folder, parsed and held against what is expected and against the registry. */
import path from 'node:path'
import { canonical } from '../../cloudfunctions/content/import/block'
import { compare, type Comparison } from '../../cloudfunctions/content/import/difference'
import type { Fingerprints } from '../../cloudfunctions/content/import/fingerprint'
import { textByArticle } from '../../cloudfunctions/content/import/parse'
import type { ParsedStatute } from '../../cloudfunctions/content/import/statute'
import { statutes } from '../../cloudfunctions/content/statutes'
import { type Entry, type ExpectedArticle, filesOf, readExpected, readFile, readManifest } from './folder'

export interface Checked {
  readonly entry: Entry
  /** absent where the file could not be taken in; `wrong` says why */
  readonly parsed?: ParsedStatute
  readonly comparison?: Comparison
  readonly wrong?: string
  readonly expected: number
  readonly equal: number
  /** articles that are not as expected, by name */
  readonly unequal: readonly string[]
}

/** A row of an expected table: `| a |  | b |` as the parser puts it. */
const cellsOf = (row: string): string => row.split('|').map((cell) => cell.trim()).filter(Boolean).join('|')

/** articles.jsonl keeps the Markdown of tables, rules and headings in its last articles; the parser does not. */
export const plainLines = (text: string): string => text.split('\n')
  .map((row) => row.includes('---') && /^[\s|:-]+$/.test(row) ? '' : row.replace(/^#+ /, ''))
  .map((row) => canonical(row.startsWith('|') ? cellsOf(row) : row)).filter(Boolean).join('\n')

/** Names of the articles that differ in text, chapter or existence. */
export function unequalArticles(parsed: ParsedStatute, expected: readonly ExpectedArticle[]): string[] {
  const texts = textByArticle(parsed)
  const chapters = new Map(parsed.articles.map(({ article, under }) => [article, under.at(-1) ?? null]))
  const wanted = new Set(expected.map(({ article, suffix }) => article + suffix))
  return [
    ...expected.filter(({ article, suffix, chapter, text }) => {
      const found = texts.get(article + suffix)
      return found === undefined || plainLines(found) !== plainLines(text) || chapters.get(article + suffix) !== chapter
    }).map(({ article, suffix }) => article + suffix),
    ...[...texts.keys()].filter((article) => !wanted.has(article)),
  ]
}

async function checkEntry(folder: string, entry: Entry, rows: readonly ExpectedArticle[], fingerprints: Fingerprints): Promise<Checked> {
  const expected = entry.supersededBy ? [] : rows.filter(({ law }) => law === entry.law)
  try {
    const parsed = await readFile(path.join(folder, entry.file))
    const unequal = entry.supersededBy ? [] : unequalArticles(parsed, expected)
    const equal = expected.filter(({ article, suffix }) => !unequal.includes(article + suffix)).length
    return { entry, parsed, comparison: compare(parsed, statutes, fingerprints), expected: expected.length, equal, unequal }
  } catch (error) {
    return { entry, wrong: (error as Error).message, expected: expected.length, equal: 0, unequal: [] }
  }
}

/** What keeps a text from being accepted; empty when nothing does. */
export function complaintsOf({ entry, parsed, comparison, wrong, unequal }: Checked): string[] {
  if (!parsed) return [wrong ?? 'could not be read']
  return [
    ...(parsed.articles.length === entry.articles ? [] : [`${parsed.articles.length} articles, the manifest has ${entry.articles}`]),
    ...(entry.published && parsed.promulgatedOn !== entry.published ? [`promulgated ${parsed.promulgatedOn}, the manifest has ${entry.published}`] : []),
    ...unequal.map((article) => `${article}: not as expected`),
    ...wordsOfProblems(parsed, comparison),
    ...(comparison?.standing === 'unknown' ? ['not in the registry'] : []),
    ...(comparison?.differences ?? []).map(({ kind, at }) => `${at}: ${kind}`),
  ]
}

/** A date that only the registry knows is no complaint where the registry knows the text. */
export const wordsOfProblems = (parsed: ParsedStatute, comparison: Comparison | undefined): string[] =>
  parsed.problems.filter(({ kind }) => kind !== 'noPromulgation' || comparison?.standing !== 'inForce').map(({ kind, at }) => `${at}: ${kind}`)

/** Every text that the manifest names. Files that it does not name come as `unnamed`. @throws Error when the folder is not one of statutes */
export async function checkFolder(folder: string, fingerprints: Fingerprints): Promise<{ checked: Checked[]; unnamed: string[] }> {
  const [entries, rows] = [readManifest(folder), readExpected(folder)]
  const checked: Checked[] = []
  for (const entry of entries) checked.push(await checkEntry(folder, entry, rows, fingerprints))
  const named = new Set(entries.map(({ file }) => path.join(folder, file)))
  const sources = filesOf(['official', 'markdown'].map((name) => path.join(folder, name)))
  return { checked, unnamed: sources.filter((file) => !named.has(file)) }
}
