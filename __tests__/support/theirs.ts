/** What is somebody's own, or comes to them: for each method that names such a thing, how it came about, and the input that names it. */
import { type Input, type MethodName, privacyVersion, topics } from '@contract'
import { newcomer, newPost } from '@domain/access'
import { transact } from '../../cloudfunctions/db/database'
import { addPerson } from '../../cloudfunctions/db/people'
import { claimed } from './consultations'
import { dutyIn, tuesday } from './duty'
import type { House } from './given'
import { applied, joined, waiting } from './members'
import { audienceOf, drafted, sent } from './notices'
import { enter } from './office'
import { codes, people } from './people'
import { samples } from './samples'
import { publishText, tomato } from './statutes'
import { invited } from './ways/people'
import { agree, showing } from './web'

type Way = (house: House, openid: string | null) => Promise<object>

const scanned: Way = async (house, openid) => {
  const { code } = await showing(house)
  return { code, number: (await house.as(openid).ok('signIn.see', { code })).number }
}

/** Written by the caller for their own unit; and handed in by a colleague of theirs. */
const written = (house: House, openid: string | null) => drafted(house, openid!, { audience: audienceOf('n_east') })
const handedIn = async (house: House, by: string) => {
  const draft = await written(house, by)
  await house.as(by).ok('notice.submit', draft)
  return { ...draft, revision: 2 }
}
const byAnother: Way = (house, openid) => handedIn(house, openid === people.staff ? people.eastAdmin : people.staff)
const out: Way = async (house) => ({ id: await sent(house, 'n_east'), revision: 1, until: '2026-12-01' })
/** For everybody. */
const toAll: Way = async (house) => ({ id: await sent(house), revision: 1 })

let [numbers, renamed] = [0, 0]
const another = () => `1390000${String(++numbers).padStart(4, '0')}`
/** Somebody asks to join in the east district: once a house, for each worker joins once. */
const member = async (house: House, openid: string, number = another()) => {
  await house.as(openid).call('member.leave', {})
  await applied(house, openid, { phone: number })
  return { id: await waiting(house), number }
}
const applicant: Way = async (house) => {
  const { lines } = await house.as(people.staff).ok('member.list', { list: 'review' })
  return lines[0] ? { id: lines[0].id } : { id: (await member(house, people.worker)).id }
}
/** Two accounts ask with one number; the office says whether they are one person. */
const twice: Way = async (house) => {
  const { id, number } = await member(house, people.worker)
  await applied(house, people.other, { phone: number })
  const { forms } = await house.as(people.staff).ok('member.get', { id })
  return { id, account: forms[1]!.account }
}
const correcting: Way = async (house) => {
  const { lines } = await house.as(people.staff).ok('member.list', { list: 'review' })
  if (lines[0]) return { id: lines[0].id }
  const id = await joined(house, people.worker, { phone: another() }).catch(async () => (await house.as(people.staff).ok('member.list', { list: 'member' })).lines[0]!.id)
  await house.as(people.worker).ok('member.correct', { name: `周${'甲乙丙丁戊己庚辛'[renamed++ % 8]}` })
  return { id }
}

const signal: Way = async (house) => {
  for (let n = 0; n < 3; n++) await enter(house, { station: codes.east, employer: '飞腾建筑劳务有限公司', contact: { name: '张师傅', phone: another() } })
  await house.tick()
  const { id, workers } = (await house.as(people.staff).ok('signal.list', {})).lines.find(({ state }) => state === 'raised')!
  return { id, workers }
}

/** An answer that cites an article which then changed. */
const outdated: Way = async (house) => {
  const { laws } = await house.as(people.staff).ok('law.statutes', {})
  if (!laws.some(({ law }) => law === '番茄法')) for (const text of [tomato.old, tomato.new]) await publishText(house, text)
  const { id, token } = await claimed(house, people.wang)
  await house.as(people.wang).ok('consultation.answer', { id, token, text: '早上浇，看这几条。', citations: [{ law: '番茄法', article: '第三条' }] })
  const now = house.at
  house.at = '2026-12-02T02:00:00.000Z'
  const [review] = (await house.as(people.staff).ok('law.reviews', {})).reviews
  house.at = now
  return { id: review!.id }
}

