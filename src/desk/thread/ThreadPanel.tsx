import { View } from '@tarojs/components'
import type { Thread as Consultation } from '@contract'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { showPhoto } from '../../ui/showPhoto'
import { Thread } from '../../ui/Thread'
import { Composer } from './Composer'
import { Contact } from './Contact'
import type { Kind } from './draft'
import { Earlier } from './Earlier'
import { Facts } from './Facts'
import { LeftOver } from './LeftOver'
import { NotMine } from './NotMine'
import { type WayDone, Ways } from './Ways'
import './thread.css'

const refreshMs = 8_000
const sentWords: Record<Kind | 'escalated', string> = {
  answer: '答复发出去了，工友打开就能看到。', askBack: '问题发出去了，等工友回复。回复前时间不算。',
  escalated: '已通知工会的人。这一件还在您手上。',
}

interface PanelProps {
  id: string
  /** `write`: it was just taken, the keyboard goes into the answer */
  entry: 'read' | 'write'
  /** `quiet` while something else on the screen is the one thing to do */
  look: 'first' | 'quiet'
  /** something was done that changes the lists */
  onChanged: () => void
  /** back to the queue */
  onLeave: () => void
}

interface OpenProps extends Omit<PanelProps, 'id'> { thread: Consultation; reload: () => void }

function Open({ thread, entry, look, reload, onChanged, onLeave }: OpenProps) {
  const now = useNow(10_000)
  const [sent, setSent] = useState<{ kind: Kind | 'escalated'; length: number } | null>(null)
  const writes = thread.actions.includes('answer') || thread.actions.includes('askBack')
  // until the thread shows what was sent, there is nothing more to write
  const arriving = sent !== null && sent.kind !== 'escalated' && sent.length === thread.messages.length
  const done = (kind: Kind | 'escalated') => {
    setSent({ kind, length: thread.messages.length })
    reload()
    onChanged()
  }
  const refused = () => {
    reload()
    onChanged()
  }
  const wayDone = (what: WayDone) => {
    if (what === 'escalated') done(what)
    else onLeave()
  }
  return (
    <>
      <Facts thread={thread} now={now}>
        {thread.contact === 'shared' && <Contact id={thread.id} />}
        {writes && <Earlier id={thread.id} now={now} />}
      </Facts>
      <Thread
        messages={thread.messages} now={now} reader='lawyer' surname={thread.holder?.surname}
        onCard={card => go('law/card', { id: card })} onPhoto={showPhoto}
      />
      {sent && <Note tone='good'>{sentWords[sent.kind]}</Note>}
      {sent && sent.kind !== 'escalated' && <View className='buttons'><Button onTap={onLeave}>回队列看下一件</Button></View>}
      {writes && !arriving && <Composer thread={thread} entry={sent ? 'read' : entry} look={look} onSent={done} onRefused={refused} />}
      {!writes && <LeftOver id={thread.id} />}
      {!arriving && <Ways thread={thread} now={now} onDone={wayDone} onRefused={refused} />}
    </>
  )
}

/** One consultation: who asked, what was said, and what may be done now. */
export function ThreadPanel({ id, ...rest }: PanelProps) {
  const answer = useQuery('consultation.get', { id }, { pollMs: refreshMs })
  const [taken, setTaken] = useState<'here' | 'before'>('before')
  const gone = answer.error?.name === 'NotFound' || answer.error?.name === 'BadInput'
  const take = () => {
    setTaken('here')
    answer.reload()
    rest.onChanged()
  }
  return (
    <View className='desk-thread'>
      {answer.data && answer.state === 'offline' && <Note>没连上网，下面是上次看到的内容。写的不会丢。</Note>}
      {gone
        ? <NotMine id={id} onTaken={take} onLeave={rest.onLeave} />
        : <Loaded answer={answer} rows={4}>{thread => <Open {...rest} entry={taken === 'here' ? 'write' : rest.entry} thread={thread} reload={answer.reload} />}</Loaded>}
    </View>
  )
}
