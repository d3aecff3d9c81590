/** The bench's input: questions with gold articles, and the articles themselves. Read from outside the checkout, never copied. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Article { readonly law: string; readonly article: string; readonly no: number; readonly suffix: string; readonly chapter: string; readonly text: string }
export interface Asked { readonly query: string; readonly gold: readonly { law: string; article: string }[] }
export interface Sorted { readonly question: string; readonly category: string }

/** One object a line. @throws Error with file and line when one is damaged or lacks a key */
export function linesOf<T extends object>(file: string, keys: readonly (keyof T & string)[]): T[] {
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line, at) => {
    const row = JSON.parse(line) as T
    const missing = keys.find((key) => !(key in row))
    if (missing) throw new Error(`${file}:${at + 1} has no ${missing}`)
    return row
  })
}

/** The articles of a laws folder. */
export const articlesIn = (dir: string): Article[] => linesOf<Article>(path.join(dir, 'articles.jsonl'), ['law', 'article', 'no', 'suffix', 'chapter', 'text'])

/** Splits `[FILE…] --name VALUE` into files and options. @throws Error for an option nobody knows */
export function argsOf(args: readonly string[], known: readonly string[]): { files: string[]; options: Record<string, string> } {
  const files: string[] = []
  const options: Record<string, string> = {}
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (!arg.startsWith('--')) { files.push(arg); continue }
    const name = arg.slice(2)
    const value = args[++at]
    if (!known.includes(name) || value === undefined) throw new Error(`${arg} is not an option with a value; known: ${known.map((one) => `--${one}`).join(', ')}`)
    options[name] = value
  }
  if (!files.length) throw new Error('name at least one .jsonl file')
  return { files, options }
}
