import type { Output } from '@contract'
import type { ReactNode } from 'react'
import './methods'
import { type Query, useQuery } from '../client/query'
import { useSession } from '../client/session'
import { Empty } from '../ui/Empty'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'

export type Held = Output<'account.held'>

function HeldAboutMe({ children }: { children: (held: Held, query: Query<'account.held'>) => ReactNode }) {
  const query = useQuery('account.held', {})
  return <Loaded answer={query} rows={5}>{held => children(held, query)}</Loaded>
}

/** What is held, for somebody about whom anything is. */
export function Known({ children }: { children: (held: Held, query: Query<'account.held'>) => ReactNode }) {
  const session = useSession()
  return (
    <Loaded answer={session}>
      {me => me.consented
        ? <HeldAboutMe>{children}</HeldAboutMe>
        : <Empty icon='check' title='我们没有记着您的任何信息' line='您点“同意”之前，什么都不记。' way={{ says: '回首页', onTap: () => go('pages/home') }} />}
    </Loaded>
  )
}
