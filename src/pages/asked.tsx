import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { notNow } from '@domain/stationWords'
import { byInWords } from '@domain/when'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { lastStation } from '../client/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { goBack, goInstead } from '../ui/go'
import { Hotlines } from '../ui/Hotlines'
import { Icon } from '../ui/Icon'
import { Page } from '../ui/Page'
import { TellMe } from './session/TellMe'
import './asked.css'

/** At night and on days off: when a lawyer is there, and who answers the phone until then. */
function NightWay({ now }: { now: string }) {
  const code = lastStation()
  const { data } = useQuery('station.get', code ? { code } : null)
  if (!data?.resumesAt || data.onDuty.length > 0) return null
  return <><Note>{`${notNow(data.resumesAt, now)}。急的话先打电话。`}</Note><Hotlines own={data.hotlines} /></>
}

/** It arrived: the number to say on the phone, and what happens next, by when. */
export default function Asked() {
  const { params } = useRouter<{ id: string; reference: string; by?: string; step?: string }>()
  const now = useNow()
  const by = params.by ? decodeURIComponent(params.by) : null
  const checked = params.step === 'officeChecks'
  return (
    <Page title='已收到'>
      <Card>
        <View className='asked-head'><View className='asked-check'><Icon name='check' /></View><View className='card-title' aria-role='heading' aria-level='2'>您的问题已收到</View></View>
        <View><View className='quiet small'>编号（打电话时报这个）</View><View className='large'>{params.reference}</View></View>
      </Card>
      <Card title='接下来'>
        <View>1. {checked && by ? `正在核对您写的，最晚 ${byInWords(by, now)}转给律师。` : '值班律师会接您的问题。'}</View>
        <View>2. {checked ? '转过去以后，值班律师会答复您。急的话先打下面的电话。' : by ? <><View className='asked-by'>{byInWords(by, now)}</View>有律师答复您。</> : '律师一上班就会答复您。'}</View>
        <View>3. 答复写在“我的咨询”里，回来就能看到。</View>
        <View className='quiet'>证据先别丢：合同、工资记录、聊天记录都留着。</View>
      </Card>
      {checked ? <Hotlines own={[]} /> : <NightWay now={now} />}
      <TellMe of='answered' />
      <Button kind='filled' onTap={() => goInstead('pages/consultation', { id: params.id })}>看看进度</Button>
      <Button kind='quiet' onTap={goBack}>回首页</Button>
    </Page>
  )
}
