import { privacyVersion } from '@contract'
import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const version = privacyVersion

describe('session.get', () => {
  test('of a stranger keeps and tells nothing', async () => {
    expect(await house.as(people.stranger).ok('session.get', {})).toEqual({ id: null, roles: ['worker'], surname: null, consented: false, station: null, templates: { answered: 'template-answered', duty: '', notice: 'template-notice' } })
  })
  test('of a lawyer tells their role and surname', async () => {
    expect(await house.as(people.wang).ok('session.get', {})).toMatchObject({ id: 'u_wang', roles: ['lawyer'], surname: '王', consented: true })
  })
})

describe('session.consent', () => {
  test('makes the caller\'s record, with the station they stand at', async () => {
    const me = await house.as(people.stranger).ok('session.consent', { version, station: codes.east })
    expect(me).toMatchObject({ roles: ['worker'], consented: true, station: codes.east })
    expect(await house.as(people.stranger).ok('session.get', {})).toEqual(me)
  })
  test('the journal knows a newcomer by the id they get, not by their openid', async () => {
    const { id } = await house.as(people.stranger).ok('session.consent', { version })
    const reply = JSON.stringify(await house.store.handle({ action: 'database.getDocument', collectionName: 'journal', queryType: 'WHERE', query: JSON.stringify({ subject: id }), limit: 10 }))
    expect(reply).toContain('session.consent')
    expect(reply).not.toContain(people.stranger)
  })
  test('again is still one person', async () => {
    const first = await house.as(people.stranger).ok('session.consent', { version })
    expect((await house.as(people.stranger).ok('session.consent', { version })).id).toBe(first.id)
  })
  test('twice at once is one person', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => house.as(people.stranger).ok('session.consent', { version })))
    expect(new Set(replies.map((me) => me.id)).size).toBe(1)
  })
  test('without an identity there is nobody to consent', async () => {
    expect((await house.as(null).refused('session.consent', { version })).name).toBe('NotAllowed')
  })
  test('an unknown station is no obstacle', async () => {
    expect(await house.as(people.stranger).ok('session.consent', { version, station: 'NOSUCH99' })).toMatchObject({ consented: true, station: null })
  })
})

describe('session.visit', () => {
  test('remembers the station; an unknown one changes nothing', async () => {
    await house.as(people.worker).ok('session.visit', { station: codes.west })
    await house.as(people.worker).ok('session.visit', { station: 'NOSUCH99' })
    expect((await house.as(people.worker).ok('session.get', {})).station).toBe(codes.west)
  })
})
