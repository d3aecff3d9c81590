import { View } from '@tarojs/components'
import { holdings } from '@domain/account'
import { topicNames } from '@domain/topic'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { State } from '../../ui/State'
import type { Held } from '../Known'

type End = 'now' | 'wait'
type Open = Held['open'][number]

const ends = [
  { value: 'wait' as const, name: '等它办完', line: '律师照样答，办完再删' },
  { value: 'now' as const, name: '现在就结束', line: '不再等答复，反悔也不会重开' },
]

function OpenOne({ one: { reference, topic, state }, end, onEnd }: { one: Open; end: End; onEnd: (end: End) => void }) {
  const title = `咨询 ${reference}：${topicNames[topic].name}`
  return (
    <Card title={title}>
      <State of={state} />
      <Choice label={`${title}，怎么办`} options={ends} chosen={end} onChoose={onEnd} />
    </Card>
  )
}

/** What goes, what becomes of what is under way, and then the question once more. */
export function Ask({ held: { kinds, open }, onDone }: { held: Held; onDone: () => void }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, End>>>({})
  const [step, setStep] = useState<'first' | 'sure'>('first')
  const { run, state, error } = useAction('account.delete')
  const endOf = ({ id }: Open): End => chosen[id] ?? 'wait'
  const there = holdings.filter(({ kind }) => kinds.some(one => one.kind === kind && one.count > 0))
  const send = () => void run({ open: open.map(one => ({ id: one.id, end: endOf(one) })) }).then(({ ok }) => { if (ok) onDone() })
  return (
    <>
      <Card title='删除以后'>
        <View className='stack'>{there.map(({ kind, name, deleting }) => <View key={kind}>· {name}：{deleting}</View>)}</View>
        <View className='quiet small'>想留一份的话，先到“我的信息”里下载。</View>
      </Card>
      {open.length > 0 && <View className='strong'>还有 {open.length} 件没办完，每件怎么办？</View>}
      {open.map(one => <OpenOne key={one.id} one={one} end={endOf(one)} onEnd={end => setChosen({ ...chosen, [one.id]: end })} />)}
      {step === 'sure' && <Note>真的要删吗？点下面以后，24 小时内还能反悔，过后就找不回来了。</Note>}
      {error && <Note>{error.says}</Note>}
      <Button kind={step === 'sure' ? 'filled' : 'outline'} state={state === 'busy' ? 'busy' : 'ready'} onTap={step === 'sure' ? send : () => setStep('sure')}>
        {step === 'sure' ? '确定，删除我的账号' : '删除我的账号'}
      </Button>
      {step === 'sure' && <Button onTap={() => setStep('first')}>先不删</Button>}
    </>
  )
}
