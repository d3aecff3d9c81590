import type { Thread } from '@contract'
import { useState } from 'react'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import type { Kind } from './draft'
import { Writer } from './Writer'

const names: Record<Kind, string> = { answer: '答复', askBack: '再问一点' }

interface ComposerProps {
  thread: Thread
  entry: 'read' | 'write'
  onSent: (kind: Kind) => void
  onRefused: () => void
}

/** Answer, or ask back; only what may be done now is offered. */
export function Composer({ thread, entry, onSent, onRefused }: ComposerProps) {
  const kinds = (['answer', 'askBack'] as const).filter(kind => thread.actions.includes(kind))
  const [wanted, setWanted] = useState<Kind>('answer')
  const kind = kinds.includes(wanted) ? wanted : kinds[0]
  if (!kind) return null
  return (
    <Card>
      {kinds.length > 1 && (
        <Choice label='写什么' columns='two' options={kinds.map(value => ({ value, name: names[value] }))} chosen={kind} onChoose={setWanted} />
      )}
      <Writer key={kind} kind={kind} thread={thread} entry={entry} onSent={onSent} onRefused={onRefused} />
    </Card>
  )
}
