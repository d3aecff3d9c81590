import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import './methods'
import { addressOf, openAnew } from '../client/bearer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Failure, Note } from '../ui/Failure'
import { Page } from '../ui/Page'
import { Qr } from '../ui/Qr'
import { Skeleton } from '../ui/Skeleton'
import { Countdown } from './Countdown'
import { type Shown, useCode } from './desktop/useCode'
import './signIn.css'

const places: readonly string[] = ['desk/queue', 'console/home', 'pages/me']

function Seen({ state }: { state: Extract<Extract<Shown, { at: 'code' }>['state'], { state: 'seen' | 'approved' }> }) {
  return (
    <Card title={state.surname ? `${state.surname}老师已经扫码` : '已经扫码'}>
      <View className='sign-in-middle'>请看手机。手机上是不是这个数？</View>
      <View className='sign-in-number' aria-role='status' aria-label={`数字 ${[...state.number].join(' ')}`}>{state.number}</View>
      <View className='quiet'>一样，就在手机上点“一样，登录”。不一样，或者扫码的不是您，请换一个新码。</View>
    </Card>
  )
}

function Showing({ shown: { code, state }, renew }: { shown: Extract<Shown, { at: 'code' }>; renew: () => void }) {
  return (
    <>
      {state.state === 'seen' || state.state === 'approved' ? <Seen state={state} /> : (
        <Card title='用手机微信扫码登录'>
          <Qr text={addressOf('signIn/scan', code.code)} label='登录用的二维码' />
          <View>1. 打开手机上的“工会法律援助”小程序，点“我的”。</View>
          <View>2. 点“扫码登录电脑”，扫上面的码。</View>
          <View className='quiet small'>码只给您自己扫，不要拍给别人。</View>
        </Card>
      )}
      <Countdown until={code.until} says={left => `这个码还能用 ${left}，到时候自动换新的`} />
      <Button kind='quiet' icon='refresh' onTap={renew}>换一个新码</Button>
    </>
  )
}

/** The code by which a phone signs this browser in. In a browser only. */
export default function DesktopPage() {
  const { params } = useRouter<{ to?: string }>()
  const to = places.find(place => place === params.to) ?? 'pages/me'
  const { shown, renew } = useCode(useCallback(() => openAnew(to), [to]))
  return (
    <Page title='扫码登录'>
      {shown.at === 'starting' && <Skeleton rows={4} />}
      {shown.at === 'code' && <Showing shown={shown} renew={renew} />}
      {shown.at === 'in' && <Note tone='good'>登录好了，正在打开…</Note>}
      {shown.at === 'refused' && <Empty icon='shield' title='手机上点了“不登录”' line='要登录的话，请再扫一个新码。' way={{ says: '换一个新码', onTap: renew }} />}
      {shown.at === 'resting' && <Empty icon='clock' title='码先收起来了' line='好一会儿没人扫，要登录时再点。' way={{ says: '显示新码', onTap: renew }} />}
      {shown.at === 'failed' && <Failure says={shown.says} onRetry={renew} />}
    </Page>
  )
}
