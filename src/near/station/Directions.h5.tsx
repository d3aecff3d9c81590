import { mapLink, type To } from './to'
import { CopyAddress } from './CopyAddress'

/** A browser has no map: a public one opens in a window of its own, and the address can be taken anywhere. */
export function Directions({ name, address, location }: To) {
  return (
    <>
      {location && <a className='near-way' href={mapLink({ name, address, location })} target='_blank' rel='noopener noreferrer'>怎么去（打开高德地图网页）</a>}
      <CopyAddress address={address} />
    </>
  )
}
