import type { KnownVerb } from '../call'
import { changed } from './own'

export const open: KnownVerb<'station.open'> = async (call, { id }) =>
  changed(call, id, (now) => ({ after: { ...now, state: 'open' }, output: {}, event: 'stationOpened' }))
