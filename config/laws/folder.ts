/** A folder of statutes as input: texts below it, manifest.json (one record a text), articles.jsonl (what is expected). */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { largestFile, readStatute } from '../../cloudfunctions/content/import/file'
import type { ParsedStatute } from '../../cloudfunctions/content/import/statute'
import { WrongFile } from '../../cloudfunctions/content/import/wrongFile'

export interface Entry {
  readonly law: string
  readonly officialId: string | null
  readonly published: string | null
  readonly articles: number
  readonly file: string
  /** set where a later version is in force; such a text is not in articles.jsonl */
  readonly supersededBy?: string
}
export interface ExpectedArticle {
  readonly law: string
  readonly article: string
  readonly suffix: string
  readonly chapter: string | null
  readonly text: string
}

/** The statute in a file. @throws WrongFile when it is none, Error when the file is not there */
export async function readFile(file: string): Promise<ParsedStatute> {
  if (statSync(file).size > largestFile) throw new WrongFile('tooLarge')
  return readStatute(path.basename(file), readFileSync(file))
}

const isSource = (name: string): boolean => /\.(docx|md|txt)$/i.test(name) && !/^(~\$|readme\b)/i.test(name)

/** The files meant by paths: of a folder what its manifest.json names, else every text below it in order of name. @throws Error for a path that is not there */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((one) => {
    if (!existsSync(one)) throw new Error(`there is no ${one}`)
    if (!statSync(one).isDirectory()) return [one]
    if (existsSync(path.join(one, 'manifest.json'))) return readManifest(one).map(({ file }) => path.join(one, file))
    return readdirSync(one, { recursive: true, encoding: 'utf8' }).filter((name) => isSource(path.basename(name))).sort().map((name) => path.join(one, name))
  })
}

function linesOf(folder: string, name: string): string {
  const file = path.join(folder, name)
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  return readFileSync(file, 'utf8')
}

export const readManifest = (folder: string): Entry[] => JSON.parse(linesOf(folder, 'manifest.json')) as Entry[]

export const readExpected = (folder: string): ExpectedArticle[] =>
  linesOf(folder, 'articles.jsonl').split('\n').filter(Boolean).map((row) => JSON.parse(row) as ExpectedArticle)
