import { type Block, closeUp, type Table } from './block'
import { chineseNumber } from './numeral'
import type { Article, Heading, Item, Paragraph, Point, Unit } from './statute'

const numeral = '[零〇一二三四五六七八九十百千]+'
const headingPattern = new RegExp(`^(第${numeral}(编|分编|章|节)) ?(.*)$`)
const articlePattern = new RegExp(`^第(${numeral})条(?:之(${numeral}))?(.*)$`)
const itemPattern = new RegExp(`^(（${numeral}）) ?(.*)$`)
const pointPattern = /^(\d{1,2}[.．、](?!\d)|（\d{1,2}）|[①-⑳]) ?(.*)$/
const appendixPattern = /^附(?:件|录|表)[一二三四五六七八九十\d]*(?:[：: ]|$)/
const depths: Readonly<Record<Unit, number>> = { 编: 0, 分编: 1, 章: 2, 节: 3 }
/** What follows 第X条 when a sentence only refers to it. */
const reference = /^(?:规定|所称|所列|第|、|和|及|至|中|的|或|与|以|之规定|情形)/

/** A division's heading, or undefined. A sentence that begins with 第二章 is none. */
export function headingOf(text: string): Heading | undefined {
  const [, label = '', unit, title = ''] = headingPattern.exec(text) ?? []
  if (!unit || text.length > 50 || /[。；]/.test(title)) return undefined
  return { unit: unit as Unit, label, title: closeUp(title) }
}

interface Opening { readonly article: string; readonly no: number; readonly inserted: number; readonly rest: string }

/**
 * The article that begins with this line, or undefined. Without a space after 第X条 the line may be a mere reference, so
 * then it must be the very next article.
 */
export function openingOf(text: string, last: Pick<Article, 'no' | 'inserted'> = { no: 0, inserted: 0 }): Opening | undefined {
  const match = articlePattern.exec(text)
  if (!match) return undefined
  const [whole, base = '', suffix, after = ''] = match
  const no = chineseNumber(base)
  const inserted = suffix ? chineseNumber(suffix) : 0
  const isNext = inserted ? no === last.no && inserted === last.inserted + 1 : no === last.no + 1
  if (after && !after.startsWith(' ') && (!isNext || reference.test(after))) return undefined
  return { article: whole.slice(0, whole.length - after.length), no, inserted, rest: after.trim() }
}

/** Whether the articles are over at this line. */
export const beginsAppendix = (text: string): boolean => text.length <= 60 && appendixPattern.test(text)

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
type DraftItem = Draft<Item>
type DraftParagraph = { text: string; parts: (DraftItem | Table)[] }

/** The item that a line at its level would follow, or undefined. */
const openItem = (paragraph: DraftParagraph): DraftItem | undefined => {
  const last = paragraph.parts.at(-1)
  return last?.kind === 'item' ? last : undefined
}

function addPoint(paragraph: DraftParagraph, point: Point): void {
  const item = openItem(paragraph)
  if (item && itemPattern.test(item.label)) item.points.push(point)
  else paragraph.parts.push({ kind: 'item', ...point, points: [] })
}

/** An article's lines and tables as paragraphs with their items, points and tables. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: DraftParagraph[] = []
  const current = (): DraftParagraph => {
    if (paragraphs.length === 0) paragraphs.push({ text: '', parts: [] })
    return paragraphs.at(-1)!
  }
  for (const block of blocks) {
    if (block.kind === 'table') current().parts.push(block)
    else {
      const [, itemLabel, itemText = ''] = itemPattern.exec(block.text) ?? []
      const [, pointLabel, pointText = ''] = pointPattern.exec(block.text) ?? []
      if (itemLabel) current().parts.push({ kind: 'item', label: itemLabel, text: closeUp(itemText), points: [] })
      else if (pointLabel) addPoint(current(), { label: pointLabel, text: closeUp(pointText) })
      else if (block.text) paragraphs.push({ text: closeUp(block.text), parts: [] })
    }
  }
  return paragraphs
}

const nameOf = ({ label, title }: Heading): string => label + title

export interface Body { readonly headings: Heading[]; readonly articles: Article[]; readonly appendix: Block[] }

/** Headings, articles and appendix of the blocks from the first heading or article on. */
export function bodyOf(blocks: readonly Block[]): Body {
  const headings: Heading[] = []
  const drafts: (Opening & { under: string[]; blocks: Block[] })[] = []
  let under: Heading[] = []
  const appendixAt = appendixStart(blocks)
  for (const block of blocks.slice(0, appendixAt)) {
    const opening = block.kind === 'line' ? openingOf(block.text, drafts.at(-1)) : undefined
    const heading = block.kind === 'line' ? headingOf(block.text) : undefined
    if (opening) {
      const blocksSoFar: Block[] = opening.rest ? [{ kind: 'line', text: opening.rest, mark: 'none' }] : []
      drafts.push({ ...opening, under: under.map(nameOf), blocks: blocksSoFar })
    } else if (heading) {
      under = [...under.filter(({ unit }) => depths[unit] < depths[heading.unit]), heading]
      headings.push(heading)
    } else drafts.at(-1)?.blocks.push(block)
  }
  const articles = drafts.map(({ article, no, inserted, under: path, blocks: own }) =>
    ({ article, no, inserted, under: path, paragraphs: paragraphsOf(own) }))
  return { headings, articles, appendix: blocks.slice(appendixAt) }
}

/** Where the appendix begins: at the first such line after an article. */
function appendixStart(blocks: readonly Block[]): number {
  const first = blocks.findIndex(block => block.kind === 'line' && openingOf(block.text))
  const at = blocks.findIndex((block, place) => place > first && block.kind === 'line' && beginsAppendix(block.text))
  return at < 0 ? blocks.length : at
}
