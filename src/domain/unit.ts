/** Where things hang in the tree of units, and where they go when a unit moves or is closed. */
import type { UnitKind } from '@contract'

interface Named { readonly id: string; readonly name: string }
interface Placed { readonly id: string; readonly kind: UnitKind; readonly path: string }

/** What the federation calls itself, which says nothing in a list of places. */
export const shortName = (name: string): string => name.replace(/总工会$/, '')

/** What a point keeps of the units above it: their ids, outermost first, and the names below the root. */
export const placeUnder = (chain: readonly Named[]): { units: string[]; within: string[] } =>
  ({ units: chain.map(({ id }) => id), within: chain.slice(1).map(({ name }) => shortName(name)) })

/** The ids in a unit's path, outermost first, and back. */
export const idsIn = (path: string): string[] => path.split('/').filter(Boolean)
export const pathOf = (ids: readonly string[]): string => ids.map((id) => `${id}/`).join('')

/** A path below `from`, below `to` instead. */
export const rebased = (path: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  path.startsWith(from) ? to + path.slice(from.length) : path

/** A closed unit hangs nowhere: in no subtree but its own. */
const closedRoot = 'closed/'
export const closedPath = (id: string): string => `${closedRoot}${id}/`
export const isClosed = ({ path }: Pick<Placed, 'path'>): boolean => path.startsWith(closedRoot)

/** Which kinds may hang below which. */
const below: Readonly<Record<UnitKind, readonly UnitKind[]>> = { city: ['district', 'street', 'park'], district: ['street', 'park'], street: ['park'], park: [] }
export const mayHang = (kind: UnitKind, parent: UnitKind): boolean => below[parent].includes(kind)

/** Whether `one` may be hung below `parent`: the kinds fit, and it is not put below itself or where it hangs already. */
export const mayMove = (one: Placed, parent: Placed): boolean =>
  mayHang(one.kind, parent.kind) && !parent.path.startsWith(one.path) && one.path !== `${parent.path}${one.id}/`

/** Whether what hangs directly on `one` may go to `successor`: not to itself or below, and the kinds fit. */
export const maySucceed = (one: Placed, successor: Placed, children: readonly Pick<Placed, 'kind'>[]): boolean =>
  !successor.path.startsWith(one.path) && children.every(({ kind }) => mayHang(kind, successor.kind))
