import type { Me } from '@contract'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

const works = [
  { roles: ['lawyer'], icon: 'desk', title: '律师工作台', line: '接咨询、写答复', path: 'desk/queue' },
  { roles: ['staff', 'admin'], icon: 'chart', title: '管理', line: '看答复情况、发通知', path: 'console/home' },
  { roles: ['lawyer', 'staff', 'admin'], icon: 'camera', title: '扫码登录电脑', line: '扫电脑上的码', path: 'signIn/scan' },
  { roles: ['lawyer', 'staff', 'admin'], icon: 'shield', title: '我的登录', line: '在哪些电脑上登录着', path: 'signIn/sessions' },
] as const

/** The ways to their work for lawyers, staff and admins; nothing for anyone else. */
export function Works({ me }: { me: Me | null }) {
  const mine = works.filter(({ roles }) => roles.some(role => me?.roles.includes(role)))
  if (mine.length === 0) return null
  return <Doors>{mine.map(({ icon, title, line, path }) => <Door key={path} icon={icon} title={title} line={line} onTap={() => go(path)} />)}</Doors>
}
