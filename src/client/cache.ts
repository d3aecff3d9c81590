import type { Input, MethodName, Output } from '@contract'
import { keep, readKept } from './storage'

/** Answers that stay true long enough to be read without a network. */
const lasting: readonly MethodName[] = ['law.list', 'law.get', 'station.get', 'session.get']

const entries = new Map<string, unknown>()
const listeners = new Map<string, Set<() => void>>()

export const keyOf = <M extends MethodName>(method: M, input: Input<M>): string => `${method}${JSON.stringify(input)}`

/** The last answer to a question, from memory or, where it lasts, from the device. */
export function recall<M extends MethodName>(method: M, key: string): Output<M> | null {
  if (!entries.has(key) && lasting.includes(method)) {
    const kept = readKept<Output<M>>(`answer/${key}`)
    if (kept) entries.set(key, kept)
  }
  return (entries.get(key) as Output<M> | undefined) ?? null
}

/** Remembers an answer and tells everyone who shows it. */
export function remember<M extends MethodName>(method: M, key: string, data: Output<M>) {
  entries.set(key, data)
  if (lasting.includes(method)) keep(`answer/${key}`, data)
  listeners.get(key)?.forEach(listener => listener())
}

/** Calls `listener` whenever the answer under `key` changes; returns how to stop. */
export function listen(key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set()
  listeners.set(key, set.add(listener))
  return () => { set.delete(listener) }
}
