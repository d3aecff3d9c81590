/** Whose number it is: a code by text message, or WeChat's own button. */
import { type House, openHouse } from './support/given'
import { codeTo, form, phone, rowsOf } from './support/members'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const at = (openid: string) => house.as(openid)

describe('a number that was typed', () => {
  const ask = (openid: string = people.worker, number = phone) => at(openid).call('member.sendCode', { phone: number })
  const wrong = (code: string) => (code === '123456' ? '654321' : '123456')

  test('six digits go out by the outbox, prove it once, and lie in no row', async () => {
    expect(await ask()).toMatchObject({ ok: true, data: { until: '2026-11-23T02:05:00.000Z' } })
    const code = codeTo(house)
    expect(code).toMatch(/^\d{6}$/)
    for (const collection of ['journal', 'phoneCodes', 'people']) expect(JSON.stringify(await rowsOf(house, collection))).not.toMatch(new RegExp(`${code}|${phone}`))
    const { proof, masked } = await at(people.worker).ok('member.checkCode', { code })
    expect(masked).toBe('138****5678')
    expect(await at(people.worker).refused('member.checkCode', { code })).toMatchObject({ name: 'CodeOver' })
    expect(await at(people.worker).ok('member.apply', { ...await form(house, people.worker), proof })).toMatchObject({ state: 'applied' })
  })

  test('a wrong one costs a try; after five none counts, not even the right one', async () => {
    await ask()
    const code = codeTo(house)
    for (const left of [4, 3, 2, 1]) expect(await at(people.worker).refused('member.checkCode', { code: wrong(code) })).toEqual({ name: 'WrongCode', details: { left } })
    expect(await at(people.worker).refused('member.checkCode', { code: wrong(code) })).toMatchObject({ name: 'CodeOver' })
    expect(await at(people.worker).refused('member.checkCode', { code })).toMatchObject({ name: 'CodeOver' })
  })

  test('it is over after five minutes, and nobody else can use it', async () => {
    await ask()
    const code = codeTo(house)
    expect(await at(people.other).refused('member.checkCode', { code })).toMatchObject({ name: 'CodeOver' })
    house.pass(5)
    expect(await at(people.worker).call('member.checkCode', { code })).toMatchObject({ ok: true })
    await ask()
    house.pass(5.1)
    expect(await at(people.worker).refused('member.checkCode', { code: codeTo(house) })).toMatchObject({ name: 'CodeOver' })
  })

  test('a new one replaces the one before', async () => {
    await ask()
    const first = codeTo(house)
    house.pass(1)
    await ask()
    const second = codeTo(house)
    if (first !== second) expect(await at(people.worker).call('member.checkCode', { code: first })).toMatchObject({ ok: false })
    expect(await at(people.worker).call('member.checkCode', { code: second })).toMatchObject({ ok: true })
  })

  test('one a minute and five a day, by one person and to one number', async () => {
    await ask()
    expect(await ask()).toMatchObject({ ok: false, error: { name: 'CodeTooSoon', details: { minutes: 1 } } })
    expect(await ask(people.other)).toMatchObject({ ok: false, error: { name: 'CodeTooSoon' } })
    for (let n = 0; n < 4; n++) {
      house.pass(1)
      expect(await ask(n % 2 ? people.worker : people.other)).toMatchObject({ ok: true })
    }
    house.pass(1)
    expect(await ask(people.wang)).toMatchObject({ ok: false, error: { name: 'CodeTooSoon', details: { minutes: 24 * 60 - 5 } } })
    expect(await ask(people.wang, '13900000000')).toMatchObject({ ok: true })
    house.pass(24 * 60)
    expect(await ask()).toMatchObject({ ok: true })
  })

  test('what was asked for is forgotten a day later', async () => {
    await ask()
    expect(await rowsOf(house, 'phoneCodes')).toHaveLength(3)
    house.pass(24 * 60 + 6)
    await house.tick()
    expect(await rowsOf(house, 'phoneCodes')).toEqual([])
  })
})

test('what WeChat\'s button gives is a number of the mainland, or none', async () => {
  house.wechat.reply('phonenumber.getPhoneNumber', () => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '61234567', countryCode: '852' } } }))
  expect(await at(people.worker).refused('member.wechatPhone', { code: 'abroad' })).toMatchObject({ name: 'PhoneRefused' })
})
