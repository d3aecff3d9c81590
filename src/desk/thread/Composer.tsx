import type { Thread } from '@contract'
import { useState } from 'react'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Skeleton } from '../../ui/Skeleton'
import type { Kind } from './draft'
import { useWriting } from './useWriting'
import { Writer, type WriterProps } from './Writer'

const names: Record<Kind, string> = { answer: '答复', askBack: '再问一点' }

/** The box once it is known what stands in it. */
function Opening(props: Omit<WriterProps, 'writing'>) {
  const writing = useWriting(props.kind, props.thread.id)
  return writing.state === 'open' ? <Writer {...props} writing={writing} /> : <Skeleton rows={2} />
}

interface ComposerProps extends Omit<WriterProps, 'writing' | 'kind'> { thread: Thread }

/** Answer, or ask back; only what may be done now is offered. */
export function Composer(props: ComposerProps) {
  const kinds = (['answer', 'askBack'] as const).filter(kind => props.thread.actions.includes(kind))
  const [wanted, setWanted] = useState<Kind>('answer')
  const kind = kinds.includes(wanted) ? wanted : kinds[0]
  if (!kind) return null
  return (
    <Card>
      {kinds.length > 1 && (
        <Choice label='写什么' columns='two' options={kinds.map(value => ({ value, name: names[value] }))} chosen={kind} onChoose={setWanted} />
      )}
      <Opening key={kind} kind={kind} {...props} />
    </Card>
  )
}
