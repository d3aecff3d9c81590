import { useRouter } from '@tarojs/taro'
import { type Thread as ConsultationThread } from '@contract'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Card, Heading } from '../ui/Card'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Hotlines } from '../ui/Hotlines'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { showPhoto } from '../ui/showPhoto'
import { Thread } from '../ui/Thread'
import { End } from './consultation/End'
import { FollowUp } from './consultation/FollowUp'
import { Progress } from './consultation/Progress'
import { Rate } from './consultation/Rate'
import { Reopen } from './consultation/Reopen'
import { Share } from './consultation/Share'
import { TellMe } from './session/TellMe'

const refreshMs = 10_000
/** states in which the worker waits for a lawyer's word */
const awaited: readonly ConsultationThread['state'][] = ['checking', 'waiting', 'offered', 'held']

/** states in which nobody reads it yet: the phone answers meanwhile */
const helped: readonly ConsultationThread['state'][] = ['checking', 'returned']

function Rated({ rating }: { rating: NonNullable<ConsultationThread['rating']> }) {
  return <Card title='您的评价'>{`${rating.score} 分，${rating.solved ? '事情解决了' : '事情还没解决'}。谢谢您。`}</Card>
}

/** One consultation: only the buttons that its reader may use now. */
function Open({ thread, reload }: { thread: ConsultationThread; reload: () => void }) {
  const now = useNow()
  const may = (action: ConsultationThread['actions'][number]) => thread.actions.includes(action)
  const reply = may('followUp') && <FollowUp key='reply' id={thread.id} state={thread.state} onSent={reload} />
  const rate = may('rate') && <Rate key='rate' id={thread.id} onRated={reload} />
  return (
    <>
      <Progress thread={thread} now={now} />
      {awaited.includes(thread.state) && <TellMe of='answered' />}
      {helped.includes(thread.state) && <Hotlines own={[]} />}
      <Heading look='section-title'>往来内容</Heading>
      <Thread messages={thread.messages} now={now} reader='worker' onCard={id => go('law/card', { id })} onPhoto={showPhoto} />
      {thread.state === 'answered' ? [rate, reply] : [reply, rate]}
      {thread.rating && <Rated rating={thread.rating} />}
      {may('reopen') && thread.callback && <Reopen id={thread.id} until={thread.callback.until} now={now} onReopened={reload} />}
      {may('share') && <Share id={thread.id} contact={thread.contact} onChanged={reload} />}
      {may('withdraw') && <End id={thread.id} by='consultation.withdraw' onEnded={reload} />}
      {may('close') && <End id={thread.id} by='consultation.close' onEnded={reload} />}
    </>
  )
}

/** A consultation as its worker reads it; refreshes itself while open. */
export default function Consultation() {
  const { params } = useRouter<{ id: string }>()
  const answer = useQuery('consultation.get', { id: params.id }, { pollMs: refreshMs })
  return (
    <Page title='咨询详情'>
      {answer.data && answer.state === 'offline' && <Note>没连上网，下面是上次看到的内容。</Note>}
      <Loaded answer={answer}>{thread => <Open thread={thread} reload={answer.reload} />}</Loaded>
    </Page>
  )
}