/** A colleague of lawyer Li's in the east. */
const sun = { id: 'u_sun', openid: 'openid-lawyer-sun' }
const hired: Way = (house) => transact(async (tx) => {
  await addPerson(tx, { ...newcomer, ...sun, consent: { version: privacyVersion, at: house.at }, roles: ['lawyer'], surname: '孙', unitId: null, lawyer: newPost('n_east', [...topics], 3) })
  return {}
})

const swap = (giver: string, giverId: string, to: string): Way => async (house) => {
  const { plan } = dutyIn(() => house)
  const shiftId = (await plan(tuesday, giverId, people.admin)).ids[0]!
  const { id } = await house.as(giver).ok('duty.swap', { shiftId, day: '2026-11-24', to })
  return { giverId, id }
}

const guest: Way = async (house, openid) => ({ consultation: (await enter(house, { contact: { name: '张师傅', phone: another() } }, openid!)).id })

const ways: Partial<Record<MethodName, Way>> = {
  'signIn.wait': async (house) => (await showing(house)).own, 'signIn.see': async (house) => ({ code: (await showing(house)).code }),
  'signIn.enter': async (house) => { const { code, own } = await showing(house); await agree(house, people.li, code); return own },
  'signIn.approve': scanned, 'signIn.refuse': scanned,
  'invite.withdraw': async (house, openid) => ({ id: (await invited(house, 'staff', openid!)).id }),
  'invite.look': async (house) => ({ code: (await invited(house)).code }), 'invite.accept': async (house) => ({ code: (await invited(house)).code }),
  'station.get': () => Promise.resolve({ code: codes.east }), 'station.show': () => Promise.resolve({ code: codes.east }),
  'account.unshare': async (house, openid) => {
    const { id } = await house.as(openid).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了。' })
    await house.as(openid).ok('consultation.share', { id, contact: { name: '张师傅', phone: '13800138000' } })
    return { id }
  },
  'account.guest': guest, 'account.deleteGuest': guest,
  'account.keepGuest': async (house, openid) => { const named = await guest(house, openid); await house.as(openid).ok('account.deleteGuest', { ...named, open: 'now' } as Input<'account.deleteGuest'>); return named },
  'draft.save': async (house, openid) => ({ consultation: (await claimed(house, openid!)).id }),
  'duty.answerSwap': async (house, openid) => { await hired(house, openid); return swap(sun.openid, sun.id, 'u_li')(house, openid) }, 'duty.withdrawSwap': swap(people.li, 'u_li', 'u_wang'), 'law.reviewed': outdated,
  'notice.get': toAll, 'notice.read': toAll, 'notice.draft': written, 'notice.submit': written, 'notice.publish': written, 'notice.drop': written,
  'notice.takeBack': (house, openid) => handedIn(house, openid!), 'notice.approve': byAnother, 'notice.reject': byAnother, 'notice.correct': out, 'notice.withdraw': out, 'notice.pin': out,
  'member.transfer': async (house) => { await joined(house); return { unitId: 'n_west' } },
  'member.get': applicant, 'member.open': applicant, 'member.accept': applicant, 'member.ask': applicant, 'member.decline': applicant, 'member.same': twice, 'member.split': twice,
  'member.amend': correcting, 'member.keep': correcting, 'signal.open': signal, 'signal.acknowledge': signal,
}

/** The fields that name what is theirs, of those that the method takes. @throws when nobody wrote down how it comes about */
export async function theirsOf(house: House, name: MethodName, openid: string | null): Promise<object> {
  const way = ways[name]
  if (!way) throw new Error(`${name}: say in __tests__/support/theirs.ts how what it names comes to be somebody's`)
  const [sample, named] = [samples[name] as Record<string, unknown>, await way(house, openid)]
  return Object.fromEntries(Object.entries(named).filter(([field]) => field in sample || (name === 'member.transfer' && field === 'unitId')))
}
