/** Where somebody is signed in: listed, ended, and lost with the right to work here. */
import { type House, openHouse } from './support/given'
import { rowsOf } from './support/office'
import { people } from './support/people'
import { agree, machine, showing, signedIn } from './support/web'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

describe('my sessions', () => {
  test('are listed, this one marked, and each ends by itself after twelve hours', async () => {
    const [first, second] = [await signedIn(house, people.wang), await signedIn(house, people.wang)]
    const { sessions } = await first.ok('signIn.list', {})
    expect(sessions.map(({ here }) => here).sort()).toEqual(['other', 'this'])
    expect(sessions[0]).toMatchObject({ machine, until: '2026-11-23T14:00:00.000Z' })
    house.pass(12 * 60)
    expect([await first.refused('session.get', {}), await second.refused('session.get', {})]).toEqual(['SignInNeeded', 'SignInNeeded'])
    expect((await house.as(people.wang).ok('signIn.list', {})).sessions).toEqual([])
  })

  test('one can be ended from the phone: it stops at once, the other goes on', async () => {
    const [first, second] = [await signedIn(house, people.wang), await signedIn(house, people.wang)]
    const { sessions } = await first.ok('signIn.list', {})
    await house.as(people.wang).ok('signIn.end', { id: sessions.find(({ here }) => here === 'other')!.id })
    expect(await second.refused('session.get', {})).toBe('SignInNeeded')
    expect(await first.ok('session.get', {})).toMatchObject({ id: 'u_wang' })
  })

  test('all of them at once, and a new one works', async () => {
    const browsers = [await signedIn(house, people.wang), await signedIn(house, people.wang)]
    await browsers[0]!.ok('signIn.endAll', {})
    for (const browser of browsers) expect(await browser.refused('session.get', {})).toBe('SignInNeeded')
    house.pass(1)
    expect(await (await signedIn(house, people.wang)).ok('session.get', {})).toMatchObject({ id: 'u_wang' })
  })

  test('another\'s is not there', async () => {
    const browser = await signedIn(house, people.wang)
    const { sessions } = await browser.ok('signIn.list', {})
    expect((await house.as(people.li).refused('signIn.end', { id: sessions[0]!.id })).name).toBe('NotFound')
    expect((await house.as(people.li).ok('signIn.list', {})).sessions).toEqual([])
  })

  test('a suspended person loses all of them at once, and gets none', async () => {
    const browser = await signedIn(house, people.wang)
    await house.as(people.admin).ok('person.suspend', { id: 'u_wang', to: { kind: 'queue' } })
    expect(await browser.refused('session.get', {})).toBe('SignInNeeded')
    const { code } = await showing(house)
    expect((await house.as(people.wang).refused('signIn.see', { code })).name).toBe('NotAllowed')
    await house.as(people.admin).ok('person.resume', { id: 'u_wang' })
    expect(await browser.refused('session.get', {})).toBe('SignInNeeded')
  })

  test('suspended between agreeing and entering: nobody gets in', async () => {
    const { browser, code, own } = await showing(house)
    await agree(house, people.wang, code)
    await house.as(people.admin).ok('person.suspend', { id: 'u_wang', to: { kind: 'queue' } })
    expect(await browser.refused('signIn.enter', own)).toBe('SignInOver')
  })

  test('what is long over is swept away by the clock', async () => {
    await signedIn(house, people.wang)
    house.pass(2 * 24 * 60)
    await house.tick()
    expect([(await rowsOf(house, 'signIns')).length, (await rowsOf(house, 'sessions')).length]).toEqual([0, 1])
    house.pass(31 * 24 * 60)
    await house.tick()
    expect(await rowsOf(house, 'sessions')).toEqual([])
  })
})
