import { limits } from '@contract'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { useDraft } from '../../client/draft'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { useSendKey } from '../keyboard'
import type { ActProps } from './Acts'

type As = 'followUp' | 'reopen'

const words: Record<As, { label: string; done: string }> = {
  followUp: { label: '工友说了什么', done: '写给律师了，等他答复。' },
  reopen: { label: '还有什么没解决', done: '重新打开了，律师会接着答。' },
}
const nothing = { text: '' }

/** In the worker's words; kept as typed until it is sent. */
export function Say({ as, thread: { id }, onDone, onRefused }: ActProps & { as: As }) {
  const draft = useDraft(`office-${as}/${id}`, nothing)
  const followUp = useAction('consultation.followUp')
  const reopen = useAction('consultation.reopen')
  const { state, error } = as === 'followUp' ? followUp : reopen
  const { label, done } = words[as]
  const wrong = whyOf(error, 'text')
  const send = async () => {
    const input = { id, text: draft.current().text }
    const result = as === 'followUp' ? await followUp.run(input) : await reopen.run(input)
    if (!result.ok) return onRefused()
    draft.clear()
    onDone(done)
  }
  useSendKey(() => { void send() })
  return (
    <>
      <Field id={`${as}-${id}`} kind='short' label={label} initial={draft.initial.text} max={limits.message.max} error={wrong} onInput={text => draft.change({ text })} />
      {error && !wrong && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在发…' onTap={() => { void send() }}>写给律师</Button>
    </>
  )
}
