import type { StationService } from '@contract'
import { serviceWords } from '../words'

/** What must hold of a station to be listed. */
export type Wish = 'open' | StationService

export const wishes: readonly { value: Wish; name: string }[] =
  [{ value: 'open', name: '现在开着' }, ...(Object.keys(serviceWords) as StationService[]).map(value => ({ value, name: serviceWords[value] }))]

/** The same as the service takes it. */
export const filterOf = (chosen: readonly Wish[]): { open: 'now' | 'any'; services: StationService[] } =>
  ({ open: chosen.includes('open') ? 'now' : 'any', services: chosen.filter(one => one !== 'open') })
