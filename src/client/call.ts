import { errors, type ErrorName, type ErrorsOf, type Input, type MethodName, type Output, type Reply, sentenceOf } from '@contract'
import { type FieldWords, fieldWordsOf } from './fieldWords'
import { knownMethod } from './methods'
import { newRequestId } from './requestId'
import { deliver } from './transport'

/** What went wrong, and what to say about it. `Offline` is ours: nothing came back, and a retry is safe. */
export interface CallError<M extends MethodName = MethodName> {
  name: ErrorsOf<M> | 'Offline'
  details: Record<string, unknown>
  says: string
}

export type Result<M extends MethodName> = { ok: true; data: Output<M> } | { ok: false; error: CallError<M> }

const waits = [400, 1200, 3000]
const unsent = '没发出去，您写的还在。请再发一次。'
const unread = '没连上网，请过一会儿再试。'

const isReply = (value: unknown): value is Reply => typeof value === 'object' && value !== null && 'ok' in value
const isErrorName = (name: string): name is ErrorName => Object.prototype.hasOwnProperty.call(errors, name)
const pause = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms) })

const errorOf = <M extends MethodName>(method: M, name: ErrorsOf<M> | 'Offline', details: Record<string, unknown> = {}): CallError<M> =>
  ({ name, details, says: isErrorName(name) ? sentenceOf(name, details) : knownMethod(method).mutates ? unsent : unread })

async function persist(request: Parameters<typeof deliver>[0]): Promise<Reply | null> {
  for (let attempt = 0; ; attempt++) {
    try {
      const reply = await deliver(request)
      if (isReply(reply)) return reply
    } catch { /* nothing came back: the same request id makes another try safe */ }
    const wait = waits[attempt]
    if (wait === undefined) return null
    await pause(wait)
  }
}

/** What is wrong with an input before it is sent; null when nothing is. */
export function check<M extends MethodName>(method: M, input: Input<M>): CallError<M> | null {
  const parsed = knownMethod(method).input.safeParse(input)
  return parsed.success ? null : errorOf(method, 'BadInput', { fields: fieldWordsOf(parsed.error.issues) })
}

/**
 * Asks the door. Never rejects: a failure is a result with a sentence for the person.
 * `requestId` repeats an intent whose answer was lost; without it this is a new intent.
 */
export async function call<M extends MethodName>(method: M, input: Input<M>, requestId = newRequestId()): Promise<Result<M>> {
  const refused = check(method, input)
  if (refused) return { ok: false, error: refused }
  const reply = await persist({ method, input, requestId })
  if (!reply) return { ok: false, error: errorOf(method, 'Offline') }
  if (!reply.ok) return { ok: false, error: errorOf(method, reply.error.name as ErrorsOf<M>, reply.error.details) }
  return { ok: true, data: reply.data as Output<M> }
}

/** Why one field was refused; undefined when it was not. */
export function whyOf(error: CallError | null, path: string): string | undefined {
  if (error?.name !== 'BadInput') return undefined
  return (error.details.fields as FieldWords[]).find(field => field.path === path)?.why
}
