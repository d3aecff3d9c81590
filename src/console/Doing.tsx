import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'

/** One thing that is being done, with the way back to the others; null where there is none. */
export function Doing({ title, onBack, children }: { title: string; onBack: (() => void) | null; children: ReactNode }) {
  return (
    <Card title={title}>
      {children}
      {onBack && <Button kind='quiet' onTap={onBack}>换个办法</Button>}
    </Card>
  )
}
