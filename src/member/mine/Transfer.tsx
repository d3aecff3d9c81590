import { View } from '@tarojs/components'
import type { Mine } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { limits } from '../../contract/values'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Area } from '../join/Area'
import type { JoinDraft } from '../join/joinDraft'

type Place = NonNullable<JoinDraft['area']>

function Confirm({ mine, place, onDone, onBack }: { mine: Mine; place: Place; onDone: () => void; onBack: () => void }) {
  const [employer, setEmployer] = useState('')
  const { run, state, error } = useAction('member.transfer')
  const move = async () => {
    const result = await run({ unitId: place.id, trade: mine.trade, employer: employer.trim() || null })
    if (result.ok) onDone()
  }
  return (
    <>
      <View>{`转到${place.name}。马上就办好，会员身份不断，会员证接着用。`}</View>
      <Field id='transfer-employer' label='新单位叫什么？' hint='没有单位就空着' max={limits.employer.max} onInput={setEmployer} />
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在转…' onTap={() => { void move() }}>确定转过去</Button>
      <Button kind='quiet' onTap={onBack}>换一个地方</Button>
    </>
  )
}

/** To the union of another place, at once. */
export function Transfer({ mine, onDone }: { mine: Mine; onDone: () => void }) {
  const [open, setOpen] = useState<'no' | 'yes'>('no')
  const [place, setPlace] = useState<Place | null>(null)
  const close = () => { setOpen('no'); setPlace(null) }
  if (open === 'no') return <Button onTap={() => setOpen('yes')}>换地方干活了，转会</Button>
  return (
    <Card title='转会'>
      {place
        ? <Confirm mine={mine} place={place} onBack={() => setPlace(null)} onDone={() => { close(); onDone() }} />
        : <Area onChosen={setPlace} onLeave={close} />}
    </Card>
  )
}
