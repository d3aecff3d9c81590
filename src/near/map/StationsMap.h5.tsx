import { useEffect, useRef, useState } from 'react'
import { Note } from '../../ui/Failure'
import type { StationsMapProps } from './StationsMap'

const failed = '地图没打开。看下面的列表，也是一样的。'

/** A map in a browser, fetched when somebody asks for it: without tiles the points stand in their true relation, and nothing foreign is asked. */
export function StationsMap({ stations, from, onChoose }: StationsMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'here' | 'failed'>('here')
  const choose = useRef(onChoose)
  choose.current = onChoose
  const shown = JSON.stringify([stations.map(({ id }) => id), from?.point])
  useEffect(() => {
    let remove: (() => void) | 'unmounted' = () => undefined
    import('./draw').then(({ draw }) => {
      if (remove !== 'unmounted' && box.current) remove = draw(box.current, { stations, from, onChoose: id => choose.current(id) })
    }).catch(() => setState('failed'))
    return () => {
      if (remove !== 'unmounted') remove()
      remove = 'unmounted'
    }
  }, [shown])
  return state === 'failed' ? <Note tone='time'>{failed}</Note> : <div ref={box} className='near-map' role='group' aria-label='地图' />
}
