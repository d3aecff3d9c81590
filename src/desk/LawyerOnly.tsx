import type { ReactNode } from 'react'
import './methods'
import { useSession } from '../client/session'
import { Empty } from '../ui/Empty'
import { go, goInstead } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { onWeb } from '../ui/platform'

/** The desk for lawyers; a kind sentence and the way home for anyone else. */
export function LawyerOnly({ children }: { children: ReactNode }) {
  const session = useSession()
  return (
    <Loaded answer={session}>
      {me => me.roles.includes('lawyer')
        ? children
        : <Empty
            icon='desk' title='这里是值班律师的工作台' line='您要问律师或者查法律，请回首页。您是律师的话，请让工会给您开通。'
            way={onWeb && me.id === null ? { says: '用微信扫码登录', onTap: () => go('signIn/desktop', { to: 'desk/queue' }) } : { says: '回首页', onTap: () => goInstead('pages/home') }}
          />}
    </Loaded>
  )
}
