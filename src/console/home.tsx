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
import { callsIn, markOf } from './home/words'
import { OfficeOnly } from './OfficeOnly'
import './home/figures.css'

const refreshMs = 20_000

function Console({ me }: { me: Me }) {
  const now = useNow()
  const answer = useQuery('dashboard.get', {}, { pollMs: refreshMs })
  const board = useQuery('consultation.board', {}, { pollMs: refreshMs })
  const calls = callsIn(board.data?.lines)
  return (
    <View className='console'>
      {answer.data && answer.error && <Note>没连上，下面是上次的数字。连上会自动更新。</Note>}
      <Loaded answer={answer}>{({ at, standing }) => <Figures at={at} standing={standing} calls={calls} now={now} />}</Loaded>
      <Doors>
        <Door icon='list' title='没答完的咨询' line='谁在等，等了多久，转给谁' mark={markOf(calls)} onTap={() => go('console/board')} />
        <Door icon='phone' title='登记来电来访' line='有人打电话、到站点来问，替他记下来' onTap={() => go('console/enter')} />
        <Door icon='edit' title='工会登记的' line='律师怎么答的，念给工友听' onTap={() => go('console/entered')} />
        <Door icon='star' title='回访' line='结束以后没回话的，打电话问问' onTap={() => go('console/callbacks')} />
        <Door icon='calendar' title='值班排班' line='谁在值班，什么时候没有律师' onTap={() => go('console/coverage')} />
        <Door icon='clock' title='值班规则' line='答应多久答复，几点到几点，怎么派给律师' onTap={() => go('console/plan')} />
        <Door icon='pin' title='单位和站点' line='加站点、换码，单位合并和搬家' onTap={() => go('console/units')} />
        <Door icon='book' title='法律全文' line='传新的法律，看哪些要点和答复要跟着改' onTap={() => go('console/laws')} />
        {me.roles.includes('admin') && <Door icon='bell' title='发通知' line='写一条，发给所有人或者一个区、一个街道' onTap={() => go('console/publish')} />}
      </Doors>
    </View>
  )
}

/** How the service stands: the answer first, the numbers second, what can be done last. */
export default function ConsolePage() {
  return <Page title='管理' width='wide'><OfficeOnly role='staff'>{me => <Console me={me} />}</OfficeOnly></Page>
}
