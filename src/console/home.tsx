import { View } from '@tarojs/components'
import type { Me } from '@contract'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Note } from '../ui/Failure'
import { Door, Doors } from '../ui/Door'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Figures } from './home/Figures'
import { OfficeOnly } from './OfficeOnly'
import './home/figures.css'

const refreshMs = 20_000

function Console({ me }: { me: Me }) {
  const now = useNow()
  const answer = useQuery('dashboard.get', {}, { pollMs: refreshMs })
  return (
    <View className='console'>
      {answer.data && answer.error && <Note>没连上，下面是上次的数字。连上会自动更新。</Note>}
      <Loaded answer={answer}>{({ at, standing }) => <Figures at={at} standing={standing} now={now} />}</Loaded>
      {me.roles.includes('admin') && (
        <Doors><Door icon='bell' title='发通知' line='写一条，发给所有人或者一个区、一个街道' onTap={() => go('console/publish')} /></Doors>
      )}
    </View>
  )
}

/** How the service stands: the answer first, the numbers second, what can be done last. */
export default function ConsolePage() {
  return <Page title='管理' width='wide'><OfficeOnly role='staff'>{me => <Console me={me} />}</OfficeOnly></Page>
}
