import { View } from '@tarojs/components'
import { holdings } from '@domain/account'
import { Card, Heading } from '../ui/Card'
import { Door, Doors } from '../ui/Door'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { Download } from './data/Download'
import { Kind } from './data/Kind'
import { type Held, Known } from './Known'
import { Soon } from './Soon'

function Correct({ held }: { held: Held }) {
  const has = (kind: Held['kinds'][number]['kind']) => held.kinds.some(one => one.kind === kind && one.count > 0)
  return (
    <>
      <Heading look='section-title'>有不对的，可以改</Heading>
      <Doors>
        {has('member') && <Door icon='person' title='入会时填的' line='姓名、手机、职业、单位' onTap={() => go('member/mine')} />}
        {held.open.map(({ id, reference }) => <Door key={id} icon='phone' title={`咨询 ${reference} 留的姓名电话`} line='打开这件咨询去改' onTap={() => go('pages/consultation', { id })} />)}
        <Door icon='pin' title='常去的服务站点' onTap={() => go('near/index')} />
      </Doors>
      <View className='quiet small'>发出去的问题不能改，免得和律师看过的对不上。写错了，在那件咨询里补充一句就行。</View>
    </>
  )
}

function All({ held }: { held: Held }) {
  const countOf = (kind: string) => held.kinds.find(one => one.kind === kind)?.count ?? 0
  const none = holdings.filter(({ kind }) => countOf(kind) === 0 && kind !== 'work').map(({ name }) => name)
  return (
    <>
      <Soon leaving={held.leaving} />
      <View>我们记着的、关于您的，全在这里。点开才显示，免得旁边的人看到。</View>
      {holdings.filter(({ kind }) => countOf(kind) > 0).map(holding => <Kind key={holding.kind} holding={holding} count={countOf(holding.kind)} />)}
      {none.length > 0 && <View className='quiet'>没有记：{none.join('、')}。</View>}
      <Download held={held} />
      <Correct held={held} />
      <Card title='还可以'>
        <Doors>
          <Door icon='check' title='我同意过什么' line='随时可以收回' onTap={() => go('mine/consents')} />
          <Door icon='care' title='删除账号' line='删掉以后看不出是您' onTap={() => go('mine/delete')} />
        </Doors>
      </Card>
    </>
  )
}

/** Everything that is held about me: by kind, in plain words. */
export default function DataPage() {
  return <Page title='我的信息'><Known>{held => <All held={held} />}</Known></Page>
}
