import { View } from '@tarojs/components'
import { Icon } from '../ui/Icon'

/** Said on every screen of the calculators, because it decides whether people type their wage. */
export const OnThisPhone = () => (
  <View className='row quiet'><Icon name='shield' /><View className='grow'>都在这台手机上算，您填的不会发出去。</View></View>
)
