import type { LawLine, Statute, Version } from '@contract'
import { endsOnOf, lawsOn, type Prints, statusOf } from '@domain/law'
import { printedVersions, type StoredVersion, storedVersions } from '../db/statutes'

/** A version of a law as it is known here: imported, or by the registry alone. */
export interface Known extends Statute {
  /** null where only the registry knows it, and where they were not asked for */
  readonly prints: Prints | null
  /** of the stored text; null where it has not been imported */
  readonly stored: { readonly id: string; readonly print: string } | null
}

const keyOf = ({ law, promulgatedOn }: Pick<Statute, 'law' | 'promulgatedOn'>) => `${law}|${promulgatedOn}`

const knownOf = ({ id, print, prints = null, ...statute }: StoredVersion & { readonly prints?: Prints | null }): Known => ({ ...statute, prints, stored: { id, print } })

/** The stored versions, and after them what only the registry knows. */
async function withRegistry(stored: readonly StoredVersion[]): Promise<Known[]> {
  const { statutes, superseded } = await import('../content/statutes')
  const taken = new Set(stored.map(keyOf))
  const rest = [...statutes, ...superseded].filter((statute) => !taken.has(keyOf(statute))).map((statute) => ({ ...statute, prints: null, stored: null }))
  return [...stored.map(knownOf), ...rest]
}

/** Every version of every law, without fingerprints. */
export const allVersions = async (): Promise<Known[]> => withRegistry(await storedVersions())

/** Every version of some laws with fingerprints; of all laws when none is named. */
export async function versionsOf(laws?: readonly string[]): Promise<Known[]> {
  const known = await withRegistry(await printedVersions(laws))
  return laws ? known.filter(({ law }) => laws.includes(law)) : known
}

/** The versions, with fingerprints, of a law called by its short or full name, with or without 《》; empty when there is none. */
export async function versionsCalled(name: string): Promise<Known[]> {
  const bare = name.replace(/^《|》$/g, '')
  const { statutes } = await import('../content/statutes')
  const isCalled = ({ law, title }: Pick<Statute, 'law' | 'title'>) => law === bare || title === bare
  const own = await versionsOf([statutes.find(isCalled)?.law ?? bare])
  if (own.length > 0) return own
  const byTitle = (await storedVersions()).find(isCalled)
  return byTitle ? versionsOf([byTitle.law]) : []
}

/** A version as a reader sees it on the day `today`. `all` are at least the versions of its law. */
export async function versionLine(version: Known, all: readonly Known[], today: string): Promise<Version> {
  const { overlays } = await import('../content/overlays')
  const { promulgatedOn, officialId, officialUrl, effectiveOn, articleCount, stored } = version
  return {
    promulgatedOn, officialId, officialUrl, effectiveOn, articleCount,
    endsOn: endsOnOf(version, all, overlays), status: statusOf(version, all, overlays, today), text: stored ? 'loaded' : 'notLoaded',
  }
}

/** All versions of a law, newest first. */
export const versionLines = (all: readonly Known[], today: string): Promise<Version[]> =>
  Promise.all([...all].sort((a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.promulgatedOn.localeCompare(a.promulgatedOn)).map((one) => versionLine(one, all, today)))

/** Every law once, with the version that is read today, in the registry's order and then by name. */
export async function lawLines(all: readonly Known[], today: string): Promise<LawLine[]> {
  const { statutes } = await import('../content/statutes')
  const order = new Map(statutes.map(({ law }, at) => [law, at]))
  const shown = lawsOn(all, today).sort((a, b) => (order.get(a.law) ?? order.size) - (order.get(b.law) ?? order.size) || a.law.localeCompare(b.law, 'zh'))
  return Promise.all(shown.map(async (one) => ({ law: one.law, title: one.title, issuer: one.issuer, version: await versionLine(one, all, today) })))
}
