import type { KnownVerb } from '../call'
import { coded } from '../secrets'
import { changed, newSerial } from './own'

/** A code of the next generation; the row has one code only, so the one before opens no more. */
export const recode: KnownVerb<'station.recode'> = async (call, { id }) => changed(call, id, (now) => {
  const code = coded(newSerial())
  return { after: { ...now, code, generation: now.generation + 1, codedAt: call.at }, output: { code }, event: 'stationRecoded' }
})
