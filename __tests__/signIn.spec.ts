/** Signing in on a computer: what each side may do, and what nobody may. */
import { type House, newRequestId, openHouse } from './support/given'
import { rowsOf } from './support/office'
import { people } from './support/people'
import { agree, machine, openBrowser, showing, signedIn } from './support/web'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const see = async (openid: string, code: string) => house.as(openid).ok('signIn.see', { code })

describe('the way through', () => {
  test('a code is shown, scanned, compared, agreed to, and the browser is signed in as that person', async () => {
    const { browser, code, own } = await showing(house)
    expect(await browser.ok('signIn.wait', own)).toEqual({ state: 'open' })
    const seen = await see(people.wang, code)
    expect(seen).toMatchObject({ machine, begunAt: house.at })
    expect(await browser.ok('signIn.wait', own)).toEqual({ state: 'seen', number: seen.number, surname: '王' })
    await house.as(people.wang).ok('signIn.approve', { code, number: seen.number })
    expect(await browser.ok('signIn.wait', own)).toMatchObject({ state: 'approved' })
    const { token, until } = await browser.ok('signIn.enter', own)
    expect(until).toBe('2026-11-23T14:00:00.000Z')
    browser.bearer = `${token}.${browser.secret}`
    expect(await browser.ok('session.get', {})).toMatchObject({ id: 'u_wang', roles: ['lawyer'] })
    expect((await browser.ok('consultation.queue', {})).offers).toEqual([])
  })

  test('showing a code writes nothing, however often', async () => {
    const before = (await rowsOf(house, 'journal')).length
    for (let n = 0; n < 20; n++) await showing(house)
    expect([(await rowsOf(house, 'signIns')).length, (await rowsOf(house, 'journal')).length]).toEqual([0, before])
  })

  test('scanned again by the same phone it is the same number', async () => {
    const { code } = await showing(house)
    const first = await see(people.wang, code)
    house.pass(1)
    expect(await see(people.wang, code)).toEqual(first)
  })

  test('no: the browser hears it, and nobody gets in', async () => {
    const { browser, code, own } = await showing(house)
    const { number } = await see(people.wang, code)
    await house.as(people.wang).ok('signIn.refuse', { code })
    expect(await browser.ok('signIn.wait', own)).toEqual({ state: 'refused' })
    expect((await house.as(people.wang).refused('signIn.approve', { code, number })).name).toBe('SignInOver')
    expect(await browser.refused('signIn.enter', own)).toBe('SignInOver')
  })

  test('a stranger who never agreed to anything signs in nowhere', async () => {
    const { code } = await showing(house)
    expect((await house.as(people.stranger).refused('signIn.see', { code })).name).toBe('ConsentNeeded')
  })
})

