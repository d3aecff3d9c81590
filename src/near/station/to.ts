import type { StationNearby } from '@contract'

/** What is needed to find one's way. */
export type To = Pick<StationNearby, 'name' | 'address' | 'location'>

/** A page of a public map that needs no key; it takes GCJ-02. Asked for only when it is tapped. */
export const mapLink = ({ name, location }: To): string =>
  `https://uri.amap.com/marker?position=${location!.lng},${location!.lat}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`
