/** What others do meanwhile: calls to the door beside the browser's own, as anybody on the sign-in page. */
import type { Input, MethodName, Output, Reply } from '@contract'
import type { Page } from 'playwright-core'
import { newRequestId } from '../given'
import type { Visits } from './visits'

type Id = Input<'consultation.get'>['id']

/** A hold, and whose it is. */
export interface Hold { readonly id: Id; readonly token: number; readonly openid: string }

export interface Colleagues {
  /** @throws when it was refused */
  ok<M extends MethodName>(openid: string, method: M, input: Input<M>): Promise<Output<M>>
  /** takes what the staff entered, as the first lawyer who may */
  claim(reference: string): Promise<Hold>
  /** who holds it now */
  holderOf(reference: string): Promise<Hold>
}

/** The people of `visits`, through the page of one of them. */
export function colleaguesOf(visits: Visits, page: Page): Colleagues {
  const call = <M extends MethodName>(openid: string, method: M, input: Input<M>) => page.evaluate(async ([as, body]) => {
    const response = await fetch('./api', { method: 'POST', headers: { 'content-type': 'application/json', 'x-local-person': as }, body })
    return await response.json() as unknown
  }, [openid, JSON.stringify({ method, input, requestId: newRequestId() })] as const) as Promise<Reply<M>>
  const ok: Colleagues['ok'] = async (openid, method, input) => {
    const reply = await call(openid, method, input)
    if (!reply.ok) throw new Error(`${method} was refused: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
  const openids = (group: string) => visits.listing.people.filter((person) => person.group === group).map(({ openid }) => openid)
  const idOf = async (reference: string): Promise<Id> => {
    const { lines } = await ok(openids('staff')[0]!, 'consultation.entered', {})
    return lines.find((line) => line.reference === reference)!.id as Id
  }
  const holdBy = async (reference: string, tokenOf: (openid: string, id: Id) => Promise<number | null>): Promise<Hold> => {
    const id = await idOf(reference)
    for (const openid of openids('lawyer')) {
      const token = await tokenOf(openid, id)
      if (token) return { id, token, openid }
    }
    throw new Error(`no lawyer has ${reference}`)
  }
  return {
    ok,
    claim: (reference) => holdBy(reference, async (openid, id) => {
      const reply = await call(openid, 'consultation.claim', { id })
      return reply.ok ? reply.data.token : null
    }),
    holderOf: (reference) => holdBy(reference, async (openid, id) => {
      const reply = await call(openid, 'consultation.get', { id })
      return reply.ok ? reply.data.token : null
    }),
  }
}
