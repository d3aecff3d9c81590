import { View } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'

interface EmptyProps {
  icon?: IconName
  title: string
  line?: string
  /** the one way on */
  way?: { says: string; onTap: () => void }
}

/** Nothing here yet: says why that is all right, and the one way on. */
export function Empty({ icon = 'list', title, line, way }: EmptyProps) {
  return (
    <View className='plain'>
      <Icon name={icon} />
      <View className='plain-title'>{title}</View>
      {line && <View className='quiet'>{line}</View>}
      {way && <Button width='words' onTap={way.onTap}>{way.says}</Button>}
    </View>
  )
}
