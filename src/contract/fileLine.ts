import { idOf, Text } from './values'
import * as z from './zod'

/** How many lines of a file one call takes: each call writes one transaction, and the cloud names no limit to lean on. */
export const linesAtOnce = 100

/** Where a line stands in its file, counted as a spreadsheet counts. */
export const LineNumber = z.int().check(z.minimum(1), z.maximum(1_000_000))

/** By what a line is known again: our own id, a number of theirs, or nothing: then its name and its place say which it is. */
export const OwnNumber = Text({ min: 0, max: 40 })

/** What would become of a line, or became of it. A wrong one is not written. */
export const LineStanding = z.enum(['new', 'changed', 'unchanged', 'wrong'])
export type LineStanding = z.infer<typeof LineStanding>

/** Why a line is not written: what it names is not there or not the caller's, hangs elsewhere or cannot hang there, or stands in the file twice. */
export const LineFault = z.enum(['unknownNumber', 'unknownParent', 'wrongPlace', 'otherKind', 'moved', 'closed', 'twice'])
export type LineFault = z.infer<typeof LineFault>

export const LineResult = z.strictObject({
  line: LineNumber, standing: LineStanding, why: z.nullable(LineFault),
  /** which it is, or will be; null where that cannot be said */
  id: z.nullable(idOf('n')),
})
export type LineResult = z.infer<typeof LineResult>

export const LineResults = z.strictObject({ results: z.array(LineResult) })
