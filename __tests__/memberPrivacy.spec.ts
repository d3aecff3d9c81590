/** What joining makes people give: sealed to its place, masked but where it is opened, and in no log, journal, outbox row or error. */
import fc from 'fast-check'
import { collections, type Collection } from '../cloudfunctions/db/collections'
import { open, seal } from '../cloudfunctions/secrets'
import { type House, newRequestId, openHouse } from './support/given'
import { applied, codeTo, form, idNumber, rowsOf, waiting } from './support/members'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const at = (openid: string) => house.as(openid)
const planted = { name: '欧阳留痕', phone: '15987654321', idNumber, employer: '留痕速运公司', asked: '请补充留痕材料', answered: '我的留痕补充', note: '留痕退回理由' }
const otherPhone = '15900001111'

/** Everybody does everything once, with words that must not turn up anywhere. @returns all that the door answered to strangers and refusals */
async function lived(): Promise<string[]> {
  await at(people.admin).ok('member.setRules', { unitId: 'n_root', rules: { takes: 'pool', idNumber: 'asked' } })
  await at(people.worker).ok('member.sendCode', { phone: planted.phone })
  const { proof } = await at(people.worker).ok('member.checkCode', { code: codeTo(house, planted.phone) })
  const given = { ...await form(house, people.worker), proof, name: planted.name, employer: planted.employer, identity: { number: idNumber, consent: 'given' as const } }
  const answers: unknown[] = [
    await at(people.worker).send({ method: 'member.apply', input: { ...given, trade: 'none' }, requestId: newRequestId() }),
    await at(people.other).call('member.apply', given),
  ]
  await at(people.worker).ok('member.apply', given)
  await applied(house, people.other, { phone: planted.phone, name: '别人', identity: { number: '11010519491231010X', consent: 'given' }, station: codes.east })
  const id = await waiting(house)
  answers.push(await at(people.other).call('member.mine', {}), await at(people.zhao).call('member.get', { id }), await at(people.staff).call('member.list', { list: 'review' }), await at(people.staff).call('member.get', { id }))
  const { forms } = await at(people.staff).ok('member.get', { id })
  await at(people.staff).ok('member.split', { id, account: forms[1]!.account! })
  await at(people.staff).ok('member.ask', { id, text: planted.asked })
  await at(people.worker).ok('member.answer', { text: planted.answered })
  await at(people.staff).ok('member.open', { id })
  await at(people.staff).ok('member.decline', { id, reason: 'other', note: planted.note })
  return answers.map((answer) => JSON.stringify(answer))
}

test('planted words lie open nowhere: no collection, no log, no answer to a stranger', async () => {
  const said: string[] = []
  const levels = ['log', 'error', 'warn', 'info'] as const
  const spies = levels.map((level) => jest.spyOn(console, level).mockImplementation((...words: unknown[]) => { said.push(words.map(String).join(' ')) }))
  const answers = await lived()
  house.pass(30)
  await house.tick()
  spies.forEach((spy) => spy.mockRestore())
  const stored = await Promise.all((Object.keys(collections) as Collection[]).map(async (name) => [name, JSON.stringify(await rowsOf(house, name))] as const))
  expect(stored.find(([name]) => name === 'members')?.[1].length).toBeGreaterThan(1000)
  const places = [...stored, ['logs', said.join('\n')] as const, ['answers', answers.join('\n')] as const]
  for (const word of [planted.name, '留痕', planted.phone, idNumber]) expect(places.filter(([, text]) => text.includes(word)).map(([place]) => `${word} in ${place}`)).toEqual([])
})

test('a code by text message lies in no row, and what goes out holds the digits and the number alone', async () => {
  await at(people.worker).ok('member.sendCode', { phone: otherPhone })
  const code = codeTo(house, otherPhone)
  for (const name of Object.keys(collections) as Collection[]) expect(JSON.stringify(await rowsOf(house, name))).not.toContain(code)
  expect(house.store.outbox.list()[0]).toMatchObject({ apiName: 'cloudbase.sendSms', payload: { phone_number_list: [`+86${otherPhone}`], template_param_list: [code], template_id: 'template-code' } })
})

test('each look at what somebody gave is a row that says who and at what, and nothing of it', async () => {
  await applied(house)
  const id = await waiting(house)
  await at(people.staff).ok('member.open', { id })
  await at(people.eastAdmin).ok('member.open', { id })
  const looks = (await rowsOf(house, 'journal')).filter(({ method }) => method === 'member.open')
  expect(looks.map(({ caller, subject, output }) => [caller, subject, output]).sort()).toEqual([['u_eastAdmin', id, null], ['u_staff', id, null]])
})

describe('sealed to its place', () => {
  /** Every sealed text of a row, by the field it is sealed to. */
  const sealedIn = (row: Record<string, unknown>): { place: { collection: string; id: string; field: string }; text: string }[] => {
    const { _id: id, form: own, unsure, words } = row as { _id: string; form: Record<string, string | null>; unsure: { id: string; form: Record<string, string | null> }[]; words: { text: string }[] }
    const ofForm = (given: Record<string, string | null>, prefix: string) => ['name', 'phone', 'idNumber', 'employer'].flatMap((field) => given[field] ? [[`${prefix}.${field}`, given[field]] as const] : [])
    const all = [...ofForm(own, 'form'), ...unsure.flatMap((one) => ofForm(one.form, `unsure.${one.id}`)), ...words.map(({ text }, nth) => [`words.${nth}`, text] as const)]
    return all.map(([field, text]) => ({ place: { collection: 'members', id, field }, text }))
  }

  test('no text opens in the place of another: all of two applications, each with each', async () => {
    await at(people.admin).ok('member.setRules', { unitId: 'n_root', rules: { takes: 'pool', idNumber: 'asked' } })
    const identity = { number: idNumber, consent: 'given' as const }
    await applied(house, people.worker, { employer: '飞腾物流', identity })
    await applied(house, people.other, { name: '吴小平', employer: '西山工地', identity })
    await applied(house, people.wang, { phone: otherPhone, employer: '律所', identity: { number: '11010519491231010X', consent: 'given' } })
    const texts = (await rowsOf(house, 'members')).flatMap(sealedIn)
    expect(texts).toHaveLength(12)
    for (const one of texts) for (const other of texts) {
      if (one === other) expect(open(one.text, one.place)).toMatch(/./)
      else expect(() => open(one.text, other.place)).toThrow()
    }
  })

  test('for any two places and any texts, an exchange fails', () => {
    const place = fc.record({ collection: fc.constantFrom('members', 'phoneCodes', 'phoneProof'), id: fc.stringMatching(/^[mu]_[0-9a-z]{1,8}$/), field: fc.constantFrom('form.name', 'form.phone', 'unsure.a_1.phone', 'words.0') })
    fc.assert(fc.property(place, place, fc.string(), (a, b, text) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b))
      const sealed = seal(text, a)
      expect(open(sealed, a)).toBe(text)
      expect(() => open(sealed, b)).toThrow()
    }), { numRuns: 500 })
  })

  test('an exchange in the store itself is noticed: the application does not open', async () => {
    await applied(house, people.worker, { employer: '飞腾物流' })
    const id = await waiting(house)
    const [row] = await rowsOf(house, 'members')
    const given = row!.form as Record<string, string>
    const { transact } = await import('../cloudfunctions/db/database')
    await transact((tx) => tx.put('members', { ...row!, form: { ...given, name: given.employer, employer: given.name } }))
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await at(people.staff).call('member.open', { id })).toMatchObject({ ok: false, error: { name: 'Unavailable' } })
    log.mockRestore()
  })
})
