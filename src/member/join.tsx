import { useRouter } from '@tarojs/taro'
import type { JoinHome } from '@contract'
import { useEffect, useState } from 'react'
import './methods'
import { useAction } from '../client/action'
import { useQuery } from '../client/query'
import { useSession } from '../client/session'
import { Note } from '../ui/Failure'
import { goInstead } from '../ui/go'
import { Page } from '../ui/Page'
import { Steps } from '../ui/Steps'
import { AboutStep, type Identity } from './join/AboutStep'
import { ConfirmStep } from './join/ConfirmStep'
import { inputOf, type JoinDraft, useJoinDraft, whereOf } from './join/joinDraft'
import { PhoneStep } from './join/PhoneStep'

type Step = 'phone' | 'about' | 'confirm'
const steps: readonly Step[] = ['phone', 'about', 'confirm']
const noIdentity: Identity = { number: '', consent: 'open' }

/** Where one goes on after an error: the proof of a number ends, and a unit may have begun to ask for more. */
const backTo: Partial<Record<string, Step>> = { PhoneUnproved: 'phone', IdNeeded: 'about' }

/** Who has asked already goes to what became of it, unless they came from there to change what they gave. */
function useAlready(consented: boolean) {
  const { params } = useRouter<{ again?: string }>()
  const state = useQuery('member.mine', consented && !params.again ? {} : null).data?.mine?.state
  useEffect(() => { if (state && state !== 'declined') goInstead('member/mine') }, [state])
}

function useJoin() {
  const draft = useJoinDraft()
  const consented = useSession().data?.consented ?? false
  useAlready(consented)
  const [step, setStep] = useState<Step>(draft.initial.proof ? 'about' : 'phone')
  const [where, setWhere] = useState(() => whereOf(draft.initial))
  const [identity, setIdentity] = useState(noIdentity)
  const home = useQuery('member.home', consented ? where : null)
  const apply = useAction('member.apply')
  const move = (area: NonNullable<JoinDraft['area']>) => {
    draft.change({ area: { id: area.id, name: area.name } })
    setWhere(whereOf({ area }))
  }
  const send = async () => {
    const { trade } = draft.current()
    if (!trade) return setStep('about')
    const result = await apply.run(inputOf(draft.current(), trade, identityOf(home.data, identity)))
    if (!result.ok && result.error.name === 'PhoneUnproved') draft.change({ proof: '', masked: '' })
    if (!result.ok) return setStep(backTo[result.error.name] ?? 'confirm')
    draft.clear()
    goInstead('member/mine')
  }
  return { draft, step, setStep, home, identity, setIdentity, apply, move, send }
}

const identityOf = (home: JoinHome | null, { number }: Identity): string | null => home?.idNumber === 'asked' ? number : null

/** Join in three short screens. */
export default function Join() {
  const { draft, step, setStep, home, identity, setIdentity, apply, move, send } = useJoin()
  const now = draft.current()
  return (
    <Page title='加入工会'>
      <Steps names={['手机号', '说说自己', '交申请']} at={steps.indexOf(step)} />
      {apply.error && step !== 'confirm' && <Note>{apply.error.says}</Note>}
      {step === 'phone' && <PhoneStep draft={draft} onNext={() => setStep('about')} />}
      {step === 'about' && <AboutStep {...{ draft, home, identity }} onIdentity={setIdentity} onArea={move} onNext={() => setStep('confirm')} />}
      {step === 'confirm' && now.trade && (
        <ConfirmStep
          draft={now} trade={now.trade} union={home.data?.name ?? ''} identity={identityOf(home.data, identity)} state={apply.state} error={apply.error}
          onEdit={() => setStep('about')} onSend={() => { void send() }}
        />
      )}
    </Page>
  )
}
