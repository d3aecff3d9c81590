/** How an office meets each error around its notices. */
import { transact } from '../../../cloudfunctions/db/database'
import { noticeDraft, putNoticeDraft } from '../../../cloudfunctions/db/noticeDrafts'
import type { House } from '../given'
import { audienceOf, drafted, sent, words } from '../notices'
import { people } from '../people'
import { typedNotice } from '../samples'
import type { Ways } from './asking'

const west = { ...typedNotice, audience: audienceOf('n_west') }
const past = '2026-11-22T00:00:00.000Z'

export function noticeWays(house: House): Ways {
  const { admin, staff, eastAdmin } = people
  const stale = async () => ({ ...await drafted(house), revision: 9 })
  const out = async () => ({ id: await sent(house), revision: 1 })
  const short = () => drafted(house, admin, { text: '短' })
  const late = () => drafted(house, admin, { publishAt: past })
  /** Written for a unit that its author no longer speaks for. */
  const elsewhere = async () => {
    const draft = await drafted(house, staff, { ...words, audience: audienceOf('n_east') })
    await transact(async (tx) => { await putNoticeDraft(tx, { ...(await noticeDraft(tx, draft.id))!, audience: audienceOf('n_west') }) })
    return draft
  }
  const handedIn = async (typed = {}) => {
    const draft = await drafted(house, staff, { audience: audienceOf('n_east'), ...typed })
    await house.as(staff).ok('notice.submit', draft)
    return { ...draft, revision: 2 }
  }
  const spoiled = async (more: object) => {
    const draft = await handedIn()
    await transact(async (tx) => { await putNoticeDraft(tx, { ...(await noticeDraft(tx, draft.id))!, ...more }) })
    return draft
  }
  const full = async () => {
    const id = await sent(house)
    for (let n = 0; n < 50; n++) await drafted(house)
    return id
  }
  return {
    'notice.save UnknownUnit': async () => [eastAdmin, 'notice.save', { draft: null, typed: west }],
    'notice.save NoticeStale': async () => [admin, 'notice.save', { draft: await stale(), typed: typedNotice }],
    'notice.save NoticeMoved': async () => [admin, 'notice.save', { draft: await out(), typed: typedNotice }],
    'notice.save TooMany': async () => { await full(); return [admin, 'notice.save', { draft: null, typed: typedNotice }] },
    'notice.submit UnknownUnit': async () => [staff, 'notice.submit', await elsewhere()],
    'notice.submit NoticeStale': async () => [admin, 'notice.submit', await stale()],
    'notice.submit NoticeMoved': async () => [admin, 'notice.submit', await out()],
    'notice.submit NoticeUnfinished': async () => [admin, 'notice.submit', await short()],
    'notice.submit TimePassed': async () => [admin, 'notice.submit', await late()],
    'notice.publish UnknownUnit': async () => [staff, 'notice.publish', await elsewhere()],
    'notice.publish NoticeStale': async () => [admin, 'notice.publish', await stale()],
    'notice.publish NoticeMoved': async () => [admin, 'notice.publish', await out()],
    'notice.publish NoticeUnfinished': async () => [admin, 'notice.publish', await short()],
    'notice.publish TimePassed': async () => [admin, 'notice.publish', await late()],
    'notice.publish SecondPair': async () => {
      await house.as(admin).ok('notice.setRule', { unitId: 'n_root', review: 'needed' })
      return [admin, 'notice.publish', await drafted(house)]
    },
    'notice.approve UnknownUnit': async () => [eastAdmin, 'notice.approve', await spoiled({ audience: audienceOf('n_west') })],
    'notice.approve NoticeStale': async () => [eastAdmin, 'notice.approve', { ...await handedIn(), revision: 9 }],
    'notice.approve NoticeMoved': async () => [admin, 'notice.approve', await out()],
    'notice.approve NoticeUnfinished': async () => [eastAdmin, 'notice.approve', await spoiled({ text: '短' })],
    'notice.approve SecondPair': async () => [staff, 'notice.approve', await handedIn()],
    'notice.reject NoticeStale': async () => [eastAdmin, 'notice.reject', { ...await handedIn(), revision: 9, words: '日期不对' }],
    'notice.reject NoticeMoved': async () => [admin, 'notice.reject', { ...await out(), words: '日期不对' }],
    'notice.reject SecondPair': async () => [staff, 'notice.reject', { ...await handedIn(), words: '日期不对' }],
    'notice.takeBack NoticeStale': async () => [staff, 'notice.takeBack', { ...await handedIn(), revision: 9 }],
    'notice.takeBack NoticeMoved': async () => [admin, 'notice.takeBack', await drafted(house)],
    'notice.drop NoticeStale': async () => [admin, 'notice.drop', await stale()],
    'notice.drop NoticeMoved': async () => [staff, 'notice.drop', await handedIn()],
    'notice.count UnknownUnit': async () => [eastAdmin, 'notice.count', { audience: audienceOf('n_west') }],
    'notice.correct NoticeMoved': async () => {
      const id = await sent(house, 'n_east')
      await house.as(admin).ok('notice.correct', { id })
      return [eastAdmin, 'notice.correct', { id }]
    },
    'notice.correct TooMany': async () => [admin, 'notice.correct', { id: await full() }],
    'notice.withdraw NoticeStale': async () => [admin, 'notice.withdraw', { ...await out(), revision: 9, reason: '日期写错了' }],
    'notice.withdraw NoticeMoved': async () => {
      const seen = await out()
      await house.as(admin).ok('notice.withdraw', { ...seen, reason: '日期写错了' })
      return [admin, 'notice.withdraw', { ...seen, revision: 2, reason: '日期写错了' }]
    },
    'notice.pin NoticeMoved': async () => {
      const seen = await out()
      await house.as(admin).ok('notice.withdraw', { ...seen, reason: '日期写错了' })
      return [admin, 'notice.pin', { id: seen.id, until: '2026-12-01' }]
    },
    'notice.pin PinsFull': async () => {
      for (let n = 0; n < 3; n++) await house.as(admin).ok('notice.pin', { id: await sent(house), until: '2026-12-01' })
      return [admin, 'notice.pin', { id: await sent(house), until: '2026-12-01' }]
    },
    'notice.pin TimePassed': async () => [admin, 'notice.pin', { id: await sent(house), until: '2026-11-22' }],
    'notice.rule UnknownUnit': async () => [eastAdmin, 'notice.rule', { unitId: 'n_west' }],
    'notice.setRule UnknownUnit': async () => [eastAdmin, 'notice.setRule', { unitId: 'n_west', review: 'needed' }],
  }
}
