import type { Notice } from '@contract'
import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database, newId } from '../db/database'
import { addNotice } from '../db/notices'
import { unit, type Unit } from '../db/stations'
import { everyone } from './reach'

/** The unit that is to hear it, if it lies in the caller's own subtree. */
async function unitWithin(person: Person, unitId: string): Promise<Unit> {
  const wanted = await unit(database, unitId)
  if (!wanted || !person.unitId || !wanted.path.split('/').includes(person.unitId)) throw refusal('UnknownUnit')
  return wanted
}

export const publish: KnownVerb<'notice.publish'> = async (call, { title, text, audience }) => {
  const { person, at } = call
  if (audience.kind === 'everyone' && person.unitId !== rootUnitId) throw refusal('NotAllowed')
  const reached = await unitWithin(person, audience.kind === 'unit' ? audience.unitId : rootUnitId)
  return call.write(async (tx) => {
    const id = newId('b')
    const to = audience.kind === 'unit' ? reached.id : everyone
    await addNotice(tx, { id, title, text, audience: to, from: reached.name, publishedAt: at, publishedBy: person.id })
    return { output: { id: id as Notice['id'] }, subject: id, change: { audience: to } }
  })
}
