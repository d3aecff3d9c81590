import type { Me } from '@contract'
import type { ReactNode } from 'react'
import './methods'
import { useSession } from '../client/session'
import { Empty } from '../ui/Empty'
import { go, goInstead } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { onWeb } from '../ui/platform'

type Office = 'staff' | 'admin'

/** An admin may do what staff may. */
const enough: Record<Office, readonly Me['roles'][number][]> = { staff: ['staff', 'admin'], admin: ['admin'] }

const lines: Record<Office, string> = {
  staff: '您要问律师或者查法律，请回首页。您是工会工作人员的话，请让管理员给您开通。',
  admin: '这一页要管理员来办。需要的话，请告诉管理员。',
}

/** On a computer where nobody is signed in: by scanning. */
const wayFrom = (me: Me) => onWeb && me.id === null
  ? { says: '用微信扫码登录', onTap: () => go('signIn/desktop', { to: 'console/home' }) }
  : { says: '回首页', onTap: () => goInstead('pages/home') }

/** For those with the role; a kind sentence and the way home for anyone else. */
export function OfficeOnly({ role, children }: { role: Office; children: (me: Me) => ReactNode }) {
  const session = useSession()
  return (
    <Loaded answer={session}>
      {me => me.roles.some(has => enough[role].includes(has))
        ? children(me)
        : <Empty icon='chart' title='这里是工会工作人员用的' line={lines[role]} way={wayFrom(me)} />}
    </Loaded>
  )
}
