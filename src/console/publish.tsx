import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '../client/action'
import { check } from '../client/call'
import { useQuery } from '../client/query'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import type { Unit } from '@contract'
import { OfficeOnly } from './OfficeOnly'
import { audienceOf } from './publish/audience'
import { Confirm } from './publish/Confirm'
import { Preview } from './publish/Preview'
import { Published } from './publish/Published'
import { useNotice } from './publish/useNotice'
import { Write } from './publish/Write'

/** Write, look once more, done. */
type Step = { at: 'write' } | { at: 'confirm' } | { at: 'done'; id: string }

function Publish({ units }: { units: readonly Unit[] }) {
  const { draft, written, change } = useNotice(units)
  const [step, setAt] = useState<Step>({ at: 'write' })
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('notice.publish')
  const input = { title: written.title, text: written.text, audience: audienceOf(written.to) }
  const wrong = tried === 'yes' ? check('notice.publish', input) : null

  const setStep = (next: Step) => {
    setAt(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const look = () => {
    setTried('yes')
    if (written.to && !check('notice.publish', input)) setStep({ at: 'confirm' })
  }
  const publish = async () => {
    const result = await run(input)
    if (!result.ok) return
    setStep({ at: 'done', id: result.data.id })
    draft.clear()
  }
  if (step.at === 'done') return <Published id={step.id} written={written} units={units} />
  return (
    <Split
      stays='detail' names={{ list: '写通知', detail: '预览' }}
      list={step.at === 'write'
        ? <Write written={written} units={units} wrong={wrong} tried={tried} kept={draft.state} onChange={change} onNext={look} />
        : <Confirm
            written={written} units={units} state={state === 'busy' ? 'busy' : 'ready'} error={error}
            onEdit={() => setStep({ at: 'write' })} onPublish={() => { void publish() }}
          />}
      detail={<Preview written={written} units={units} />}
    />
  )
}

function Units() {
  const units = useQuery('station.units', {})
  return <Loaded answer={units}>{data => <Publish units={data.units} />}</Loaded>
}

/** Publish a notice to everyone, or to one unit and all below it. */
export default function PublishPage() {
  return <Page title='发通知' width='wide'><OfficeOnly role='admin'>{() => <Units />}</OfficeOnly></Page>
}
