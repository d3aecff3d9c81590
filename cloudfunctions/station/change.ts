import { movedTo } from '@domain/station'
import type { KnownVerb } from '../call'
import { changed, written } from './own'

/** What staff wrote down about a point. */
export const change: KnownVerb<'station.change'> = async (call, { id, form }) =>
  changed(call, id, (now) => ({ after: { ...now, ...written(form, id), moved: movedTo(now, form, call.at) }, output: {}, event: 'stationChanged' }))
