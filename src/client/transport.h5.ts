import type { Request } from '@contract'
import { bearerHere, forgetBearer } from './bearer'
import { localPerson } from './local'

const patience = 15_000

/** Where HTTP access is: on this machine beside the gateway that stands for WeChat, in the cloud wherever the build was told. */
const web = LOCAL_SIGN_IN ? './web' : WEB_DOOR
/** what a browser asks before anybody is signed in */
const browserSide: readonly string[] = ['signIn.begin', 'signIn.wait', 'signIn.enter']

/** Someone of the sign-in list, this browser's session, or on this machine alone the browser as a phone. */
function wayOf({ method }: Request): { url: string; headers: Record<string, string> } {
  const person = localPerson()
  if (person) return { url: './api', headers: { 'x-local-person': person } }
  const bearer = browserSide.includes(method) ? null : bearerHere()
  if (bearer) return { url: web, headers: { authorization: `Bearer ${bearer}` } }
  return { url: LOCAL_SIGN_IN && !browserSide.includes(method) ? './api' : web, headers: {} }
}

const isOver = (reply: unknown): boolean => (reply as { error?: { name?: string } } | null)?.error?.name === 'SignInNeeded'

/** Sends one request to the door. Rejects when nothing that is JSON came back. A session that is over is forgotten. */
export async function deliver(request: Request): Promise<unknown> {
  const { url, headers } = wayOf(request)
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: url === './api' ? 'same-origin' : 'omit',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
      signal: stop.signal,
    })
    const reply: unknown = await response.json()
    if (isOver(reply)) forgetBearer()
    return reply
  } finally {
    clearTimeout(timer)
  }
}
