import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useQuery } from '../../client/query'
import { Heading } from '../../ui/Card'
import { Loaded } from '../../ui/Loaded'
import { Tap } from '../../ui/Tap'

interface AreasProps {
  /** null: the districts */
  within: Unit | null
  onChoose: (area: Unit | null) => void
}

/** Districts, then streets, to choose from; what stands above leads back up. */
export function Areas({ within, onChoose }: AreasProps) {
  const answer = useQuery('station.areas', within ? { unitId: within.id } : {})
  return (
    <Loaded answer={answer} rows={1}>
      {({ above, areas }) => (
        <>
          <Heading look='section-title'>按区、街道选</Heading>
          <View className='chips' aria-role='group' aria-label='按区、街道选'>
            {[null, ...above].map(one => (
              <Tap key={one?.id ?? ''} className={`chip ${one?.id === within?.id ? 'chip-on' : ''}`} pressed={one?.id === within?.id} onTap={() => onChoose(one)}>{one ? one.name : '全部'}</Tap>
            ))}
            {areas.map(one => <Tap key={one.id} className='chip' onTap={() => onChoose(one)}>{one.name}</Tap>)}
          </View>
        </>
      )}
    </Loaded>
  )
}
