import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { codeIn } from '../client/scene'
import { keepStation, lastStation, useSession, useVisit } from '../client/session'
import { Button } from '../ui/Button'
import { Heading } from '../ui/Card'
import { Door, Doors } from '../ui/Door'
import { go, phone } from '../ui/go'
import { Hotlines, nationwide } from '../ui/Hotlines'
import { Page } from '../ui/Page'
import { TopicGrid } from '../ui/TopicGrid'
import { ConsultationRow } from './consultation/ConsultationRow'
import { Works } from './session/Works'
import { unreadMark } from './session/unread'
import { StationPlace } from './station/StationPlace'

function Mine({ now }: { now: string }) {
  const list = useQuery('consultation.list', {}, { pollMs: 30_000 })
  const inbox = useQuery('notice.unread', {})
  const open = list.data?.lines.find(line => line.state !== 'closed')
  return (
    <>
      {open && <><Heading look='section-title'>正在办的咨询</Heading><ConsultationRow line={open} now={now} /></>}
      <Doors>
        <Door icon='list' title='我的咨询' line='问过的、答复过的都在这里' onTap={() => go('pages/consultations')} />
        <Door icon='bell' title='站内信' line='工会发的通知' mark={unreadMark(inbox.data?.count)} onTap={() => go('pages/inbox')} />
      </Doors>
    </>
  )
}

/** Ask, refine, learn, connect: where a scanned code opens. */
export default function Home() {
  const { params } = useRouter<{ scene?: string; q?: string }>()
  const [code] = useState(() => codeIn(params) ?? lastStation())
  const station = useQuery('station.get', code ? { code } : null)
  const session = useSession()
  const now = useNow()
  const known = station.data?.code
  useEffect(() => { if (known) keepStation(known) }, [known])
  useVisit(session.data, known)
  const minutes = station.data?.promise.minutes
  const hotline = station.data?.hotlines[0] ?? nationwide[0]

  return (
    <Page title='工会法律援助' top='yes'>
      <Works me={session.data} />
      <StationPlace code={code} station={station} />
      <View className='stack'>
        <Button kind='filled' icon='ask' onTap={() => go('pages/ask')}>问律师（免费）</Button>
        <View className='quiet small'>不用是会员。{minutes ? `值班时间 ${minutes} 分钟内有律师答复。` : '写下来就有律师答复。'}</View>
        {hotline && <Button icon='phone' onTap={() => phone(hotline.number)}>{`打电话 ${hotline.number}`}</Button>}
      </View>
      {session.data?.consented && <Mine now={now} />}
      <Heading look='section-title'>查法律</Heading>
      <TopicGrid onTopic={topic => go('law/topic', { topic })} />
      <Hotlines own={station.data?.hotlines ?? []} />
      <Doors>
        <Door icon='shield' title='加入工会' line='三步办好；会员证也在这里' onTap={() => go('member/join')} />
        <Door icon='person' title='我的' line='大字、隐私、草稿' onTap={() => go('pages/me')} />
      </Doors>
    </Page>
  )
}
