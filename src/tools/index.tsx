import { View } from '@tarojs/components'
import { Door, Doors } from '../ui/Door'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { calculators } from './calculators'
import { OnThisPhone } from './OnThisPhone'

/** Every calculator there is. */
export default function Tools() {
  return (
    <Page title='算一算'>
      <OnThisPhone />
      <Doors>
        {[...calculators].map(([name, { title, line, icon }]) => (
          <Door key={name} icon={icon} title={title} line={line} onTap={() => go('tools/calculator', { name })} />
        ))}
      </Doors>
      <View className='quiet small'>算出来的只供参考，最后由仲裁委、法院或办事的机关定。</View>
    </Page>
  )
}
