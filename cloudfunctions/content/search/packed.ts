/** A segment as one text, as it is stored. */
import { Buffer } from 'node:buffer'
import type { Segment } from './segment'

export const packSegment = ({ postings, ...rest }: Segment): string => JSON.stringify({ ...rest, postings: Buffer.from(postings).toString('base64') })

/** @throws SyntaxError when it is not what `packSegment` made */
export function unpackSegment(packed: string): Segment {
  const { postings, ...rest } = JSON.parse(packed) as Omit<Segment, 'postings'> & { postings: string }
  return { ...rest, postings: Buffer.from(postings, 'base64') }
}
