/** Lists of units, points, people and members. */
import type { House } from '../given'
import { joined } from '../members'
import { people } from '../people'
import { copies, rowOf, someInstant, type Walk } from './walk'

type Places = { readonly [M in 'unit.tree' | 'unit.export' | 'unit.coverage' | 'station.units' | 'station.near' | 'station.list' | 'station.listUnder' | 'station.export' | 'person.list']: Walk<M> }

const park = async (house: House, many: number) => copies(house, 'units', await rowOf(house, 'units', 'n_street'), many, (id) =>
  ({ name: id, kind: 'park', parentId: 'n_street', path: `n_root/n_east/n_street/${id}/`, called: `n_street|${id}` }))

/** Points around one place, some of them in the same spot. */
const point = async (house: House, many: number) => copies(house, 'stations', await rowOf(house, 'stations', 'n_stationEast'), many, (id, name) => {
  const lng = 114.3 + (name.charCodeAt(1) % 7) / 100
  return { code: `CODE${name.padStart(20, '0')}`, name: `桥头${name}`, nameKey: `桥头${name}|${id}`, place: `n_root/n_east/n_street/${id}/`, called: `n_street|桥头${name}`, words: ['桥头'], location: { lng, lat: 30.6 }, point: { type: 'Point', coordinates: [lng, 30.6] } }
})

const lawyer = async (house: House, many: number) => copies(house, 'people', await rowOf(house, 'people', 'u_li'), many, (id, name) => ({ openid: id, surname: ['李', '王', '赵', '欧阳'][name.length % 4] }))

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

export const placeWalks: Places = {
  'unit.tree': { openid: people.admin, input: {}, many: 2100, plant: park, shown: ({ units }) => ids(units) },
  'unit.export': { openid: people.admin, input: {}, many: 1100, plant: park, shown: ({ units }) => ids(units) },
  'unit.coverage': { openid: people.admin, input: {}, many: 1100, plant: park, shown: ({ units }) => ids(units) },
  'station.units': { openid: people.admin, input: {}, many: 2100, plant: park, shown: ({ units }) => ids(units) },
  'station.near': { openid: null, input: { point: { lng: 114.3, lat: 30.6 } }, many: 65, plant: point, shown: ({ stations }) => ids(stations) },
  'station.list': { openid: null, input: { unitId: 'n_east' }, many: 65, plant: point, shown: ({ stations }) => ids(stations) },
  'station.listUnder': { openid: people.staff, input: { unitId: 'n_east' }, many: 65, plant: point, shown: ({ stations }) => ids(stations) },
  'station.export': { openid: people.staff, input: { unitId: 'n_east' }, many: 500, plant: point, shown: ({ stations }) => ids(stations) },
  'person.list': { openid: people.admin, input: {}, many: 250, plant: lawyer, shown: (page) => ids(page.people) },
}

/** Each of the four lists; nothing that is sealed is opened in them. */
export const memberWalks: readonly Walk<'member.list'>[] = (['review', 'asked', 'member', 'declined'] as const).map((list) => ({
  openid: people.staff, input: { list }, many: 65, begin: (house) => joined(house), shown: ({ lines }) => ids(lines),
  plant: async (house, many) => {
    const id = (await house.as(people.staff).ok('member.list', { list: 'member' })).lines.map((line) => line.id).find((one) => !one.startsWith('m_w'))!
    return copies(house, 'members', await rowOf(house, 'members', id), many, (one) => {
      const at = someInstant()
      const state = list === 'review' ? 'applied' : list
      return { state, since: at, appliedAt: at, stateKey: `${at}|${one}`, reviewKey: list === 'review' ? `${at}|${one}` : null, clock: { from: list === 'review' ? at : null, left: 1440 } }
    })
  },
}))
