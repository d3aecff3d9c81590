/** What the staff write down for a worker who called or came, and do for them. */
import { plusDays, plusMinutes } from '@domain/calendar'
import { type House, newRequestId, openHouse } from './support/given'
import { answer, changesOf, enter, entry, rowsOf } from './support/office'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const entered = async (as: string = people.staff) => (await house.as(as).ok('consultation.entered', {})).lines

describe('consultation.enter', () => {
  test('joins the same queue under the same promise; the lawyer reads it like any other', async () => {
    const { id, reference, next } = await enter(house, { urgent: ['group'] })
    expect(reference).toMatch(/^1123-[0-9A-Z]{5}$/)
    expect(next).toEqual({ step: 'lawyerTakes', by: plusMinutes(house.at, 30) })
    expect((await house.as(people.li).ok('consultation.queue', {})).lines).toMatchObject([{ id, topic: 'wages', district: '东区总工会', urgent: ['group'] }])
    await house.as(people.li).ok('consultation.claim', { id })
    const thread = await house.as(people.li).ok('consultation.get', { id })
    expect(thread).toMatchObject({ entered: 'phone', contact: 'kept', employer: '江城一建', messages: [{ by: 'worker', text: entry.text, surname: null }] })
    expect(JSON.stringify(thread)).not.toMatch(/13800138000|张师傅/)
  })

  test('the same number is the same person, however it is written; two numbers are two', async () => {
    const { id: first } = await enter(house, { contact: { name: '张师傅', phone: '0551-62345678' } })
    await answer(house, first)
    house.pass(60 * 24)
    const { id: again } = await enter(house, { contact: { name: '老张', phone: '055162345678' } }, people.eastAdmin)
    const { id: other } = await enter(house)
    for (const id of [again, other]) await house.as(people.wang).ok('consultation.claim', { id })
    expect((await house.as(people.wang).ok('consultation.earlier', { id: again })).lines).toMatchObject([{ question: entry.text }])
    expect((await house.as(people.wang).ok('consultation.earlier', { id: other })).lines).toEqual([])
    expect((await rowsOf<{ openid: string }>(house, 'people')).filter(({ openid }) => openid.startsWith('guest:'))).toHaveLength(2)
  })

  test('number, name and words lie nowhere readable: not in the journal, not in the rows', async () => {
    const { id } = await enter(house)
    await house.as(people.staff).ok('consultation.contact', { id })
    const { name: called, phone } = entry.contact
    const stored = await Promise.all(['people', 'consultations', 'journal'].map((name) => rowsOf(house, name)))
    expect(JSON.stringify(stored)).toContain(id)
    for (const secret of [phone, phone.slice(3), called, '工地三个月', '江城一建']) expect(JSON.stringify(stored)).not.toContain(secret)
  })

  test('sent twice it is one', async () => {
    const requestId = newRequestId()
    const [first, second] = await Promise.all([0, 1].map(() => house.as(people.staff).ok('consultation.enter', entry, requestId)))
    expect(second).toEqual(first)
    expect(await entered()).toHaveLength(1)
  })

  test('at a station of one\'s own it belongs there; elsewhere it is not for these staff', async () => {
    const { id } = await enter(house, { station: codes.east, channel: 'walkIn' })
    expect(await house.as(people.staff).ok('consultation.get', { id })).toMatchObject({ station: '东湖驿站', entered: 'walkIn' })
    expect((await house.as(people.staff).refused('consultation.enter', { ...entry, station: codes.west })).name).toBe('NotAllowed')
  })

  test('is for staff, and a number that is none is refused by its field', async () => {
    for (const openid of [people.worker, people.wang]) expect((await house.as(openid).refused('consultation.enter', entry)).name).toBe('NotAllowed')
    const { name, details } = await house.as(people.staff).refused('consultation.enter', { ...entry, contact: { name: '张师傅', phone: '1380013' } })
    expect([name, (details as { fields: { path: string }[] }).fields.map(({ path }) => path)]).toEqual(['BadInput', ['contact.phone']])
  })
})

describe('consultation.contact', () => {
  test('kept: the office sees it, the lawyer does not, and each look is written down', async () => {
    const { id } = await enter(house)
    await house.as(people.wang).ok('consultation.claim', { id })
    expect((await house.as(people.wang).refused('consultation.contact', { id })).name).toBe('NotFound')
    for (let look = 0; look < 2; look++) expect(await house.as(people.staff).ok('consultation.contact', { id })).toEqual(entry.contact)
    expect((await changesOf(house, id)).filter(({ event }) => event === 'contactSeen')).toEqual([0, 1].map(() => ({ caller: 'u_staff', event: 'contactSeen', by: 'proxy' })))
  })

  test('shared by the worker\'s word and taken back: its lawyer sees it just so long, another never', async () => {
    const { id } = await enter(house, { share: 'shared' })
    expect((await house.as(people.li).refused('consultation.contact', { id })).name).toBe('NotFound')
    await house.as(people.wang).ok('consultation.claim', { id })
    expect(await house.as(people.wang).ok('consultation.contact', { id })).toEqual(entry.contact)
    await house.as(people.staff).ok('consultation.share', { id, contact: null })
    expect((await house.as(people.wang).refused('consultation.contact', { id })).name).toBe('NotFound')
    expect(await house.as(people.staff).ok('consultation.contact', { id })).toEqual(entry.contact)
  })
})

describe('consultation.entered', () => {
  test('what one\'s own office entered, newest first, as it stands; another office\'s not at all', async () => {
    const { id: first } = await enter(house)
    house.pass(1)
    const { id: second } = await enter(house, { topic: 'contract' }, people.eastAdmin)
    await enter(house, {}, people.admin)
    await answer(house, first)
    expect(await entered()).toMatchObject([{ id: second, state: 'waiting' }, { id: first, state: 'answered', next: { step: 'workerReads' } }])
    expect((await house.as(people.staff).ok('consultation.get', { id: first })).messages.at(-1)).toMatchObject({ by: 'lawyer', kind: 'answer' })
    expect(await entered(people.admin)).toHaveLength(1)
  })

  test('the office speaks for the worker: replies, ends, rates, opens again', async () => {
    const { id } = await enter(house)
    const staff = house.as(people.staff)
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    await house.as(people.wang).ok('consultation.askBack', { id, token, text: '签合同了吗？' })
    expect((await staff.ok('consultation.get', { id })).actions).toEqual(expect.arrayContaining(['followUp', 'share', 'withdraw', 'reassign']))
    expect(await staff.ok('consultation.followUp', { id, text: '没签。' })).toEqual({ state: 'held' })
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '没签也能要，先投诉。' })
    expect(await staff.ok('consultation.close', { id })).toEqual({ state: 'closed' })
    house.at = plusDays(house.at, 3)
    await house.tick()
    expect((await staff.ok('consultation.get', { id })).actions).toEqual(['rate', 'reopen'])
    await staff.ok('consultation.rate', { id, score: 4, solved: false })
    expect((await staff.ok('consultation.reopen', { id, text: '老板还是没给。' })).state).toBe('held')
    expect((await changesOf(house, id)).filter(({ caller }) => caller === 'u_staff').map(({ event }) => event).sort()).toEqual(['closed', 'entered', 'followedUp', 'rated', 'reopened'])
  })
})
