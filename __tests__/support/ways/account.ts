/** How each error of going is met. */
import type { House } from '../given'
import { enter } from '../office'
import { codes, people } from '../people'
import type { Ways } from './asking'

export const accountWays = (house: House): Ways => ({
  'account.delete PostFirst': async () => [people.wang, 'account.delete', { open: [] }],
  'account.deleteGuest AboveYou': async () => {
    const { id } = await enter(house)
    await enter(house, { station: codes.west }, people.admin)
    return [people.staff, 'account.deleteGuest', { consultation: id, open: 'wait' }]
  },
})
