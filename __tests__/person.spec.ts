/** Who works here: lists, changes, and suspension with all it hands over. */
import type { Output } from '@contract'
import type { Person } from '@domain/access'
import { database, transact } from '../cloudfunctions/db/database'
import { addPerson, person, personRow } from '../cloudfunctions/db/people'
import { roster } from '../cloudfunctions/db/shifts'
import { asked, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { rowsOf } from './support/office'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const admin = () => house.as(people.admin)
const get = (id: string) => person(database, id) as Promise<Person>
const toQueue = { kind: 'queue' } as const
const stateOf = async (id: string) => (await database.get('consultations', id)) as unknown as { state: string; holder: { lawyerId: string } | null; token: number }

describe('person.list and person.get', () => {
  test('an admin sees who works in their units, and what they may do to whom', async () => {
    const { people: all, next } = await admin().ok('person.list', {})
    expect([all.map(({ id }) => id).sort(), next]).toEqual([['u_admin', 'u_eastAdmin', 'u_li', 'u_staff', 'u_wang', 'u_zhao'], null])
    expect(all.every(({ may }) => may === 'change')).toBe(true)
    const { people: east } = await house.as(people.staff).ok('person.list', {})
    expect(east.map(({ id, may }) => [id, may])).toEqual([['u_staff', 'see'], ['u_li', 'change'], ['u_eastAdmin', 'see']])
  })

  test('hundreds are listed page by page, everybody once, by unit and name, also who works for two units', async () => {
    const [lawyer, officer] = [await get('u_li'), await get('u_staff')]
    const units = ['n_root', 'n_east', 'n_street', 'n_west']
    const rows = Array.from({ length: 330 }, (_, nth): Person => ({
      ...nth % 3 === 0 ? officer : lawyer, id: `u_more${String(nth).padStart(4, '0')}`, openid: `openid-more-${nth}`, surname: ['赵', '钱', '孙'][nth % 3]!,
      lawyer: nth % 3 === 0 && nth % 2 === 0 ? null : { ...lawyer.lawyer!, unitId: units[nth % 4]! }, unitId: nth % 3 === 0 ? units[(nth + nth % 5) % 4]! : null,
    }))
    house.store.bulk('people', rows.map(personRow))
    const found: string[] = []
    const sizes: number[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Output<'person.list'> = await admin().ok('person.list', cursor ? { cursor } : {})
      found.push(...page.people.map(({ id }) => id))
      sizes.push(page.people.length)
      cursor = page.next
    }
    expect([found.length, new Set(found).size, sizes]).toEqual([336, 336, [100, 100, 100, 36]])
    const east = new Set(['n_east', 'n_street'])
    const inEast = (await house.as(people.staff).ok('person.list', {})).people.map(({ id }) => id)
    expect(inEast.every((id) => { const one = rows.find((row) => row.id === id); return !one || east.has(one.unitId ?? '') || east.has(one.lawyer?.unitId ?? '') })).toBe(true)
  })

  test('somebody outside is not found, a worker neither', async () => {
    for (const id of ['u_zhao', 'u_wang', 'u_admin', 'u_worker', 'u_nobody'] as const) expect((await house.as(people.eastAdmin).refused('person.get', { id })).name).toBe('NotFound')
  })

  test('the record says what a suspension would hand over, and who could take it', async () => {
    await claimed(house, people.li)
    const { work, colleagues, lawyer } = await admin().ok('person.get', { id: 'u_li' })
    expect(work).toMatchObject({ held: 1, offered: 0, weekly: 0 })
    expect(colleagues).toEqual([{ id: 'u_wang', surname: '王', room: 3 }])
    expect(lawyer).toMatchObject({ unitId: 'n_east', topics: ['wages', 'contract'], licence: null, licenceState: 'none' })
  })
})

describe('person.change', () => {
  const licence = { number: '14201201010123456', expiresOn: '2027-05-31' }
  test('another unit, topics and licence; what is in hand stays there; the number is kept sealed and out of the journal', async () => {
    await claimed(house, people.li)
    await admin().ok('person.change', { id: 'u_li', form: { surname: '黎', lawyer: { unitId: 'n_street', topics: ['wages', 'injury'], licence } } })
    expect((await get('u_li')).lawyer).toMatchObject({ unitId: 'n_street', topics: ['wages', 'injury'], holding: 1 })
    expect((await admin().ok('person.get', { id: 'u_li' })).lawyer).toMatchObject({ licence, licenceState: 'good' })
    expect(JSON.stringify([await rowsOf(house, 'people'), await rowsOf(house, 'journal')])).not.toContain(licence.number)
  })

  test('staff become admins by an admin only, and nobody leaves their own units by it', async () => {
    const office = { unitId: 'n_east', role: 'admin' } as const
    expect((await house.as(people.staff).refused('person.change', { id: 'u_staff', form: { surname: '陈', office } })).name).toBe('AboveYou')
    await house.as(people.eastAdmin).ok('person.change', { id: 'u_staff', form: { surname: '陈', office } })
    expect(await house.as(people.staff).ok('session.get', {})).toMatchObject({ roles: ['admin'] })
    expect((await house.as(people.eastAdmin).refused('person.change', { id: 'u_staff', form: { surname: '陈', office: { unitId: 'n_root', role: 'admin' } } })).name).toBe('UnknownUnit')
  })

  test('a post that somebody does not have is not given by it', async () => {
    expect((await admin().refused('person.change', { id: 'u_li', form: { surname: '李', office: { unitId: 'n_east', role: 'admin' } } })).name).toBe('NotFound')
    expect((await get('u_li')).roles).toEqual(['lawyer'])
  })
})

describe('the last admin of a tree', () => {
  const second = (id: string, openid: string) => transact(async (tx) => addPerson(tx, { ...await get('u_admin'), id, openid }))
  test('stays; one above is enough for a district', async () => {
    expect((await admin().refused('person.suspend', { id: 'u_admin', to: toQueue })).name).toBe('LastAdmin')
    await admin().ok('person.suspend', { id: 'u_eastAdmin', to: toQueue })
    expect((await house.as(people.eastAdmin).refused('person.list', {})).name).toBe('NotAllowed')
  })

  test('one who is suspended does not count', async () => {
    await second('u_second', 'openid-second')
    await admin().ok('person.suspend', { id: 'u_second', to: toQueue })
    expect((await admin().refused('person.change', { id: 'u_admin', form: { surname: '周', office: { unitId: 'n_root', role: 'staff' } } })).name).toBe('LastAdmin')
  })

  test('race: two who step down, or suspend each other, at once leave one', async () => {
    for (const [mine, theirs] of [['u_admin', 'u_second'], ['u_second', 'u_admin']] as const) {
      await second('u_second', 'openid-second').catch(() => undefined)
      const replies = await Promise.all([admin().call('person.suspend', { id: mine, to: toQueue }), house.as('openid-second').call('person.suspend', { id: theirs, to: toQueue })])
      const acting = (await Promise.all([get('u_admin'), get('u_second')])).filter(({ suspended }) => !suspended)
      expect([replies.filter(({ ok }) => ok).length, acting.length]).toEqual([1, 1])
      await house.close()
      house = await openHouse()
    }
  })
})

describe('person.suspend', () => {
  test('what is held goes back to the queue as old as it was, and its token ends', async () => {
    const [first, second] = [await claimed(house), await claimed(house)]
    expect(await admin().ok('person.suspend', { id: 'u_wang', to: toQueue })).toEqual({ queued: 2, given: 0, shifts: 0 })
    for (const { id } of [first, second]) expect(await stateOf(id)).toMatchObject({ state: 'waiting', holder: null })
    expect((await get('u_wang')).lawyer).toMatchObject({ holding: 0, working: 0, duty: 'off', offered: null })
    expect((await house.as(people.wang).refused('consultation.answer', { ...first, text: '太晚了的答复' })).name).toBe('NotAllowed')
    await house.as(people.li).ok('consultation.claim', { id: first.id })
  })

  test('an offer goes on to the next', async () => {
    await house.as(people.li).ok('duty.switch', { to: 'off' })
    const { id } = await asked(house)
    await house.tick()
    expect((await get('u_wang')).lawyer?.offered).toBe(id)
    await admin().ok('person.suspend', { id: 'u_wang', to: toQueue })
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' })
    expect((await get('u_wang')).lawyer?.offered).toBeNull()
  })

  test('or to a colleague, as far as that one has room; the rest waits', async () => {
    await Promise.all(['one', 'two'].map(() => claimed(house, people.li)))
    for (let n = 0; n < 3; n++) await claimed(house)
    expect(await admin().ok('person.suspend', { id: 'u_wang', to: { kind: 'lawyer', lawyerId: 'u_li' } })).toMatchObject({ given: 1, queued: 2 })
    expect((await get('u_li')).lawyer).toMatchObject({ holding: 3, working: 3 })
  })

  test('shifts to come are taken off, the present one and the past stay', async () => {
    const once = { kind: 'once', from: '09:00', to: '12:00' } as const
    await admin().ok('duty.plan', { lawyerId: 'u_wang', shift: { ...once, day: '2026-11-27' } })
    await admin().ok('duty.plan', { lawyerId: 'u_wang', shift: { kind: 'weekly', weekdays: [5, 6], from: '19:00', to: '21:00', validFrom: '2026-11-20', validUntil: null } })
    const shown = (await admin().ok('person.get', { id: 'u_wang' })).work
    expect([shown.shifts[0]?.day, shown.weekly]).toEqual(['2026-11-27', 2])
    expect(await admin().ok('person.suspend', { id: 'u_wang', to: toQueue })).toMatchObject({ shifts: 3 })
    const after = (await roster(database, 'u_wang'))!
    expect([after.once.map(({ day }) => day), after.weekly.map(({ validUntil }) => validUntil), after.edgeAt]).toEqual([['2026-11-22', '2026-11-23'], ['2026-11-22', '2026-11-22'], null])
  })

  test('ends every right at once, gives nothing to a candidate list, and sends no more news', async () => {
    await admin().ok('person.suspend', { id: 'u_li', to: toQueue })
    await admin().ok('person.suspend', { id: 'u_staff', to: toQueue })
    expect(await house.as(people.li).ok('session.get', {})).toMatchObject({ roles: ['worker'] })
    expect((await house.as(people.li).refused('duty.get', {})).name).toBe('NotAllowed')
    expect((await house.as(people.staff).refused('consultation.board', {})).name).toBe('NotAllowed')
    const { id } = await asked(house)
    expect((await admin().ok('consultation.candidates', { id })).lawyers.map(({ lawyerId }) => lawyerId)).toEqual(['u_wang'])
    expect((await admin().ok('duty.lawyers', {})).lawyers.map(({ id: lawyer }) => lawyer)).not.toContain('u_li')
  })

  test('a claim at the same moment is not lost in the hands of someone who may not act', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await asked(house)
      await Promise.all([house.as(people.wang).call('consultation.claim', { id }), admin().call('person.suspend', { id: 'u_wang', to: toQueue })])
      expect([(await stateOf(id)).holder, (await get('u_wang')).lawyer?.holding]).toEqual([null, 0])
      await admin().ok('person.resume', { id: 'u_wang' })
      await house.as(people.wang).ok('duty.switch', { to: 'on' })
    }
  })

  test('resumed, they turn the switch on themselves and take questions again', async () => {
    await admin().ok('person.suspend', { id: 'u_wang', to: toQueue })
    expect((await admin().refused('person.suspend', { id: 'u_wang', to: toQueue })).name).toBe('NotFound')
    await admin().ok('person.resume', { id: 'u_wang' })
    await house.as(people.wang).ok('duty.switch', { to: 'on' })
    await claimed(house)
  })
})
