/** A test's house with phones of its people: their calls reach its real door, and their clocks run with its time. */
import type { Request } from '@contract'
import { type House, openHouse } from '../given'
import { needBuild, openPhone, type Phone } from './phone'

export interface Handsets {
  readonly house: House
  /** `before` is done whenever a call has reached the cloud, ahead of the call itself */
  of(openid: string, before?: (request: Request) => Promise<void>): Phone
  /** Switches all off and closes the house. @throws when anything went wrong on a phone, or a call of WeChat's was made that the simulator lacks */
  close(): Promise<void>
}

/** @throws when the mini-program was not built */
export async function openHandsets(): Promise<Handsets> {
  needBuild()
  const house = await openHouse()
  const phones: Phone[] = []
  const opened = performance.now()
  const now = () => Date.parse(house.at) + performance.now() - opened
  return {
    house,
    of: (openid, before) => {
      const phone = openPhone(async (request) => {
        await before?.(request)
        return house.as(openid).send(request)
      }, now)
      phones.push(phone)
      return phone
    },
    close: async () => {
      const faults = phones.splice(0).flatMap((phone) => {
        const { errors, unmocked } = phone.close()
        return [...errors, ...unmocked.map((name) => `wx.${name} is not simulated`)]
      })
      await house.close()
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}
