import type { Request } from '@contract'
import { localPerson } from './local'

const patience = 15_000

/** Sends one request to the gateway this page came from. Rejects when nothing that is JSON came back. */
export async function deliver(request: Request): Promise<unknown> {
  const person = localPerson()
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch('./api', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...(person ? { 'x-local-person': person } : {}) },
      body: JSON.stringify(request),
      signal: stop.signal,
    })
    return await response.json()
  } finally {
    clearTimeout(timer)
  }
}
