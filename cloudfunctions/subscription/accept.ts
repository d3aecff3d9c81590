import type { KnownVerb } from '../call'
import { addAccept, countAccepts, mostAccepts, type Template } from '../db/accepts'
import { newId } from '../db/database'

/** a text message needs no yes */
const subscribed: readonly Template[] = ['answered', 'duty', 'notice']

export const accept: KnownVerb<'subscription.accept'> = async (call, { templates }) => {
  const { person: { id: personId }, at } = call
  const known = subscribed.filter((name) => call.templates[name] && templates.includes(call.templates[name]))
  const counted = await Promise.all(known.map((name) => countAccepts(name, personId)))
  const accepted = known.filter((_, nth) => counted[nth]! < mostAccepts)
  return call.write(async (tx) => {
    for (const template of accepted) await addAccept(tx, { id: newId('a'), personId, template, at })
    return { output: {}, subject: personId, change: { accepted: accepted.join(' ') } }
  })
}