describe('what an attacker may try', () => {
  test('a photograph of an old code: after two minutes it opens nothing, scanned or not', async () => {
    const [fresh, begun] = [await showing(house), await showing(house)]
    const { number } = await see(people.wang, begun.code)
    house.at = new Date(Date.parse(house.at) + 120_001).toISOString()
    expect((await house.as(people.wang).refused('signIn.see', { code: fresh.code })).name).toBe('SignInOver')
    expect((await house.as(people.wang).refused('signIn.approve', { code: begun.code, number })).name).toBe('SignInOver')
    expect(await begun.browser.ok('signIn.wait', begun.own)).toEqual({ state: 'over' })
  })

  test('a photograph of a fresh code: who has the picture without the browser\'s secret learns and takes nothing', async () => {
    const { browser, code, own } = await showing(house)
    const thief = openBrowser(house)
    expect(await thief.refused('signIn.wait', { code, secret: thief.secret })).toBe('SignInOver')
    await agree(house, people.wang, code)
    expect(await thief.refused('signIn.wait', { code, secret: thief.secret })).toBe('SignInOver')
    expect(await thief.refused('signIn.enter', { code, secret: thief.secret })).toBe('SignInOver')
    expect((await browser.ok('signIn.enter', own)).token).toBeTruthy()
  })

  test('the number is in no picture: it exists only once a phone has scanned, and is that phone\'s', async () => {
    const { code, browser, own } = await showing(house)
    expect(await browser.ok('signIn.wait', own)).not.toHaveProperty('number')
    const { number } = await see(people.wang, code)
    const wrong = number === '0000' ? '0001' : '0000'
    expect((await house.as(people.wang).refused('signIn.approve', { code, number: wrong })).name).toBe('SignInOver')
    expect(await browser.ok('signIn.wait', own)).toMatchObject({ state: 'seen' })
  })

  test('replay: a code that was used opens nothing again, to its browser neither', async () => {
    const { browser, code, own } = await showing(house)
    await agree(house, people.wang, code)
    const requestId = newRequestId()
    const first = await browser.ok('signIn.enter', own, requestId)
    expect(await browser.ok('signIn.enter', own, requestId)).toEqual(first)
    expect(await browser.refused('signIn.enter', own)).toBe('SignInOver')
    expect((await house.as(people.wang).refused('signIn.see', { code })).name).toBe('SignInOver')
    expect(await rowsOf(house, 'sessions')).toHaveLength(1)
  })

  test('fixation: a session made for one browser is worth nothing in another, nor with another\'s token', async () => {
    const [mine, theirs] = [await signedIn(house, people.wang), await signedIn(house, people.worker)]
    const [token, secret] = [mine.bearer!.slice(0, -44), theirs.secret]
    theirs.bearer = `${token}.${secret}`
    expect(await theirs.refused('session.get', {})).toBe('SignInNeeded')
    mine.bearer = `${token}.${'A'.repeat(43)}`
    expect(await mine.refused('session.get', {})).toBe('SignInNeeded')
  })

  test('fixation: whoever approves somebody else\'s code is named on that screen before anything is opened', async () => {
    const { browser, code, own } = await showing(house)
    await see(people.zhao, code)
    expect(await browser.ok('signIn.wait', own)).toMatchObject({ state: 'seen', surname: '赵' })
  })

  test('double approval: the second says that it is over, the first asked again says what it said', async () => {
    const { code } = await showing(house)
    const { number } = await see(people.wang, code)
    const requestId = newRequestId()
    const first = await house.as(people.wang).ok('signIn.approve', { code, number }, requestId)
    expect(await house.as(people.wang).ok('signIn.approve', { code, number }, requestId)).toEqual(first)
    expect((await house.as(people.wang).refused('signIn.approve', { code, number })).name).toBe('SignInOver')
  })

  test('race of two approvers: one phone has it, the other is told so', async () => {
    const { browser, code, own } = await showing(house)
    const replies = await Promise.all([people.wang, people.li, people.zhao].map((openid) => house.as(openid).call('signIn.see', { code })))
    const names = replies.map((reply) => reply.ok ? 'ok' : reply.error.name).sort()
    expect(names).toEqual(['SignInTaken', 'SignInTaken', 'ok'])
    const winner = [people.wang, people.li, people.zhao][replies.findIndex(({ ok }) => ok)]!
    const loser = [people.wang, people.li].find((openid) => openid !== winner)!
    const { number } = await see(winner, code)
    expect((await house.as(loser).refused('signIn.approve', { code, number })).name).toBe('SignInOver')
    await house.as(winner).ok('signIn.approve', { code, number })
    expect(await browser.ok('signIn.wait', own)).toMatchObject({ state: 'approved' })
  })

  test('race for the session: of many who enter at once, one gets it', async () => {
    const { browser, code, own } = await showing(house)
    await agree(house, people.wang, code)
    const replies = await Promise.all(Array.from({ length: 5 }, () => browser.call('signIn.enter', own)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowsOf(house, 'sessions')).toHaveLength(1)
  })

  test('a code or a session that was changed by one letter is not ours', async () => {
    const { code } = await showing(house)
    for (const at of [3, code.length - 2]) {
      const changed = `${code.slice(0, at)}${code[at] === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`
      expect((await house.as(people.wang).refused('signIn.see', { code: changed })).name).toBe('SignInOver')
    }
    const browser = await signedIn(house, people.wang)
    browser.bearer = browser.bearer!.replace(/^./, (letter) => letter === 'A' ? 'B' : 'A')
    expect(await browser.refused('session.get', {})).toBe('SignInNeeded')
  })

  test('an approval that nobody came for in a minute is over', async () => {
    const { browser, code, own } = await showing(house)
    await agree(house, people.wang, code)
    house.pass(2)
    expect(await browser.refused('signIn.enter', own)).toBe('SignInOver')
  })

  test('nothing that is kept, nor the journal, lets anyone in', async () => {
    const browser = await signedIn(house, people.wang)
    const [token, secret] = [browser.bearer!.slice(0, -44), browser.secret]
    const kept = JSON.stringify(await Promise.all(['signIns', 'sessions', 'journal'].map((name) => rowsOf(house, name))))
    for (const part of [token, token.split('.')[2]!, secret]) expect(kept).not.toContain(part)
  })
})
