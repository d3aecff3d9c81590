import type { StationCard } from '@contract'
import { Heading } from './Card'
import { Door, Doors } from './Door'
import { phone } from './go'

type Hotline = StationCard['hotlines'][number]

/** Answer everywhere in the country, also when nothing could be loaded. */
export const nationwide: readonly Hotline[] = [
  { name: '工会服务热线', number: '12351', note: '找工会帮忙' },
  { name: '公共法律服务热线', number: '12348', note: '免费法律咨询，24 小时' },
]

const except = (known: readonly Hotline[]) => nationwide.filter(({ number }) => !known.some(line => line.number === number))

/** Tap to call: the station's own lines first. */
export function Hotlines({ own }: { own: readonly Hotline[] }) {
  return (
    <>
      <Heading look='section-title'>打电话</Heading>
      <Doors>
        {[...own, ...except(own)].map(({ name, number, note }) => (
          <Door key={number} icon='phone' title={`${name} ${number}`} line={note} onTap={() => phone(number)} />
        ))}
      </Doors>
    </>
  )
}
