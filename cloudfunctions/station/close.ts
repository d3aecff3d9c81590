import type { KnownVerb } from '../call'
import { changed } from './own'

export const close: KnownVerb<'station.close'> = async (call, { id }) =>
  changed(call, id, (now) => ({ after: { ...now, state: 'closed' }, output: {}, event: 'stationClosed' }))
