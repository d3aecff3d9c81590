/** What the tests of known bugs and of clocks do in a house, in few words. */
import type { Input } from '@contract'
import type { Doc } from '../../../local/store/wire'
import type { House } from '../given'
import { people } from '../people'
import { rowsOf } from './journal'

export type Id = Input<'consultation.get'>['id']

export const advice = (which: string): string => `办法${which}：先去劳动监察投诉。`

/** A consultation as it is kept. */
export const rowOf = async (house: House, id: Id): Promise<Doc> => (await rowsOf(house, 'consultations', { _id: id }))[0]!

export const off = (house: House, ...lawyers: string[]): Promise<unknown> =>
  Promise.all(lawyers.map((lawyer) => house.as(lawyer).ok('duty.switch', { to: 'off' })))
export const nobodyOnDuty = (house: House): Promise<unknown> => off(house, people.wang, people.li, people.zhao)

/** Lets so many minutes go by, with a run of the clock every `every`. */
export async function run(house: House, minutes: number, every = 1): Promise<void> {
  for (let gone = 0; gone < minutes; gone += every) {
    house.pass(every)
    await house.tick()
  }
}
