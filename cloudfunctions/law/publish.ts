import { standingOf } from '@domain/law'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { emptyImport, openImport } from '../db/lawImports'
import { putVersion, storedVersion } from '../db/statutes'
import { proposeLawNotice } from '../notice/lawNotice'
import { refuseUnlessRoot } from './root'

export const publish: KnownVerb<'law.publish'> = async (call, { importId, accept }) => {
  refuseUnlessRoot(call.person)
  return call.write(async (tx) => {
    const draft = await openImport(tx, importId, call.at)
    if (!draft) throw refusal('NotFound')
    const { statute, prints } = draft.version
    const twin = await storedVersion(tx, statute)
    const standing = standingOf({ ...statute, prints }, twin ? [twin] : [])
    if (standing === 'same') throw refusal('AlreadyPublished')
    const count = draft.preview.findings.length + (standing === 'differs' ? 1 : 0)
    if (count > 0 && accept !== 'findings') throw refusal('NotAccepted', { count })
    const id = await putVersion(tx, draft.version, call.at, call.person.id)
    await emptyImport(tx, importId)
    const proposed = await proposeLawNotice(tx, call, draft.preview)
    return { output: { law: statute.law, version: statute.promulgatedOn }, subject: id, change: { law: statute.law, version: statute.promulgatedOn, accepted: count, proposed } }
  })
}
