import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { Me } from '@contract'
import { useState } from 'react'
import { useQuery } from '../client/query'
import { useSession } from '../client/session'
import { Button } from '../ui/Button'
import { Card, Heading } from '../ui/Card'
import { Door, Doors } from '../ui/Door'
import { switchSize, useSize } from '../ui/elder'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { privacyPoints } from './session/Consent'
import { Drafts } from './session/Drafts'
import { unreadMark } from './session/unread'
import { Works } from './session/Works'

const titleOf = (me: Me | null) => me?.surname ? `${me.surname}${me.roles.includes('lawyer') ? '律师' : '老师'}，您好` : '工友，您好'

/** Who I am here, how big the words are, what is kept about me. */
export default function MePage() {
  const session = useSession()
  const inbox = useQuery('notice.unread', session.data?.consented ? {} : null)
  const size = useSize()
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit(n => n + 1))
  return (
    <Page title='我的'>
      <Card title={titleOf(session.data)}>
        <View className='quiet'>{session.data?.consented ? '您已看过隐私说明并同意。' : '我们还没有记下您的任何信息。'}</View>
      </Card>
      <Works me={session.data} />
      <Drafts key={visit} />
      <Doors>
        <Door icon='shield' title='我的工会' line='入会申请、会员证、转会、退会' onTap={() => go('member/mine')} />
        <Door icon='list' title='我的咨询' onTap={() => go('pages/consultations')} />
        <Door icon='bell' title='站内信' mark={unreadMark(inbox.data?.count)} onTap={() => go('pages/inbox')} />
        <Door icon='pin' title='换一个服务站点' onTap={() => go('near/index')} />
        <Door icon='person' title='我的信息' line='看、下载、改、删' onTap={() => go('mine/data')} />
      </Doors>
      <Button kind='quiet' onTap={() => go('signIn/invite')}>我有工会给的邀请码</Button>
      <Heading look='section-title'>字的大小</Heading>
      <Button onTap={switchSize}>{size === 'elder' ? '换回标准字' : '换成大字'}</Button>
      <Card title='您的信息怎么用'>
        <View className='stack'>{privacyPoints.map(point => <View key={point}>· {point}</View>)}</View>
      </Card>
    </Page>
  )
}
