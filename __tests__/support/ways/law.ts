/** How an admin meets each error of importing laws. */
import type { House } from '../given'
import { people } from '../people'
import { base64, tomato } from '../statutes'
import type { Ways } from './asking'

const uploaded = async (house: House) => {
  const { importId } = await house.as(people.admin).ok('law.import', { fileName: tomato.old.fileName, data: base64(tomato.old.text) })
  return importId
}

export const lawWays = (house: House): Ways => ({
  'law.import WrongStatute': async () => [people.admin, 'law.import', { fileName: 'a.txt', data: base64('今天天气真好。') }],
  'law.publish NotAccepted': async () => [people.admin, 'law.publish', { importId: await uploaded(house), accept: 'nothing' }],
  'law.publish AlreadyPublished': async () => {
    await house.as(people.admin).ok('law.publish', { importId: await uploaded(house), accept: 'findings' })
    return [people.admin, 'law.publish', { importId: await uploaded(house), accept: 'findings' }]
  },
})
