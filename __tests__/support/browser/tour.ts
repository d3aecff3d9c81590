/** Who goes where to see each screen, and with what before them. */
import { answered, asked, claimed } from '../consultations'
import type { House } from '../given'
import { sent } from '../notices'
import { codes, people } from '../people'

const contractLaw = encodeURIComponent('劳动合同法')

interface Visit { readonly as: string; readonly query?: string }

/** Prepares a house and says, of every page, who looks at it. */
export async function visitsTo(house: House): Promise<Readonly<Record<string, Visit>>> {
  for (const lawyer of [people.li, people.zhao]) await house.as(lawyer).ok('duty.switch', { to: 'off' })
  const { id: done } = await answered(house)
  const { id: held } = await claimed(house, people.wang)
  await asked(house, people.other)
  const { id: entered } = await house.as(people.staff).ok('consultation.enter', {
    channel: 'phone', contact: { name: '张师傅', phone: '13800000000' }, share: 'kept', topic: 'wages', text: '工地上三个月没发工资了。', urgent: [],
  })
  const notice = await sent(house)
  const worker = { as: people.worker }
  const lawyer = { as: people.wang }
  const staff = { as: people.staff }
  const admin = { as: people.admin }
  return {
    'pages/home': worker, 'pages/ask': worker, 'pages/consultations': worker, 'pages/inbox': worker, 'pages/me': worker,
    'pages/asked': { ...worker, query: `?id=${held}&reference=1123-ABCDE&by=${encodeURIComponent('今天 11:30')}` },
    'pages/consultation': { ...worker, query: `?id=${done}` },
    'pages/notice': { ...worker, query: `?id=${notice}` },
    'near/index': worker, 'near/station': { ...worker, query: `?code=${codes.east}` },
    'law/index': worker, 'law/topic': { ...worker, query: '?topic=wages' }, 'law/card': { ...worker, query: '?id=k_contract-agency' },
    'law/statutes': worker, 'law/statute': { ...worker, query: `?law=${contractLaw}` }, 'law/article': { ...worker, query: `?law=${contractLaw}&article=${encodeURIComponent('第八十二条')}` },
    'member/join': worker, 'member/mine': worker,
    'signIn/scan': worker, 'signIn/sessions': worker, 'signIn/invite': worker, 'signIn/desktop': { as: people.stranger },
    'mine/data': worker, 'mine/consents': worker, 'mine/delete': worker,
    'tools/index': worker, 'tools/calculator': { ...worker, query: '?name=overtime' },
    'desk/queue': lawyer, 'desk/thread': { ...lawyer, query: `?id=${held}` }, 'desk/conflicts': lawyer, 'desk/calendar': lawyer,
    'console/home': staff, 'console/board': staff, 'console/enter': staff, 'console/entered': { ...staff, query: `?id=${entered}` },
    'console/callbacks': staff, 'console/coverage': staff, 'console/dashboard': staff, 'console/digest': staff, 'console/signals': staff, 'console/members': staff, 'console/checks': staff,
    'console/joinRules': admin, 'console/people': admin, 'console/audit': admin, 'console/files': admin, 'console/posters': admin, 'console/covered': admin, 'console/outbox': admin,
    'console/plan': admin, 'console/notices': admin, 'console/notice': admin, 'console/laws': admin, 'console/units': admin, 'console/stations': admin,
  }
}
