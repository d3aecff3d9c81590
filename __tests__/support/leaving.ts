/** Somebody who goes, and the clock that sees to it. */
import type { Person } from '@domain/access'
import type { Fault, House } from './given'
import { rowsOf } from './office'
import { openid } from './plants'

export const minutesOfGrace = 24 * 60

/** Deletes the account of `as`, and ends all that is under way. */
export async function leaveNow(house: House, as: string = openid): Promise<void> {
  const { open } = await house.as(as).ok('account.held', {})
  await house.as(as).ok('account.delete', { open: open.map(({ id }) => ({ id, end: 'now' })) })
}

/** As the store has it, whatever became of the line to it. */
const seen = async (house: House, id: string) =>
  (await rowsOf<Pick<Person, 'leaving'> & { _id: string }>(house, 'people')).find(({ _id }) => _id === id)

/** One fault after the other: each is so many calls behind the one before. */
function oneAfterTheOther(faults: readonly Fault[]): { fault: Fault; fired: () => number } {
  let [fired, left] = [0, faults[0]?.call ?? Infinity]
  const fault = {
    get call() { return left },
    set call(next: number) {
      if (next === 0) fired++
      left = next === 0 ? faults[fired]?.call ?? Infinity : next
    },
    get lost() { return faults[Math.max(0, fired - 1)]!.lost },
  }
  return { fault, fired: () => fired }
}

/** The clock, each minute, until the record is gone; from when it is erased the line breaks at each of `faults`. @returns how often it did */
export async function untilGone(house: House, id: string, faults: readonly Fault[] = [], most = 120): Promise<number> {
  const { fault, fired } = oneAfterTheOther(faults)
  for (let minutes = 1; minutes <= most; minutes++) {
    house.pass(1)
    const now = await seen(house, id)
    if (!now) return fired()
    house.fault = now.leaving?.state === 'erasing' && now.leaving.at <= house.at ? fault : null
    await house.tick().catch(() => undefined)
    house.fault = null
  }
  throw new Error(`${id} is still there after ${most} minutes`)
}
