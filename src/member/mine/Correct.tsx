import { View } from '@tarojs/components'
import type { Input, Mine } from '@contract'
import { tradeNames } from '@domain/trade'
import { byInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { trades } from '../../contract/trade'
import { limits } from '../../contract/values'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { TypedPhone } from '../join/TypedPhone'
import { WechatPhone } from '../join/WechatPhone'

const unchanged = '不改就空着'

function Form({ mine, onDone, onLeave }: { mine: Mine; onDone: () => void; onLeave: () => void }) {
  const [typed, setTyped] = useState({ name: '', employer: mine.employer ?? '', idNumber: '' })
  const [trade, setTrade] = useState(mine.trade)
  const { run, state, error } = useAction('member.correct')
  const save = async (input: Input<'member.correct'>) => { if ((await run(input)).ok) onDone() }
  const all = () => save({ trade, employer: typed.employer.trim() || null, ...typed.name.trim() && { name: typed.name }, ...typed.idNumber.trim() && { idNumber: typed.idNumber } })
  const wrong = { name: whyOf(error, 'name') && '至少 2 个字', idNumber: whyOf(error, 'idNumber') && '身份证号是 18 位，请对一下' }
  const look = state === 'busy' ? 'busy' : 'ready'
  return (
    <>
      <Card title='改资料'>
        <View className='quiet'>{`工作和单位马上改好。${mine.idNumber ? '姓名、身份证号' : '姓名'}要工会看一眼，3 个工作日内。`}</View>
        <Field id='correct-name' label='姓名' hint={unchanged} max={20} error={wrong.name} onInput={name => setTyped({ ...typed, name })} />
        {mine.idNumber && <Field id='correct-id' label='身份证号' hint={unchanged} max={18} error={wrong.idNumber} onInput={idNumber => setTyped({ ...typed, idNumber })} />}
        <Field id='correct-employer' label='单位' hint='没有单位就空着' initial={typed.employer} max={limits.employer.max} onInput={employer => setTyped({ ...typed, employer })} />
        <View className='field-label' aria-hidden='true'>做什么工作？</View>
        <Choice label='做什么工作' columns='two' options={trades.map(value => ({ value, name: tradeNames[value] }))} chosen={trade} onChoose={setTrade} />
        {error && !wrong.name && !wrong.idNumber && <Note>{error.says}</Note>}
        <Button kind='filled' state={look} onTap={() => { void all() }}>存下来</Button>
        {mine.idNumber && <Button kind='quiet' state={look} onTap={() => { void save({ idNumber: null }) }}>不让留身份证号了，删掉</Button>}
      </Card>
      <Card title='换手机号'>
        <WechatPhone onProved={({ proof }) => { void save({ proof }) }} />
        <TypedPhone initial='' onProved={({ proof }) => { void save({ proof }) }} />
      </Card>
      <Button kind='quiet' onTap={onLeave}>不改了</Button>
    </>
  )
}

/** A member puts right what they gave; what the union looks at first, and what it said of it, stands here. */
export function Correct({ mine, now, onDone }: { mine: Mine; now: string; onDone: () => void }) {
  const [open, setOpen] = useState<'no' | 'yes'>('no')
  const { amend, dueAt, words } = mine
  if (open === 'yes') return <Form mine={mine} onLeave={() => setOpen('no')} onDone={() => { setOpen('no'); onDone() }} />
  return (
    <>
      {amend && <Note tone='time'>{`要改成：${[['姓名', amend.name], ['手机号', amend.phone], ['身份证号', amend.idNumber]].filter(([, says]) => says).map(([name, says]) => `${name} ${says}`).join('，')}。工会在看${dueAt ? `，${byInWords(dueAt, now)}看完` : ''}。`}</Note>}
      {words.map(({ at, text }) => <Note key={at}>{`上次要改的没有改。工会说：${text}`}</Note>)}
      <Button icon='edit' onTap={() => setOpen('yes')}>有不对的，改资料</Button>
    </>
  )
}
