import type { KnownVerb } from '../call'
import { acceptsOf, takeAccept, type Template } from '../db/accepts'

const templates: readonly Template[] = ['answered', 'duty', 'notice']

export const mute: KnownVerb<'account.mute'> = async (call) => {
  const { id } = call.person
  const all = (await Promise.all(templates.map((template) => acceptsOf(template, [id])))).flat()
  return call.write(async (tx) => {
    for (const one of all) await takeAccept(tx, one.id)
    return { output: {}, subject: id, change: { event: 'muted', accepts: all.length } }
  })
}
