import { View } from '@tarojs/components'
import { type Output, UrgentReason } from '@contract'
import { type ReactNode, useEffect, useState } from 'react'
import { useAction } from '../../client/action'
import { check, whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Ticks } from '../../ui/Ticks'
import { focusWrong } from '../keyboard'
import { urgentWords } from '../words'
import { groups, headStart, type NumberField } from './fields'
import { Hours } from './Hours'
import { NumberRow } from './NumberRow'
import { promiseInWords } from './words'
import { planOf, ringsIn, type Written, writtenOf } from './written'

type Answer = Output<'plan.get'>

const reasons = UrgentReason.options.map(value => ({ value, name: urgentWords[value] }))

interface FormProps {
  answer: Answer
  onSaved: () => void
  /** what was typed is given up */
  onForget: () => void
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return <><Heading look='section-title'>{title}</Heading><View className='office-pair'>{children}</View></>
}

/** The plan to change: kept as typed until it is stored, with the sentence that a worker would read. */
export function Form({ answer: { unitId, name, plan }, onSaved, onForget }: FormProps) {
  const [empty] = useState(() => writtenOf(plan))
  const draft = useDraft<Written>(`plan/${unitId}`, empty)
  const [written, setWritten] = useState(draft.initial)
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('plan.set')
  const input = { unitId, plan: planOf(written) }
  const wrong = check('plan.set', input)
  const shown = tried === 'yes' ? wrong : null
  useEffect(() => { if (tried === 'yes') focusWrong() }, [tried])

  const change = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    setWritten(next)
    draft.change(next)
  }
  const save = async () => {
    setTried('yes')
    if (wrong) return focusWrong()
    const result = await run(input)
    if (!result.ok) return
    draft.clear()
    onSaved()
  }
  const forget = () => {
    draft.clear()
    onForget()
  }
  const numbers = (fields: readonly NumberField[]) => fields.map(field => (
    <NumberRow
      key={field.path} field={field} initial={written.numbers[field.path] ?? ''} wrong={whyOf(shown, `plan.${field.path}`) !== undefined}
      onInput={typed => change({ numbers: { ...written.numbers, [field.path]: typed } })}
    />
  ))
  return (
    <>
      {draft.state === 'kept' && <View className='row'><View className='grow care'>改了还没存。</View><Button kind='quiet' width='words' onTap={forget}>不改了</Button></View>}
      <Hours written={written} wrong={shown} onChange={change} />
      {groups.map(({ title, fields }) => <Section key={title} title={title}>{numbers(fields)}</Section>)}
      <Section title='先问谁，再问谁'>{numbers(ringsIn(written))}</Section>
      {whyOf(shown, 'plan.circles') && <Note>越往上等的时间要一样长，或者更长。</Note>}
      <Heading look='section-title'>哪些算急的</Heading>
      <Ticks label='哪些算急的' options={reasons} chosen={written.reasons} onChange={chosen => change({ reasons: chosen })} />
      <View className='office-pair'>{numbers([headStart])}</View>
      <View className='office-said'>{wrong ? '有一项没填对，填好了这里会显示工友看到的话。' : `存好以后，${name}的工友看到：${promiseInWords(input.plan)}。`}</View>
      {shown && <Note>有一项没填对，请看有提示的那一项。</Note>}
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在存…' onTap={() => { void save() }}>存下来</Button>
    </>
  )
}
