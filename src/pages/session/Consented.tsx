import type { ReactNode } from 'react'
import { useSession } from '../../client/session'
import type { IconName } from '../../ui/Icon'
import { Empty } from '../../ui/Empty'
import { go } from '../../ui/go'
import { Loaded } from '../../ui/Loaded'

interface ConsentedProps { icon: IconName; title: string; line: string; children: ReactNode }

/** Shows its content to someone whose things we keep; for a newcomer there is nothing yet, and that is said kindly. */
export function Consented({ icon, title, line, children }: ConsentedProps) {
  const session = useSession()
  return (
    <Loaded answer={session}>
      {me => me.consented
        ? children
        : <Empty icon={icon} title={title} line={line} way={{ says: '去问律师', onTap: () => go('pages/ask') }} />}
    </Loaded>
  )
}
