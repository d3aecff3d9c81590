import type { MemberCase } from '@contract'

/** What each way of dealing with an application needs. */
export interface ActProps {
  of: MemberCase
  /** it is done: what to say */
  onDone: (says: string) => void
  /** it changed meanwhile */
  onRefused: () => void
}
