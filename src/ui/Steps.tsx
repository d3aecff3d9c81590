import { View } from '@tarojs/components'
import { Icon } from './Icon'

type Place = 'done' | 'now' | 'later'
const placeOf = (index: number, at: number): Place => index < at ? 'done' : index === at ? 'now' : 'later'
const said: Record<Place, string> = { done: '已完成', now: '现在', later: '还没到' }

/** n of m: steps before `at` are done; `at` equal to their number means all are. */
export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  return (
    <View className='steps' aria-role='list' aria-label={`共 ${names.length} 步`}>
      {names.map((name, index) => {
        const place = placeOf(index, at)
        return (
          <View key={name} className={`step step-${place}`} aria-role='listitem' aria-label={`${name}，${said[place]}`}>
            <View className='step-dot'>{place === 'done' && <Icon name='check' />}</View>
            {name}
          </View>
        )
      })}
    </View>
  )
}
