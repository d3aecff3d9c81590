import { View } from '@tarojs/components'
import { Agency, limits, type Message, type Thread as Consultation } from '@contract'
import { agencies } from '@domain/agency'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Thread } from '../../ui/Thread'
import type { WayProps } from './Ways'

interface Referring { agency: Agency | null; reason: string }

const nothing: Referring = { agency: null, reason: '' }
const options = Agency.options.map(value => ({ value, name: agencies[value].name, line: agencies[value].number }))
const idle = () => undefined

/** As the worker will find it in their thread. */
function Preview({ agency, reason, holder, now }: { agency: Agency; reason: string; holder: Consultation['holder']; now: string }) {
  const message: Message = { id: 't_preview', by: 'lawyer', kind: 'referral', agency, surname: holder?.surname ?? null, at: now, text: reason, photos: [], check: 'passed', citations: [] }
  return (
    <View className='desk-preview'>
      <View className='small strong'>工友会看到：</View>
      <Thread messages={[message]} now={now} reader='worker' onCard={idle} onPhoto={idle} />
    </View>
  )
}

/** Hands it on to the office that can decide it, and tells the worker which and why. */
export function Refer({ thread: { id, token, holder }, now, onDone, onRefused, onBack }: WayProps) {
  const draft = useDraft<Referring>(`refer/${id}`, nothing)
  const [{ agency, reason }, setReferring] = useState(draft.initial)
  const { run, state, error } = useAction('consultation.refer')
  const change = (part: Partial<Referring>) => {
    draft.change(part)
    setReferring(draft.current())
  }
  const refer = async () => {
    if (token === null || !agency) return
    const result = await run({ id, token, agency, reason })
    if (!result.ok) return onRefused()
    draft.clear()
    onDone('referred')
  }
  const wrong = whyOf(error, 'reason')
  return (
    <Card title='请工友找哪个部门？'>
      <Choice label='哪个部门' columns='two' options={options} chosen={agency} onChoose={value => change({ agency: value })} />
      <Field
        id='refer-reason' label='为什么找它、去了怎么说' hint='工友会看到这些话。' kind='short' initial={draft.initial.reason} max={limits.referral.max}
        error={wrong} onInput={text => change({ reason: text })}
      />
      {agency && reason.trim() && <Preview agency={agency} reason={reason} holder={holder} now={now} />}
      <View className='quiet small'>发出后这次咨询就结束了，从您手上拿走。工友还能再来问。</View>
      {error && !wrong && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : agency ? 'ready' : 'disabled'} busy='正在发…' onTap={() => { void refer() }}>发给工友，结束咨询</Button>
        <Button kind='quiet' onTap={onBack}>不转了</Button>
      </View>
    </Card>
  )
}
