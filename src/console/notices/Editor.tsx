import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { NoticeDraft, TypedNotice, Unit } from '@contract'
import { unfinished } from '@domain/notice'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Split } from '../../ui/Split'
import { Confirm } from './Confirm'
import { leaveWith } from './done'
import { Drop } from './Drop'
import { Kept } from './Kept'
import { Preview } from './Preview'
import { useWriting, type Writing } from './useWriting'
import { When } from './When'
import { Whom } from './Whom'
import { addressed, unitNameIn } from './words'
import { Write } from './Write'

interface EditorProps { opened: NoticeDraft | null; begin: TypedNotice; template?: string | undefined; units: readonly Unit[]; onReload: () => void }

interface FormProps extends Pick<EditorProps, 'opened' | 'units' | 'onReload'> { writing: Writing; now: string; onReady: () => void }

/** What is written, for whom and when; it is ready once nothing is missing and all of it lies on the server. */
function Form({ opened, units, onReload, writing, now, onReady }: FormProps) {
  const { typed, seen, keeping, change, flush, overwrite, forget } = writing
  const [missing, setMissing] = useState<string | null>(null)
  const kind = opened?.kind ?? 'new'
  const look = async () => {
    const what = unfinished({ title: typed.title.trim(), text: typed.text.trim(), what: typed.what.trim(), corrects: opened?.corrects ?? null })
    setMissing(what ? `还没写好：${what}。` : null)
    if (!what && await flush()) onReady()
  }
  return (
    <View className='stack'>
      {opened?.rejection && <Note>{`${addressed(opened.rejection.by)}退回来了（${timeInWords(opened.rejection.at, now)}）：${opened.rejection.words}`}</Note>}
      <Write typed={typed} kind={kind} onChange={change} />
      {kind === 'new' && <Whom audience={typed.audience} units={units} onChange={audience => change({ audience })} />}
      <When publishAt={typed.publishAt} now={now} onChange={publishAt => change({ publishAt })} />
      <Kept keeping={keeping} onTheirs={() => { forget(); onReload() }} onMine={() => { void overwrite() }} />
      {missing && <Note>{missing}</Note>}
      <Button kind='filled' state={keeping === 'stale' ? 'disabled' : 'ready'} onTap={() => { void look() }}>写好了，再看一遍</Button>
      {seen && <Drop flush={flush} onDropped={() => { forget(); leaveWith('dropped') }} />}
    </View>
  )
}

/** Write, look once more, out. */
export function Editor({ opened, begin, template, units, onReload }: EditorProps) {
  const now = useNow()
  const writing = useWriting(opened, begin, template)
  const { typed, flush, forget } = writing
  const [step, setStep] = useState<'write' | 'confirm'>('write')
  const rule = useQuery('notice.rule', { unitId: typed.audience.unitId })
  const [publish, submit] = [useAction('notice.publish'), useAction('notice.submit')]
  const kind = opened?.kind ?? 'new'
  const unit = unitNameIn(units, typed.audience.unitId)

  const onReady = () => {
    setStep('confirm')
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const send = async (way: typeof publish | typeof submit) => {
    const saved = await flush()
    const result = saved && await way.run(saved)
    if (!result?.ok) return
    forget()
    leaveWith(result.data.state)
  }
  return (
    <Split
      stays='detail' names={{ list: '写通知', detail: '预览' }}
      list={step === 'write' ? <Form opened={opened} units={units} onReload={onReload} writing={writing} now={now} onReady={onReady} /> : (
        <Confirm
          typed={typed} unit={unit} kind={kind} review={rule.data?.review ?? 'free'} now={now} state={publish.state === 'busy' || submit.state === 'busy' ? 'busy' : 'ready'}
          error={publish.error?.says ?? submit.error?.says ?? null} onSend={() => { void send(publish) }} onSubmit={() => { void send(submit) }} onEdit={() => setStep('write')}
        />
      )}
      detail={<Preview title={typed.title} text={typed.text} from={unit} {...kind === 'correction' && typed.what ? { what: typed.what } : {}} />}
    />
  )
}
