/** Name and phone: only by the worker's choice, only for the lawyer who helps, and each look is written down. */
import { answered, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const contact = { name: '周师傅', phone: '13812345678' }
const rowsOf = async (collectionName: string): Promise<string> =>
  JSON.stringify(await house.store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: { $gt: '' } }), limit: 1000 }))

test('unseen until shared, seen by the holder alone, and by nobody once taken back', async () => {
  const { id } = await claimed(house)
  const look = (openid: string) => house.as(openid).call('consultation.contact', { id })
  expect(await look(people.wang)).toMatchObject({ ok: false, error: { name: 'NotFound' } })
  await house.as(people.worker).ok('consultation.share', { id, contact })
  expect(await look(people.wang)).toEqual({ ok: true, data: contact })
  for (const openid of [people.li, people.zhao, people.staff, people.admin, people.other]) {
    expect([openid, await look(openid)]).toMatchObject([openid, { ok: false, error: { name: 'NotFound' } }])
  }
  expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ contact: 'shared' })
  await house.as(people.worker).ok('consultation.share', { id, contact: null })
  expect(await look(people.wang)).toMatchObject({ ok: false, error: { name: 'NotFound' } })
})

test('each look is a row of the journal that says who, and neither name nor number lies open anywhere', async () => {
  const { id } = await claimed(house)
  await house.as(people.worker).ok('consultation.share', { id, contact })
  await house.as(people.wang).ok('consultation.contact', { id })
  await house.as(people.wang).ok('consultation.contact', { id })
  expect((await rowsOf('journal')).split('contactSeen')).toHaveLength(3)
  for (const collection of ['journal', 'consultations', 'people']) for (const word of [contact.name, contact.phone]) expect(await rowsOf(collection)).not.toContain(word)
})

test('the lawyer\'s sight of it ends with the consultation', async () => {
  const { id } = await answered(house)
  await house.as(people.worker).ok('consultation.share', { id, contact })
  await house.as(people.wang).ok('consultation.contact', { id })
  await house.as(people.worker).ok('consultation.close', { id })
  expect(await house.as(people.wang).refused('consultation.contact', { id })).toMatchObject({ name: 'NotFound' })
})

test('a number that is none is refused by its field', async () => {
  const { id } = await claimed(house)
  const reply = await house.as(people.worker).refused('consultation.share', { id, contact: { name: '周师傅', phone: '123' } })
  expect(reply).toMatchObject({ name: 'BadInput', details: { fields: [{ path: 'contact.phone' }] } })
})
