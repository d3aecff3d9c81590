import { View } from '@tarojs/components'
import { tradeNames } from '@domain/trade'
import { useState } from 'react'
import type { Draft } from '../../client/draft'
import type { Query } from '../../client/query'
import { limits } from '../../contract/values'
import { trades } from '../../contract/trade'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { IdentityFields } from './IdentityFields'
import type { JoinDraft } from './joinDraft'
import { missingIn } from './missing'
import { Union } from './Union'

const works = [
  { value: 'employed', name: '有单位', line: '公司、工厂、工地、物业…' },
  { value: 'free', name: '没有单位', line: '跑平台、打零工、自己干' },
] as const

export interface Identity { number: string; consent: 'given' | 'open' }

interface AboutStepProps {
  draft: Draft<JoinDraft>
  home: Query<'member.home'>
  identity: Identity
  onIdentity: (identity: Identity) => void
  onArea: (area: NonNullable<JoinDraft['area']>) => void
  onNext: () => void
}

/** Screen two: name, work, employer or none; an identity number only where the unit asks for it. */
export function AboutStep({ draft, home, identity, onIdentity, onArea, onNext }: AboutStepProps) {
  const { current, change } = draft
  const [initial] = useState(current)
  const [picked, setPicked] = useState({ trade: initial.trade, work: initial.work })
  const [missing, setMissing] = useState<Partial<Record<string, string>>>({})
  const pick = (part: Partial<typeof picked>) => {
    setPicked({ ...picked, ...part })
    change(part)
  }
  const next = () => {
    const found = missingIn(current(), identity, home.data?.idNumber ?? 'unasked')
    setMissing(found)
    if (Object.keys(found).length === 0) onNext()
  }
  return (
    <>
      <View className='quiet small' aria-role='status'>填的会自动存在这台设备上，下次接着填。</View>
      <Field id='join-name' label='姓名' hint='和身份证上一样' initial={initial.name} max={20} error={missing.name} onInput={name => change({ name })} />
      <View className='field-label' aria-hidden='true'>做什么工作？</View>
      <Choice label='做什么工作' columns='two' options={trades.map(value => ({ value, name: tradeNames[value] }))} chosen={picked.trade} onChoose={trade => pick({ trade })} />
      {missing.trade && <Note>{missing.trade}</Note>}
      <View className='field-label' aria-hidden='true'>有没有单位？</View>
      <Choice label='有没有单位' columns='two' options={works} chosen={picked.work} onChoose={work => pick({ work })} />
      {picked.work === 'employed' && <Field id='join-employer' label='单位叫什么？' initial={initial.employer} max={limits.employer.max} error={missing.employer} onInput={employer => change({ employer })} />}
      {missing.work && <Note>{missing.work}</Note>}
      <Union answer={home} onArea={onArea} />
      {home.data?.idNumber === 'asked' && <IdentityFields identity={identity} onIdentity={onIdentity} error={missing.identity} />}
      {Object.keys(missing).length > 0 && <Note>上面有没填好的，请看有提示的那一项。</Note>}
      <Button kind='filled' onTap={next}>下一步：看一遍</Button>
    </>
  )
}
