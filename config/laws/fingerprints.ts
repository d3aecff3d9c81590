import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Fingerprint, type Fingerprints, fingerprintsOf, versionKey } from '../../cloudfunctions/content/import/fingerprint'
import { statuteOf } from '../../cloudfunctions/content/statutes'
import type { Checked } from './check'

const file = 'cloudfunctions/content/fingerprints.json'

/** The fingerprints that the checkout holds. */
export const readFingerprints = (): Fingerprints =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Fingerprints : {}

function rowOf({ entry, parsed }: Checked): [string, Fingerprint][] {
  if (!parsed) return []
  const version = entry.supersededBy ? parsed : statuteOf(entry.law)
  return version ? [[versionKey(version, entry.law), fingerprintsOf(parsed, entry.law)]] : []
}

/** Fingerprints of every version checked, superseded ones included. */
export const fingerprintsFrom = (checked: readonly Checked[]): Fingerprints => Object.fromEntries(checked.flatMap(rowOf))

/** Writes them, one article a line so that a change reads as one. */
export function writeFingerprints(fingerprints: Fingerprints): string {
  writeFileSync(file, `${JSON.stringify(fingerprints, null, 1)}\n`)
  return file
}
