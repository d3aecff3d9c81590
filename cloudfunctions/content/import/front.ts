import { type Block, canonical, closeUp, type Line, type Table } from './block'
import { headingOf, openingOf } from './body'
import type { Problem } from './statute'

/** What a Chinese legal text's title ends in, with an optional （一） or （试行） behind. */
const titlePattern = /(?:法|法典|条例|规定|办法|决定|决议|解释|细则|规则|通知|意见|批复|规程|规范|标准|准则|章程|纲要|目录|规划)(?:（[^）]{1,6}）)?$/
const numberPattern = /^[\p{L}（）]{1,20}[〔［[]\d{4}[〕］\]]\d+号$/u
const date = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)'
/** A date alone, or a short line from a date to what happened on it. */
const datedPattern = new RegExp(`^自?${date}(?:[^。]{0,80}(?:通过|批准|公布|发布|修正|修订|施行|实施|执行))?$`)

const isLine = (block: Block): block is Line => block.kind === 'line'
const isBlank = (block: Block): boolean => isLine(block) && block.text === ''
const isBody = (block: Block): boolean => isLine(block) && Boolean(headingOf(block.text) ?? openingOf(block.text))

export interface Split { readonly front: Block[]; readonly body: Block[]; readonly problems: Problem[] }

/** The table of contents at `at`: the headings listed, and where the text goes on. */
function contentsAt(blocks: readonly Block[], at: number): { listed: string[]; end: number } {
  let end = at + 1
  const listed: string[] = []
  for (; end < blocks.length; end++) {
    const block = blocks[end]!
    const entry = isLine(block) && headingOf(block.text) ? canonical(block.text) : ''
    if (entry ? entry === listed[0] : !isBlank(block)) break
    if (entry) listed.push(entry)
  }
  return { listed, end }
}

const headingsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => isLine(block) && headingOf(block.text) ? [canonical(block.text)] : [])

/** Parts the blocks before the first heading or article from the rest; a table of contents is compared and dropped. */
export function split(blocks: readonly Block[]): Split {
  const at = blocks.findIndex(block => isLine(block) && canonical(block.text) === '目录')
  const firstBody = blocks.findIndex(isBody)
  if (at < 0 || (firstBody >= 0 && firstBody < at)) {
    const end = firstBody < 0 ? blocks.length : firstBody
    return { front: blocks.slice(0, end), body: blocks.slice(end), problems: [] }
  }
  const { listed, end } = contentsAt(blocks, at)
  const rest = blocks.slice(end)
  const start = rest.findIndex(isBody)
  const body = start < 0 ? [] : rest.slice(start)
  const [expected, found] = [new Set(listed), new Set(headingsIn(body))]
  const unlike = [...[...expected].filter(entry => !found.has(entry)), ...[...found].filter(entry => !expected.has(entry))]
  return {
    front: [...blocks.slice(0, at), ...(start < 0 ? rest : rest.slice(0, start))], body,
    problems: unlike.map(entry => ({ kind: 'contents', at: entry })),
  }
}

/** Runs of lines without a blank one between, each with the place of its first line. */
function groupsOf(blocks: readonly Block[]): { at: number; length: number; text: string }[] {
  const groups: { at: number; length: number; text: string }[] = []
  blocks.forEach((block, at) => {
    const last = groups.at(-1)
    if (!isLine(block) || isBlank(block) || isRemarkStart(block.text)) return
    if (last && last.at + last.length === at) groups[groups.length - 1] = { ...last, length: last.length + 1, text: last.text + block.text }
    else groups.push({ at, length: 1, text: block.text })
  })
  return groups
}

const isRemarkStart = (text: string): boolean => text.startsWith('（') || numberPattern.test(text) || datedPattern.test(text)

/** Where the title stands and what it is; `known` is what the source's own fields say. */
function titleIn(blocks: readonly Block[], known: string | undefined): { at: number; length: number; title: string } | undefined {
  const heading = blocks.findIndex(block => isLine(block) && block.mark === 'heading')
  const groups = groupsOf(blocks)
  const group = known
    ? groups.find(({ text }) => canonical(text) === canonical(known))
    : groups.find(({ text }) => text.length <= 90 && !/[。；：]/.test(text) && titlePattern.test(text))
  if (known) return { at: group?.at ?? 0, length: group?.length ?? 0, title: closeUp(known) }
  const headed = blocks[heading]
  if (headed && isLine(headed) && titlePattern.test(headed.text)) return { at: heading, length: 1, title: closeUp(headed.text) }
  return group && { at: group.at, length: group.length, title: closeUp(group.text) }
}

export interface Front {
  readonly title: string
  readonly remarks: readonly string[]
  readonly documentNumber: string | null
  readonly preamble: readonly (string | Table)[]
}

const depthOf = (text: string): number => (text.match(/（/g) ?? []).length - (text.match(/）/g) ?? []).length

/** Title, notes and preamble of the blocks before the body; undefined without a title. */
export function frontOf(blocks: readonly Block[], known?: string): Front | undefined {
  const place = titleIn(blocks, known)
  if (!place || !titlePattern.test(place.title)) return undefined
  const remarks = blocks.slice(0, place.at).flatMap(block => isLine(block) && block.text ? [block.text] : [])
  const preamble: (string | Table)[] = []
  let documentNumber: string | null = null
  let open = 0
  for (const block of blocks.slice(place.at + place.length)) {
    if (!isLine(block)) preamble.push(block)
    else if (open > 0) {
      remarks.push(`${remarks.pop()}${block.text}`)
      open += depthOf(block.text)
    } else if (numberPattern.test(block.text)) documentNumber ??= closeUp(block.text)
    else if (isRemarkStart(block.text)) {
      remarks.push(block.text)
      open = depthOf(block.text)
    } else if (block.text) preamble.push(closeUp(block.text))
  }
  return { title: place.title, remarks, documentNumber, preamble }
}
