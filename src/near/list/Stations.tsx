import type { StationNearby } from '@contract'
import { useMemo } from 'react'
import { usePages } from '../../client/pages'
import { Loaded } from '../../ui/Loaded'
import type { Place } from '../place'
import type { Whence } from '../whence'
import { filterOf, type Wish } from './filter'
import { Found } from './Found'

/** Around a place, the nearest first. */
export function Nearest({ place, wishes }: { place: Place; wishes: readonly Wish[] }) {
  const input = useMemo(() => ({ point: place.point, ...filterOf(wishes) }), [place.point, wishes])
  const { query, pages, more, moreState, moreError } = usePages('station.near', input)
  const stations = pages.flatMap((page): (StationNearby & { metres: number })[] => page.stations)
  return <Loaded answer={query}>{() => <Found stations={stations} place={place} more={more} moreState={moreState} moreError={moreError?.says} />}</Loaded>
}

const amongOf = (whence: Whence) => {
  if (whence.kind === 'area') return { unitId: whence.area.id }
  return whence.kind === 'words' ? { words: whence.words } : {}
}

/** Without any place: by name. */
export function ByName({ whence, wishes }: { whence: Whence; wishes: readonly Wish[] }) {
  const input = useMemo(() => ({ ...amongOf(whence), ...filterOf(wishes) }), [whence, wishes])
  const { query, pages, more, moreState, moreError } = usePages('station.list', input)
  const stations = pages.flatMap((page): StationNearby[] => page.stations)
  return <Loaded answer={query}>{() => <Found stations={stations} place={null} more={more} moreState={moreState} moreError={moreError?.says} />}</Loaded>
}
