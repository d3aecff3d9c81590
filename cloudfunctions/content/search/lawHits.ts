import { clean, cleanPrint } from './clean'
import { besideNames, namedIn } from './lawNames'

interface Named { readonly law: string; readonly title: string }

/** Longer than this, a text is a question and not part of a name. */
const longest = 12
const most = 3

/**
 * The laws that a text names, by their own names, by what people call them, or by a part of a name; `words` stand in the title.
 * `only`: the text names a law whole and says nothing else, so a law is what is looked for.
 */
export function lawsIn<L extends Named>(question: string, laws: readonly L[]): { laws: { law: L; words: string[] }[]; only: boolean } {
  const text = clean(question)
  const { laws: called } = namedIn(text)
  const within = laws.filter(({ law }) => called.includes(law) || text.includes(cleanPrint(law)))
  const part = text.length >= 2 && text.length <= longest ? laws.filter((one) => !within.includes(one) && cleanPrint(one.law).includes(text)) : []
  const rest = within.reduce((left, { law }) => left.replace(cleanPrint(law), ''), besideNames(text)).replace(/第\d+条|的|法律|原文|全文/g, '')
  const chosen = [...within, ...part.sort((a, b) => a.law.length - b.law.length)].slice(0, most)
  return {
    laws: chosen.map((law) => ({ law, words: [within.includes(law) ? law.law : text].filter((word) => law.title.includes(word)) })),
    only: within.length > 0 && !/第\d+条/.test(text) && rest.length < 2,
  }
}
