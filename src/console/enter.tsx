import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '@contract'
import { useEffect, useState } from 'react'
import { useAction } from '../client/action'
import { check } from '../client/call'
import { useDraft } from '../client/draft'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { Page } from '../ui/Page'
import { onWeb } from '../ui/platform'
import { Done } from './enter/Done'
import { type Entry, inputOf, nothing } from './enter/entry'
import { Fields, firstField } from './enter/Fields'
import { focusOn, focusWrong, useSendKey } from './keyboard'
import { OfficeOnly } from './OfficeOnly'
import './office.css'

interface FormProps {
  onSent: (done: Output<'consultation.enter'>) => void
  /** what was typed is given up */
  onForget: () => void
}

/** One question on one page; kept as typed, and nothing of it once it was sent. */
function Form({ onSent, onForget }: FormProps) {
  const draft = useDraft<Entry>('enter', nothing)
  const [entry, setEntry] = useState(draft.initial)
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('consultation.enter')
  const wrong = tried === 'yes' ? check('consultation.enter', inputOf(entry)) : null
  useEffect(() => focusOn(firstField), [])
  useEffect(() => { if (tried === 'yes') focusWrong() }, [tried])

  const change = (part: Partial<Entry>) => {
    draft.change(part)
    setEntry(draft.current())
  }
  const send = async () => {
    setTried('yes')
    const input = inputOf(draft.current())
    if (check('consultation.enter', input)) return focusWrong()
    const result = await run(input)
    if (!result.ok) return
    draft.clear()
    onSent(result.data)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const forget = () => {
    draft.clear()
    onForget()
  }
  useSendKey(() => { void send() })
  return (
    <>
      <Fields entry={entry} wrong={wrong} onChange={change} />
      {wrong && <Note>有一项没填对，请看有提示的那一项。</Note>}
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在记…' onTap={() => { void send() }}>{state === 'failed' ? '再发一次' : '记下来，交给律师'}</Button>
      {onWeb && <View className='quiet small'>按 Tab 到下一项，方向键选，Ctrl + Enter 发出。</View>}
      {draft.state === 'kept' && (
        <View className='row'><View className='grow quiet small'>写的随时存在这台电脑上，发出后就删掉。</View><Button kind='quiet' width='words' onTap={forget}>清空</Button></View>
      )}
    </>
  )
}

/** Writes a question down, tells what to say, and begins anew with an empty page. */
function Enter() {
  const [done, setDone] = useState<Output<'consultation.enter'> | null>(null)
  const [round, setRound] = useState(0)
  const again = () => {
    setDone(null)
    setRound(times => times + 1)
  }
  return <View className='office-form'>{done ? <Done done={done} onAgain={again} /> : <Form key={round} onSent={setDone} onForget={again} />}</View>
}

/** Phone and walk-in questions, into the same queue, in under a minute. */
export default function EnterPage() {
  return <Page title='登记来电来访' width='wide'><OfficeOnly role='staff'>{() => <Enter />}</OfficeOnly></Page>
}
