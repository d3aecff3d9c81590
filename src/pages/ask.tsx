import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Topic } from '@contract'
import { useCallback, useState } from 'react'
import { useAction } from '../client/action'
import { usePhotos } from '../client/photo'
import { useSession } from '../client/session'
import { Button } from '../ui/Button'
import { goInstead } from '../ui/go'
import { Page } from '../ui/Page'
import { Steps } from '../ui/Steps'
import { AskConfirm } from './consultation/AskConfirm'
import { inputOf, useAskDraft } from './consultation/askDraft'
import { AskStory } from './consultation/AskStory'
import { AskTopic } from './consultation/AskTopic'

type Step = 'topic' | 'story' | 'confirm'
const steps: readonly Step[] = ['topic', 'story', 'confirm']

interface WriteProps { topic: Topic; step: 'story' | 'confirm'; onStep: (step: Step) => void; onTopic: (topic: Topic) => void }

/** Once the topic is known: the story, then a last look. What is written survives everything. */
function Write({ topic, step, onStep, onTopic }: WriteProps) {
  const draft = useAskDraft()
  const { change } = draft
  const photos = usePhotos(draft.initial.photos, useCallback(refs => change({ photos: refs }), [change]))
  const consented = useSession().data?.consented ? 'yes' : 'no'
  const { run, state, error } = useAction('consultation.ask')
  const send = async () => {
    const result = await run(inputOf(draft.current(), topic))
    if (!result.ok) return
    draft.clear()
    const { id, reference, next } = result.data
    goInstead('pages/asked', { id, reference, by: next.by ?? undefined, step: next.step })
  }
  if (step === 'confirm') {
    const back = () => onStep('story')
    return <AskConfirm {...{ topic, photos, consented, state, error }} draft={draft.current()} onEdit={back} onSend={() => { void send() }} />
  }
  return (
    <>
      {draft.state === 'kept' && <View className='quiet small' aria-role='status'>写的内容会自动存在这台设备上。</View>}
      <AskStory {...{ topic, draft, photos, consented, onTopic }} onNext={() => onStep('confirm')} />
      <Button kind='quiet' onTap={() => onStep('topic')}>返回，换一类</Button>
    </>
  )
}

/** Ask in three short steps. */
export default function Ask() {
  const { params } = useRouter<{ topic?: string }>()
  const draft = useAskDraft()
  const asked = Topic.safeParse(params.topic)
  const [topic, setTopic] = useState(asked.success ? asked.data : draft.initial.topic)
  const [step, setStep] = useState<Step>(topic ? 'story' : 'topic')
  const choose = (value: Topic) => {
    setTopic(value)
    setStep('story')
  }
  return (
    <Page title='问律师'>
      <Steps names={['选类型', '说事情', '发出去']} at={steps.indexOf(step)} />
      {topic && step !== 'topic' ? <Write topic={topic} step={step} onStep={setStep} onTopic={setTopic} /> : <AskTopic chosen={topic} onChoose={choose} />}
    </Page>
  )
}
