import { View } from '@tarojs/components'
import type { Thread as Consultation } from '@contract'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'
import { showPhoto } from '../../ui/showPhoto'
import { Thread } from '../../ui/Thread'
import { Composer } from './Composer'
import type { Kind } from './draft'
import { Facts } from './Facts'
import { LeftOver } from './LeftOver'
import { Release } from './Release'
import './thread.css'

const refreshMs = 8_000
const sentWords: Record<Kind, string> = {
  answer: '答复发出去了，工友打开就能看到。', askBack: '问题发出去了，等工友回复。回复前时间不算。',
}

interface PanelProps {
  id: string
  /** `write`: it was just taken, the keyboard goes into the answer */
  entry: 'read' | 'write'
  /** something was done that changes the lists */
  onChanged: () => void
  /** back to the queue */
  onLeave: () => void
}

interface OpenProps extends Omit<PanelProps, 'id'> { thread: Consultation; reload: () => void }

function Open({ thread, entry, reload, onChanged, onLeave }: OpenProps) {
  const now = useNow(10_000)
  const [sent, setSent] = useState<{ kind: Kind; length: number } | null>(null)
  const writes = thread.actions.includes('answer') || thread.actions.includes('askBack')
  // until the thread shows what was sent, there is nothing more to write
  const arriving = sent?.length === thread.messages.length
  const done = (kind: Kind) => {
    setSent({ kind, length: thread.messages.length })
    reload()
    onChanged()
  }
  return (
    <>
      <Facts thread={thread} now={now} />
      <Thread messages={thread.messages} now={now} reader='lawyer' onCard={card => go('law/card', { id: card })} onPhoto={showPhoto} />
      {sent && <Note tone='good'>{sentWords[sent.kind]}</Note>}
      {sent && <View className='buttons'><Button onTap={onLeave}>回队列看下一件</Button></View>}
      {writes && !arriving && <Composer thread={thread} entry={sent ? 'read' : entry} onSent={done} onRefused={reload} />}
      {!writes && <LeftOver id={thread.id} />}
      {thread.actions.includes('release') && !arriving && <Release thread={thread} onReleased={onLeave} onRefused={reload} />}
    </>
  )
}

/** It is not this lawyer's any more: said kindly, with what was typed and the way back. */
function Gone({ id, onLeave }: Pick<PanelProps, 'id' | 'onLeave'>) {
  return (
    <>
      <Empty
        icon='desk' title='这一件已经不在您手上了' line='可能是到了时间，回到了队列，也可能别的律师已经接了。'
        way={{ says: '回到队列', onTap: onLeave }}
      />
      <LeftOver id={id} />
    </>
  )
}

/** One consultation: who asked, what was said, and what may be done now. */
export function ThreadPanel({ id, ...rest }: PanelProps) {
  const answer = useQuery('consultation.get', { id }, { pollMs: refreshMs })
  const gone = answer.error?.name === 'NotFound' || answer.error?.name === 'BadInput'
  return (
    <View className='desk-thread'>
      {answer.data && answer.state === 'offline' && <Note>没连上网，下面是上次看到的内容。写的不会丢。</Note>}
      {gone
        ? <Gone id={id} onLeave={rest.onLeave} />
        : <Loaded answer={answer} rows={4}>{thread => <Open thread={thread} reload={answer.reload} {...rest} />}</Loaded>}
    </View>
  )
}
