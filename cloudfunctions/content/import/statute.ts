import type { Table } from './block'

/** 目: a point below an item. */
export interface Point { readonly label: string; readonly text: string }
/** 项: an item below a paragraph, labelled as printed: （一）, or 1. where the text numbers so. */
export interface Item { readonly kind: 'item'; readonly label: string; readonly text: string; readonly points: readonly Point[] }
/** 款: what a citation counts; its items and tables belong to it. `text` is empty where an article begins with an item. */
export interface Paragraph { readonly text: string; readonly parts: readonly (Item | Table)[] }

export interface Article {
  /** as printed, with its suffix: 第三条之一 */
  readonly article: string
  readonly no: number
  /** 之一 is 1; an article proper is 0 */
  readonly inserted: number
  /** the headings it stands under, outermost first: 第二章劳动合同的订立, 第一节… */
  readonly under: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

export type Unit = '编' | '分编' | '章' | '节'
export interface Heading { readonly unit: Unit; readonly label: string; readonly title: string }

/** One step in the life of a text, as its remark tells it. */
export interface Step { readonly act: 'passed' | 'published' | 'amended' | 'effective'; readonly on: string; readonly text: string }

/** What a person should look at before this text is published. */
export interface Problem {
  readonly kind: 'order' | 'contents' | 'autoNumbered' | 'noPromulgation'
  readonly at: string
}

/** A statute as one file has it. Dates are YYYY-MM-DD, null where neither the text nor the file's name tells. */
export interface ParsedStatute {
  readonly title: string
  readonly officialId: string | null
  readonly officialUrl: string | null
  readonly documentNumber: string | null
  readonly promulgatedOn: string | null
  /** when this version took effect, not the first one */
  readonly effectiveOn: string | null
  /** announcement and bracketed notes around the title, as printed */
  readonly remarks: readonly string[]
  readonly history: readonly Step[]
  /** what stands between the title and the first article: reasons, a decision that brings the text */
  readonly preamble: readonly (string | Table)[]
  readonly headings: readonly Heading[]
  readonly articles: readonly Article[]
  /** 附件, 附录: lines and tables after the last article */
  readonly appendix: readonly (string | Table)[]
  readonly problems: readonly Problem[]
}
