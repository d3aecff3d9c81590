import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { StatuteText } from '../../cloudfunctions/content/verify/card'
import { readExpected } from '../../config/laws/folder'

/** Where the statute texts stand: beside the checkout, never inside it. */
export const lawsFolder = resolve(__dirname, '../../../shared/laws')

/** Text of every article as articles.jsonl has it, or undefined where the texts are not at hand. Throws on a malformed line. */
export function readStatuteText(): StatuteText | undefined {
  if (!existsSync(lawsFolder)) return undefined
  const laws = new Map<string, Map<string, string>>()
  for (const { law, article, suffix, text } of readExpected(lawsFolder)) {
    const articles = laws.get(law) ?? new Map<string, string>()
    laws.set(law, articles.set(article + suffix, text))
  }
  return laws
}
