import type { BoardLine } from '@contract'

/** What every way of dealing with a consultation is given. */
export interface ActProps {
  line: BoardLine
  /** what was done, in words */
  onDone: (says: string) => void
  /** it was refused; the list may have moved on */
  onRefused: () => void
}
