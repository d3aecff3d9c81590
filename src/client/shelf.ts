/**
 * Readings kept on the device, so that what was opened once can be read without a network: the last opened ones, within bounds.
 * WeChat gives a mini-program 10 MB and a key 1 MB; a browser gives about 5 million characters.
 */
import { useSyncExternalStore } from 'react'
import { forget, keep, keptUnder, readKept, tryToKeep } from './storage'

/** in all, and in one: characters of JSON, which are mostly Chinese and take three bytes each */
export const bounds = { readings: 40, characters: 1_500_000, one: 300_000 } as const

interface Slot { readonly key: string; readonly characters: number }

const prefix = 'reading/'
const list = 'readings'
const listeners = new Set<() => void>()
let slots: Slot[] | null = null
let room: 'enough' | 'full' = 'enough'

/** What stands on the shelf, the last opened one at the end. What another tab left without listing it is thrown away. */
function shelf(): Slot[] {
  if (slots) return slots
  const listed = readKept<Slot[]>(list) ?? []
  const there = keptUnder(prefix)
  for (const key of there) if (!listed.some(slot => slot.key === key)) forget(prefix + key)
  return slots = listed.filter(({ key }) => there.includes(key))
}

function arrange(next: Slot[]) {
  slots = next
  keep(list, next)
}

function tell(next: typeof room) {
  if (room === next) return
  room = next
  listeners.forEach(listener => listener())
}

function drop(key: string) {
  arrange(shelf().filter(slot => slot.key !== key))
  forget(prefix + key)
}

const isOver = (all: readonly Slot[]): boolean =>
  all.length > bounds.readings || all.reduce((sum, { characters }) => sum + characters, 0) > bounds.characters

/** What was kept under a key; null when nothing was. */
export const takeDown = <T>(key: string): T | null => shelf().some(slot => slot.key === key) ? readKept<T>(prefix + key) : null

/** Somebody opened it: it goes last. */
export function touch(key: string) {
  const at = shelf().findIndex(slot => slot.key === key)
  if (at >= 0 && at < shelf().length - 1) arrange([...shelf().filter((_, place) => place !== at), shelf()[at]!])
}

/** Keeps a reading, and lets those go that nobody has opened for the longest time; one that is too large is not kept. */
export async function putUp(key: string, data: unknown): Promise<void> {
  const { length } = JSON.stringify(data)
  if (length > bounds.one) return drop(key)
  arrange([...shelf().filter(slot => slot.key !== key), { key, characters: length }])
  while (isOver(shelf())) drop(shelf()[0]!.key)
  while (await tryToKeep(prefix + key, data) === 'full') {
    const oldest = shelf().find(slot => slot.key !== key)
    drop(oldest?.key ?? key)
    if (!oldest) return tell('full')
  }
  keep(list, shelf())
  tell('enough')
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** `full`: the device had no room for what was opened last, even without all the others. */
export const useShelf = () => useSyncExternalStore(subscribe, () => room)
