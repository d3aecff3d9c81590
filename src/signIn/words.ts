import type { Me, Topic } from '@contract'
import { topicNames } from '@domain/topic'
import type { Machine } from '../contract/signIn'

const browsers: Record<Machine['browser'], string> = { chrome: '谷歌浏览器', edge: 'Edge 浏览器', firefox: '火狐浏览器', safari: '苹果浏览器', wechat: '微信', other: '浏览器' }
const systems: Record<Machine['system'], string> = { windows: 'Windows 电脑', mac: '苹果电脑', linux: 'Linux 电脑', android: '安卓手机', ios: '苹果手机', other: '电脑' }

/** Which computer it is, as its browser says. */
export const machineInWords = ({ browser, system }: Machine): string => `${systems[system]}，${browsers[browser]}`

/** What somebody can do on a computer once they are signed in there. */
export function grantsOf(roles: readonly Me['roles'][number][]): string {
  const office = roles.includes('admin') || roles.includes('staff')
  if (roles.includes('lawyer')) return office ? '可以接咨询、写答复，也可以办工会管理的事。' : '可以接咨询、写答复。'
  return office ? '可以办工会管理的事，比如看答复情况、发通知。' : '可以看您自己的咨询。'
}

export const roleNames: Record<'lawyer' | 'staff' | 'admin', string> = { lawyer: '值班律师', staff: '工会工作人员', admin: '管理员' }

export const topicsInWords = (topics: readonly Topic[]): string => topics.map(topic => topicNames[topic].name).join('、')

/** The code in what was scanned; null when it is something else. */
export const codeIn = (scanned: string): string | null => /[?&]code=([\w.-]+)/.exec(scanned)?.[1] ?? null
