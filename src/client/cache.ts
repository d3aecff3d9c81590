import type { Input, MethodName, Output } from '@contract'
import { putUp, takeDown, touch } from './shelf'
import { keep, readKept } from './storage'

/** Small answers that stay on the device for good. */
const lasting: readonly MethodName[] = ['station.get', 'session.get']

/** Readings: of these the last opened ones stay on the device. */
const readings = new Set<string>(['law.list', 'law.get'])

/** A subpackage's own readings, from the file that brings their methods. */
export const keepReadingsOf = (...methods: readonly MethodName[]) => { for (const method of methods) readings.add(method) }

const entries = new Map<string, unknown>()
const listeners = new Map<string, Set<() => void>>()

export const keyOf = <M extends MethodName>(method: M, input: Input<M>): string => `${method}${JSON.stringify(input)}`

const keptOf = <M extends MethodName>(method: M, key: string): Output<M> | null => {
  if (lasting.includes(method)) return readKept<Output<M>>(`answer/${key}`)
  return readings.has(method) ? takeDown<Output<M>>(key) : null
}

/** The last answer to a question, from memory or, where it lasts, from the device. */
export function recall<M extends MethodName>(method: M, key: string): Output<M> | null {
  if (!entries.has(key)) {
    const kept = keptOf(method, key)
    if (kept) entries.set(key, kept)
  }
  return (entries.get(key) as Output<M> | undefined) ?? null
}

/** Remembers an answer and tells everyone who shows it. */
export function remember<M extends MethodName>(method: M, key: string, data: Output<M>) {
  entries.set(key, data)
  if (lasting.includes(method)) keep(`answer/${key}`, data)
  if (readings.has(method)) void putUp(key, data)
  listeners.get(key)?.forEach(listener => listener())
}

/** Calls `listener` whenever the answer under `key` changes; returns how to stop. */
export function listen(key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set()
  listeners.set(key, set.add(listener))
  if (readings.has(key.slice(0, key.indexOf('{')))) touch(key)
  return () => { set.delete(listener) }
}
