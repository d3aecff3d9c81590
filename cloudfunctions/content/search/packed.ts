/** Articles and their segment as one text, as they are stored. */
import { Buffer } from 'node:buffer'
import type { Segment } from './segment'

export const packSegment = ({ postings, ...rest }: Segment): string => JSON.stringify({ ...rest, postings: Buffer.from(postings).toString('base64') })

/** @throws SyntaxError when it is not what `packSegment` made */
export function unpackSegment(packed: string): Segment {
  const { postings, ...rest } = JSON.parse(packed) as Omit<Segment, 'postings'> & { postings: string }
  return { ...rest, postings: Buffer.from(postings, 'base64') }
}

/** A version's index: its articles as printed, in the order of the segment's documents. */
export const packIndex = (articles: readonly string[], segment: Segment): string => JSON.stringify({ articles, segment: packSegment(segment) })

export function unpackIndex(packed: string): { articles: readonly string[]; segment: Segment } {
  const { articles, segment } = JSON.parse(packed) as { articles: string[]; segment: string }
  return { articles, segment: unpackSegment(segment) }
}
