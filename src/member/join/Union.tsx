import { View } from '@tarojs/components'
import type { JoinHome } from '@contract'
import { useState } from 'react'
import type { Query } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Loaded } from '../../ui/Loaded'
import { Area } from './Area'
import type { JoinDraft } from './joinDraft'

const about: Record<JoinHome['into'], string> = {
  union: '这里有自己的工会，直接交给它。',
  pool: '没有单位工会的，都先加入这里，一样是会员。',
}

/** The union that the application goes to, and the way to another place. */
export function Union({ answer, onArea }: { answer: Query<'member.home'>; onArea: (area: NonNullable<JoinDraft['area']>) => void }) {
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  if (changing === 'yes') return <Area onLeave={() => setChanging('no')} onChosen={area => { setChanging('no'); onArea(area) }} />
  return (
    <Card title='交给哪个工会'>
      <Loaded answer={answer} rows={1}>
        {({ name, into }) => <View><View className='strong'>{name}</View><View className='quiet small'>{about[into]}</View></View>}
      </Loaded>
      <Button width='words' kind='quiet' onTap={() => setChanging('yes')}>不在这里干活，换地方</Button>
    </Card>
  )
}
