import type { ImportPreview } from '@contract'
import { dayOf, plusDays } from '@domain/calendar'
import { changesFrom, standingOf } from '@domain/law'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { newId } from '../db/database'
import { emptyImport, expiredImports, putImport } from '../db/lawImports'
import { printedVersions } from '../db/statutes'
import { cardsOn } from './cited'
import { refuseUnlessRoot } from './root'

const keptDays = 1
/** so many expired ones are emptied with each new one */
const swept = 20

const datesMissing = { promulgatedOn: '文件里没写哪天公布的，请填上公布日期。', effectiveOn: '文件里没写从哪天起施行，请填上施行日期。' }

type Told = Partial<Record<'promulgatedOn' | 'effectiveOn', string | undefined>>

/** What a file holds, ready to be stored. The readers of files are loaded here and only now. @throws Refusal WrongStatute */
async function read(fileName: string, data: string, told: Told) {
  const [{ readStatute }, { WrongFile, wrongFileWords }, { DateMissing, prepare }, { default: fingerprints }] = await Promise.all([
    import('../content/import/file'), import('../content/import/wrongFile'), import('../content/import/prepare'), import('../content/fingerprints.json'),
  ])
  try {
    return prepare(await readStatute(fileName, Buffer.from(data, 'base64')), fingerprints, told)
  } catch (error) {
    if (error instanceof WrongFile) throw refusal('WrongStatute', { why: wrongFileWords[error.reason] })
    if (error instanceof DateMissing) throw refusal('WrongStatute', { why: datesMissing[error.date] })
    throw error
  }
}

type Compared = NonNullable<ReturnType<typeof changesFrom>>
const sent = ({ against, added, removed, changed, moved }: Compared): ImportPreview['changes'] =>
  ({ against, added: [...added], removed: [...removed], changed: [...changed], moved: moved.map(({ from, to }) => ({ from, to })) })

export const importText: KnownVerb<'law.import'> = async (call, { fileName, data, ...told }) => {
  refuseUnlessRoot(call.person)
  const { statute, prints, text, index, registry, findings } = await read(fileName, data, told)
  const stored = await printedVersions([statute.law])
  const changes = changesFrom({ ...statute, prints }, stored, dayOf(call.at))
  const touched = changes ? [...changes.changed, ...changes.removed, ...changes.moved.map(({ from }) => from)] : []
  const cards = new Set((await Promise.all(touched.map((article) => cardsOn(statute.law, article)))).flat().map(({ id }) => id))
  const expired = await expiredImports(call.at, swept)
  const { law, title, officialId, promulgatedOn, effectiveOn, articleCount } = statute
  return call.write(async (tx) => {
    const id = newId('i') as ImportPreview['importId']
    const preview = {
      importId: id, fileName, law, title, officialId, promulgatedOn, effectiveOn, articleCount, registry, findings: [...findings],
      standing: standingOf({ ...statute, prints }, stored), changes: changes && sent(changes),
      cards: cards.size, importedAt: call.at, expiresAt: plusDays(call.at, keptDays),
    }
    await putImport(tx, { id, preview, version: { statute, prints, text, index }, expiresAt: preview.expiresAt, state: 'open' })
    for (const old of expired) await emptyImport(tx, old)
    return { output: preview, subject: id, change: { law, version: promulgatedOn, standing: preview.standing, findings: findings.length } }
  })
}
