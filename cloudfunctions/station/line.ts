import type { StationLine } from '@contract'
import type { Station } from '../db/stations'

/** A station in one line. The street is the nearest unit above it. */
export const lineOf = ({ id, code, name, address, within }: Station): StationLine =>
  ({ id: id as StationLine['id'], code, name, address, within: [...within] })
