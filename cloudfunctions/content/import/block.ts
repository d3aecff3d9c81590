/** One line of a source. An empty text is a blank line, which parts a title from what follows. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  /** marked as a title or as numbered by the source itself; a number that Word makes is not in the text */
  readonly mark: 'none' | 'heading' | 'numbered'
}
export interface Cell { readonly text: string; readonly columns: number; readonly rows: number }
export interface Table { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
/** What every reader (docx, Markdown, text) makes of its source. */
export type Block = Line | Table

/** What a source says about itself outside its text. Dates are YYYY-MM-DD. */
export interface Fields {
  readonly title?: string
  readonly officialId?: string
  readonly officialUrl?: string
  readonly promulgatedOn?: string
  readonly effectiveOn?: string
  readonly documentNumber?: string
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** One space for any run of spaces, full-width brackets, nothing invisible. */
export const tidy = (text: string): string =>
  text.replace(invisible, '').replace(/\s+/g, ' ').trim().replace(/\(/g, '（').replace(/\)/g, '）')

/** `text` without the spaces that stand beside a Chinese character or mark. */
export const closeUp = (text: string): string => text.replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')

export const line = (text: string, mark: Line['mark'] = 'none'): Line => ({ kind: 'line', text: tidy(text), mark })

/** What two spellings of one line share: no spaces, ASCII forms for full-width ones. */
export const canonical = (text: string): string => text.replace(invisible, '').replace(/\s+/g, '')
  .replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** A table as text, a line a row, empty cells left out; how cells are merged does not show. */
export const linesOfTable = ({ rows }: Table): string[] =>
  rows.map(row => row.map(cell => cell.text).filter(Boolean).join('|')).filter(Boolean)
