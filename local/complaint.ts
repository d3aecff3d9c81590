/** What the person at the terminal can put right: printed as one line, without a stack. */
export class Complaint extends Error {}

/** `error` in one line. */
export const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
