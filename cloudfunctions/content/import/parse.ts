import { type Block, closeUp, type Fields, linesOfTable, type Table } from './block'
import { bodyOf } from './body'
import { effectIn, promulgationIn, stepsOf } from './dates'
import { frontOf, split } from './front'
import type { Article, Item, ParsedStatute, Problem } from './statute'
import { WrongFile } from './wrongFile'

const linesOfItem = (item: Item): string[] => [item.label + item.text, ...item.points.map(({ label, text }) => label + text)]

/** Text of an article, a line a paragraph, item, point or table row. */
export const textOfArticle = ({ paragraphs }: Article): string =>
  paragraphs.flatMap(({ text, parts }) => [text, ...parts.flatMap(part => part.kind === 'table' ? linesOfTable(part) : linesOfItem(part))])
    .filter(Boolean).join('\n')

/** Lines and tables as text, as `textOfArticle` puts them. */
export const textOf = (pieces: readonly (string | Table)[]): string =>
  pieces.flatMap(piece => typeof piece === 'string' ? [piece] : linesOfTable(piece)).join('\n')

const pieceOf = (block: Block): (string | Table)[] => {
  if (block.kind === 'table') return [block]
  return block.text ? [closeUp(block.text)] : []
}

/** Articles that do not follow the one before: a lost one, a repeated one, a line mistaken for one. */
function outOfOrder(articles: readonly Article[]): Problem[] {
  return articles.flatMap((article, at) => {
    const last = articles[at - 1] ?? { no: 0, inserted: 0 }
    const follows = article.inserted === 0 ? article.no === last.no + 1 : article.no === last.no && article.inserted === last.inserted + 1
    return follows ? [] : [{ kind: 'order' as const, at: article.article }]
  })
}

const autoNumbered = (blocks: readonly Block[]): Problem[] => blocks.flatMap(block =>
  block.kind === 'line' && block.mark === 'numbered' ? [{ kind: 'autoNumbered' as const, at: block.text.slice(0, 12) }] : [])

/**
 * The statute that the blocks of a source hold. `fields` are what the source says about itself, and go before what its text tells.
 * @throws WrongFile without a title or without an article
 */
export function parse(blocks: readonly Block[], fields: Fields = {}): ParsedStatute {
  const { front, body, problems } = split(blocks)
  const told = frontOf(front, fields.title)
  if (!told) throw new WrongFile('noTitle')
  const { headings, articles, appendix } = bodyOf(body)
  const [last] = articles.slice(-1)
  if (!last) throw new WrongFile('noArticles')
  const history = stepsOf(told.remarks)
  const promulgatedOn = fields.promulgatedOn ?? promulgationIn(history)
  return {
    title: told.title,
    officialId: fields.officialId ?? null,
    officialUrl: fields.officialUrl ?? null,
    documentNumber: fields.documentNumber ?? told.documentNumber,
    promulgatedOn,
    effectiveOn: fields.effectiveOn ?? effectIn(history, textOfArticle(last), promulgatedOn),
    remarks: told.remarks, history, preamble: told.preamble, headings, articles,
    appendix: appendix.flatMap(pieceOf),
    problems: [
      ...problems, ...outOfOrder(articles), ...autoNumbered(blocks),
      ...(promulgatedOn ? [] : [{ kind: 'noPromulgation' as const, at: told.title }]),
    ],
  }
}

/** Every article's text by its number as printed; the appendix follows the last article, as in a printed copy. */
export function textByArticle(statute: ParsedStatute): Map<string, string> {
  const texts = new Map(statute.articles.map(article => [article.article, textOfArticle(article)]))
  const last = statute.articles.at(-1)
  if (last && statute.appendix.length > 0) texts.set(last.article, `${texts.get(last.article)}\n${textOf(statute.appendix)}`)
  return texts
}
