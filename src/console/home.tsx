import { View } from '@tarojs/components'
import type { Me } from '@contract'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Note } from '../ui/Failure'
import { Door, Doors } from '../ui/Door'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { onWeb } from '../ui/platform'
import { Figures } from './home/Figures'
import { callsIn, markOf } from './home/words'
import { OfficeOnly } from './OfficeOnly'
import { markOf as raisedIn } from './signals/words'
import './office.css'
import './home/figures.css'

const refreshMs = 20_000
const signalsMs = 60_000

function Console({ me }: { me: Me }) {
  const now = useNow()
  const answer = useQuery('dashboard.get', {}, { pollMs: refreshMs })
  const board = useQuery('consultation.board', {}, { pollMs: refreshMs })
  const signals = useQuery('signal.list', {}, { pollMs: signalsMs })
  const checks = useQuery('check.list', {}, { pollMs: refreshMs })
  const calls = callsIn(board.data?.lines)
  const raised = raisedIn(signals.data?.lines)
  return (
    <View className='office-wide'>
      {answer.data && answer.error && <Note>没连上，下面是上次的数字。连上会自动更新。</Note>}
      <Loaded answer={answer}>{data => <Figures data={data} calls={calls} now={now} />}</Loaded>
      {raised && <Note>{`好几位工友在问同一家单位，${raised}。`}</Note>}
      <Doors>
        <Door icon='chart' title='数字' line='问了多少，答了多少，各单位怎么样' onTap={() => go('console/dashboard')} />
        <Door icon='care' title='苗头' line='几位工友问同一家单位，早点去看看' mark={raised} onTap={() => go('console/signals')} />
        <Door icon='list' title='没答完的咨询' line='谁在等，等了多久，转给谁' mark={markOf(calls)} onTap={() => go('console/board')} />
        <Door icon='check' title='内容核对' line='微信拿不准的文字和照片，请您看一看' mark={checks.data?.lines.length ? `${checks.data.lines.length} 条要看` : undefined} onTap={() => go('console/checks')} />
        <Door icon='phone' title='登记来电来访' line='有人打电话、到站点来问，替他记下来' onTap={() => go('console/enter')} />
        <Door icon='edit' title='工会登记的' line='律师怎么答的，念给工友听' onTap={() => go('console/entered')} />
        <Door icon='star' title='回访' line='结束以后没回话的，打电话问问' onTap={() => go('console/callbacks')} />
        <Door icon='calendar' title='值班排班' line='谁在值班，什么时候没有律师' onTap={() => go('console/coverage')} />
        <Door icon='clock' title='值班规则' line='答应多久答复，几点到几点，怎么派给律师' onTap={() => go('console/plan')} />
        <Door icon='person' title='入会和会员' line='谁在等入会，请他补充，查会员证' onTap={() => go('console/members')} />
        {onWeb
          ? <Door icon='pin' title='单位和站点' line='加站点、换码，单位合并和搬家' onTap={() => go('console/units')} />
          : <Door icon='pin' title='站点' line='加站点、换码，改时间和电话' onTap={() => go('console/stations')} />}
        {onWeb && <Door icon='chart' title='服务覆盖' line='哪里还没有站点，村和大企业、办法律的人够不够' onTap={() => go('console/covered')} />}
        <Door icon='person' title='人员' line='请律师和同事进来，改资料，停用' onTap={() => go('console/people')} />
        {onWeb && me.roles.includes('admin') && <Door icon='bell' title='没发出去的消息' line='微信不收的提醒，再发还是不发' onTap={() => go('console/outbox')} />}
        {onWeb && me.roles.includes('admin') && <Door icon='search' title='操作记录' line='谁在什么时候办了什么' onTap={() => go('console/audit')} />}
        {onWeb && <Door icon='book' title='法律全文' line='传新的法律，看哪些要点和答复要跟着改' onTap={() => go('console/laws')} />}
        <Door icon='bell' title='通知' line='写一条发给工友，看谁看过，更正和撤回' onTap={() => go('console/notices')} />
      </Doors>
      {!onWeb && <View className='quiet'>改单位、传法律全文、印海报和简报、导入导出、查操作记录，请在电脑上打开这个管理台，用“扫码登录电脑”登录。</View>}
    </View>
  )
}

/** How the service stands: the answer first, the numbers second, what can be done last. */
export default function ConsolePage() {
  return <Page title='管理' width='wide'><OfficeOnly role='staff'>{me => <Console me={me} />}</OfficeOnly></Page>
}
