import { View } from '@tarojs/components'
import type { Consents } from '@contract'
import { timeInWords } from '@domain/when'
import { useNow } from '../client/clock'
import { useAction } from '../client/action'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { Known } from './Known'

const about: Readonly<Record<Consents['messages'][number]['about'], string>> = { answered: '咨询有答复', duty: '值班的事', notice: '工会新通知' }

function Share({ share: { id, reference, at }, onDone }: { share: Consents['shares'][number]; onDone: () => void }) {
  const now = useNow()
  const { run, state, error } = useAction('account.unshare')
  return (
    <View className='stack'>
      <View>咨询 {reference}：{timeInWords(at, now)} 起，接这件事的律师能看您的姓名电话。</View>
      {error && <Note>{error.says}</Note>}
      <Button width='words' label={`不让看了：咨询 ${reference}`} state={state === 'busy' ? 'busy' : 'ready'} onTap={() => void run({ id }).then(({ ok }) => { if (ok) onDone() })}>不让看了</Button>
    </View>
  )
}

function Messages({ messages, onDone }: { messages: Consents['messages']; onDone: () => void }) {
  const now = useNow()
  const { run, state, error } = useAction('account.mute')
  return (
    <Card title='微信里提醒我'>
      {messages.length === 0 && <View className='quiet'>现在没有您允许的消息。答复照样能在这里看。</View>}
      {messages.map(one => <View key={one.about}>{about[one.about]}：还能发 {one.left} 条，{timeInWords(one.at, now)} 允许的。</View>)}
      {error && <Note>{error.says}</Note>}
      {messages.length > 0 && <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => void run({}).then(({ ok }) => { if (ok) onDone() })}>都不要了</Button>}
    </Card>
  )
}

function All({ consents: { service, join, shares, messages }, onDone }: { consents: Consents; onDone: () => void }) {
  const now = useNow()
  return (
    <>
      <View>每一样都能收回，点了马上生效。收回以前办过的事不受影响。</View>
      <Card title='用这个服务'>
        <View>{timeInWords(service.at, now)} 同意的，隐私说明 {service.version} 版。</View>
        <View className='quiet small'>收回这一样，就是删除账号：没有它，律师没法答复您。</View>
        <Button onTap={() => go('mine/delete')}>收回，删除账号</Button>
      </Card>
      {join && (
        <Card title='加入工会'>
          <View>{timeInWords(join.at, now)} 同意的，入会说明 {join.version} 版。</View>
          {join.idNumberAt && <View>{timeInWords(join.idNumberAt, now)} 同意留身份证号。不让留了，在“改资料”里删掉。</View>}
          <Button onTap={() => go('member/mine')}>{join.idNumberAt ? '去删身份证号，或者退会' : '去退会，或者收回申请'}</Button>
        </Card>
      )}
      <Card title='让律师看姓名电话'>
        {shares.length === 0 && <View className='quiet'>现在没有律师能看您的姓名电话。</View>}
        {shares.map(share => <Share key={share.id} share={share} onDone={onDone} />)}
      </Card>
      <Messages messages={messages} onDone={onDone} />
    </>
  )
}

/** What I agreed to, and how to take each back. */
export default function ConsentsPage() {
  return <Page title='我同意过什么'><Known>{({ consents }, { reload }) => <All consents={consents} onDone={reload} />}</Known></Page>
}
