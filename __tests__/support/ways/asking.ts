/** How a worker, or anybody, meets each error that the contract names. */
import { answered, asked, photo } from '../consultations'
import { type House, newRequestId } from '../given'
import { people } from '../people'

/** As whom, with which method and input. */
export type Way = () => Promise<[openid: string | null, method: string, input: object, requestId?: string]>
export type Ways = Readonly<Record<string, Way>>

export const ask = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const

export const anyWays = (house: House): Ways => ({
  'any BadInput': async () => [people.worker, 'consultation.get', { id: 1 }],
  'any UnknownMethod': async () => [people.worker, 'consultation.steal', {}],
  'any ConsentNeeded': async () => [people.stranger, 'consultation.list', {}],
  'any NotAllowed': async () => [people.worker, 'consultation.queue', {}],
  'any NotFound': async () => [people.worker, 'consultation.get', { id: 'c_0000000000000000' }],
  'any RequestReused': async () => {
    const id = newRequestId()
    await house.as(people.worker).ok('consultation.ask', ask, id)
    return [people.worker, 'consultation.ask', { ...ask, topic: 'injury' }, id]
  },
  'any SignInNeeded': async () => [null, 'consultation.list', {}],
  'any TooFast': async () => {
    house.pace = () => 7
    return [people.worker, 'consultation.list', {}]
  },
  'any Unavailable': async () => {
    house.store.close()
    return [people.worker, 'consultation.list', {}]
  },
})

/** A question that its worker took back. */
async function withdrawn(house: House) {
  const { id } = await asked(house)
  await house.as(people.worker).ok('consultation.withdraw', { id })
  return { id }
}

export const askingWays = (house: House): Ways => ({
  'consultation.ask UnknownPhoto': async () => [people.worker, 'consultation.ask', { ...ask, photos: [await photo(house, people.other)] }],
  'consultation.followUp UnknownPhoto': async () => [people.worker, 'consultation.followUp', { ...await asked(house), text: '再看', photos: [await photo(house, people.other)] }],
  'consultation.followUp WrongState': async () => [people.worker, 'consultation.followUp', { ...await withdrawn(house), text: '还有' }],
  'consultation.rate WrongState': async () => [people.worker, 'consultation.rate', { ...await asked(house), score: 3, solved: true }],
  'consultation.withdraw WrongState': async () => [people.worker, 'consultation.withdraw', { id: (await answered(house)).id }],
  'consultation.close WrongState': async () => [people.worker, 'consultation.close', await withdrawn(house)],
  'consultation.reopen WrongState': async () => [people.worker, 'consultation.reopen', { ...await withdrawn(house), text: '还没解决' }],
  'consultation.share WrongState': async () => [people.worker, 'consultation.share', { ...await withdrawn(house), contact: null }],
  'photo.add NotAPhoto': async () => [people.worker, 'photo.add', { data: Buffer.from('not a photo at all').toString('base64') }],
})
