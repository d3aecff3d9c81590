import { checkOf, ofText, type Check, type Verdict } from '@domain/check'
import type { Plan } from '@domain/plan'
import type { KnownCall } from '../call'
import type { Transaction } from '../db/database'
import { placePhotos } from '../db/photoChecks'
import { checkText } from '../wechat/contentCheck'

/** What the check says to the caller's own words; null for the office, whose words a person wrote down already. */
export const verdictOn = async ({ person, openid }: KnownCall, ...words: (string | undefined)[]): Promise<Verdict | null> =>
  person.unitId || !openid ? null : checkText(openid, words.filter(Boolean).join('\n'))

/** Where an entry stands, and what of it was checked. */
interface Entered { readonly consultationId: string; readonly entryId: string; readonly photos: readonly string[]; readonly verdict: Verdict | null }

/** The checks of an entry, its text first. */
export async function checksOf(tx: Transaction, { verdict, photos, ...place }: Entered, at: string, plan: Plan): Promise<Check[]> {
  return [...verdict ? [checkOf(ofText, verdict, at, plan)] : [], ...await placePhotos(tx, photos, place, at, plan)]
}
