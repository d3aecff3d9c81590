/** Phones of the people of a test's house: their calls reach its real door, and their clocks run with its time. */
import type { Request } from '@contract'
import type { House } from '../given'
import { openPhone, type Phone } from './phone'

export interface Handsets {
  /** `before` is done whenever a call has reached the cloud, ahead of the call itself */
  of(openid: string, before?: (request: Request) => Promise<void>): Phone
  /** switches all off; what went wrong on any of them, and which of WeChat's calls the simulator lacks */
  close(): string[]
}

/** Phones for people in `house`. */
export function handsetsIn(house: House): Handsets {
  const phones: Phone[] = []
  const opened = performance.now()
  const now = () => Date.parse(house.at) + performance.now() - opened
  return {
    of: (openid, before) => {
      const phone = openPhone(async (request) => {
        await before?.(request)
        return house.as(openid).send(request)
      }, now)
      phones.push(phone)
      return phone
    },
    close: () => phones.splice(0).flatMap((phone) => {
      const { errors, unmocked } = phone.close()
      return [...errors, ...unmocked.map((name) => `wx.${name} is not simulated`)]
    }),
  }
}
