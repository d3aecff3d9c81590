import type { Person } from '@domain/access'
import { once } from '@domain/count'
import { reaches } from '@domain/noticeAudience'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { addIncrements } from '../db/figures'
import { changedKeyOf, countReader, notice } from '../db/notices'
import { putRead, read as readBefore } from '../db/reads'

/** The units in whose figures a reader is: those of the union they belong to, or of the station they were last at. */
const placeOf = ({ membership, station }: Person): readonly string[] => membership.state === 'member' ? membership.units : station?.units ?? [rootUnitId]

export const read: KnownVerb<'notice.read'> = async (call, { id, revision: seen }) => call.write(async (tx) => {
  const [found, before] = [await notice(tx, id), await readBefore(tx, call.person.id, id)]
  if (!found || !(before || reaches(found.audience, call.person))) throw refusal('NotFound')
  const revision = Math.min(seen, found.revision)
  if (!before || before.revision < revision) {
    await putRead(tx, call.person.id, { noticeId: id, revision, noticeKey: changedKeyOf(found) }, call.at)
    await countReader(tx, found, call.person.id, revision, before === null)
    if (before === null) addIncrements(tx, [once('read', placeOf(call.person), call.at)], call.at)
  }
  return { output: {}, subject: id, change: { read: call.person.id, revision } }
})
