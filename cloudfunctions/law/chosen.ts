import { dayOf } from '@domain/calendar'
import { versionOn } from '@domain/law'
import { refusal } from '@domain/refusal'
import { type Known, versionsCalled } from './versions'

export interface Chosen { readonly law: string; readonly all: readonly Known[]; readonly version: Known; readonly today: string; readonly on: string }

/**
 * The version of a law that a reader asks for: by its promulgation date, or as it stood on a day, which is today when neither is named.
 * @throws Refusal NotFound
 */
export async function chosen(at: string, wanted: { law: string; version?: string | undefined; on?: string | undefined }): Promise<Chosen> {
  const all = await versionsCalled(wanted.law)
  const today = dayOf(at)
  const on = wanted.on ?? today
  const version = wanted.version ? all.find(({ promulgatedOn }) => promulgatedOn === wanted.version) : versionOn(all, on)
  if (!version) throw refusal('NotFound')
  return { law: version.law, all, version, today, on }
}
