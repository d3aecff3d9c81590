import { type Block, type Fields, line, type Table, tidy } from './block'

/** Names that front matter goes by, and what each means here. */
const fieldNames: Readonly<Record<string, keyof Fields>> = {
  title: 'title', id: 'officialId', official_url: 'officialUrl', publication_date: 'promulgatedOn',
  effective_date: 'effectiveOn', document_number: 'documentNumber',
}

/** Simple `key: value` lines between two `---`; lists and keys unknown here are passed over. */
function splitFrontMatter(text: string): { fields: Fields; body: string } {
  const match = text.match(/^---\n([\s\S]*?)\n---(?:\n|$)/)
  if (!match) return { fields: {}, body: text }
  const pairs = (match[1] ?? '').split('\n').flatMap(row => {
    const [, key = '', value = ''] = row.match(/^(\w+):\s*(.+)$/) ?? []
    const name = fieldNames[key]
    return name ? [[name, value.trim().replace(/^(['"])(.*)\1$/, '$2')]] : []
  })
  return { fields: Object.fromEntries(pairs) as Fields, body: text.slice(match[0].length) }
}

const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text)
const isRule = (text: string): boolean => text.includes('---') && /^[\s|:-]+$/.test(text)

const tableOf = (rows: readonly string[]): Table => ({
  kind: 'table',
  rows: rows.filter(row => !isRule(row)).map(row => row.trim().slice(1, -1).split('|')
    .map(cell => ({ text: tidy(cell), columns: 1, rows: 1 }))),
})

/** A line without quote and list marks and emphasis. */
function lineOf(source: string): Block {
  const heading = /^\s*#{1,6}\s+(.*)$/.exec(source)
  const bare = (heading?.[1] ?? source).replace(/^\s*>\s?/, '').replace(/^\s*[-*+]\s+/, '').replace(/\*\*|__/g, '')
  return line(bare, heading ? 'heading' : 'none')
}

/** Text outside `<!-- -->`; what is never closed is text. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at)
    if (end < 0) break
    kept.push(text.slice(from, at))
    from = end + 3
  }
  return kept.join('') + text.slice(from)
}

/** Consecutive table rows become one table, every other line a line. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let rows: string[] = []
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const source of lines) {
    if (isRow(source)) rows.push(source)
    else {
      endTable()
      if (!isRule(source)) blocks.push(lineOf(source))
    }
  }
  endTable()
  return blocks
}

/** Markdown with optional front matter, as blocks. Comments are dropped. */
export function readMarkdown(text: string): { fields: Fields; blocks: Block[] } {
  const { fields, body } = splitFrontMatter(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''))
  return { fields, blocks: blocksOf(withoutComments(body).split('\n')) }
}

/** Plain text as blocks, a line a line. */
export const readPlain = (text: string): { fields: Fields; blocks: Block[] } =>
  ({ fields: {}, blocks: text.replace(/\r\n?/g, '\n').split('\n').map(source => line(source)) })
