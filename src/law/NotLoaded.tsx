import { View } from '@tarojs/components'
import type { Version } from '@contract'
import { Card } from '../ui/Card'
import { OfficialLink } from './OfficialLink'

/** In place of the words of the law where they have not been put in. `below`: whether cards follow. */
export function NotLoaded({ version, below }: { version: Version; below: 'cards' | 'nothing' }) {
  return (
    <Card title='法律怎么写的'>
      <View>{`全文还没有放进来${below === 'cards' ? '，下面是要点' : ''}。${version.officialUrl ? '官方全文在这里：' : '可以到国家法律法规数据库查官方全文。'}`}</View>
      {version.officialUrl && <OfficialLink url={version.officialUrl} />}
    </Card>
  )
}
