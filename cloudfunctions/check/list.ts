import type { CheckLine } from '@contract'
import { limits } from '@contract'
import { relationOf } from '@domain/access'
import { type Check, isChecking, isTextChecking, ofText } from '@domain/check'
import type { Consultation, Entry } from '@domain/consultation'
import type { KnownVerb } from '../call'
import { checkingUnder } from '../db/consultations'
import { linksOf } from '../db/database'

const most = 60

interface Open { readonly now: Consultation; readonly entry: Entry; readonly checks: readonly Check[] }

/** What is open. A photo about which WeChat has not answered yet is nobody's work: it mostly answers within minutes. */
const openOf = (now: Consultation): Open[] => now.entries.filter(isChecking)
  .map((entry) => ({ now, entry, checks: entry.checks!.filter(({ state }) => state === 'checking') }))
  .filter(({ checks }) => checks.some(({ of, verdict }) => of === ofText || verdict !== 'unknown'))

const untilOf = ({ checks }: Open): string => checks.map(({ until }) => until!).sort()[0]!
const photosOf = ({ checks, entry }: Open): string[] => entry.photos.filter((photo) => checks.some(({ of }) => of === photo))
const worst = ({ checks }: Open): CheckLine['verdict'] => (['risky', 'review'] as const).find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'unknown'

const lineOf = (links: ReadonlyMap<string, string>) => (open: Open): CheckLine => ({
  id: open.now.id as CheckLine['id'], entry: open.entry.id as CheckLine['entry'], reference: open.now.reference, topic: open.now.topic, station: open.now.stationName,
  at: open.entry.at, until: untilOf(open), text: open.entry.text, what: isTextChecking(open.entry) ? 'text' : 'photos', verdict: worst(open),
  photos: photosOf(open).flatMap((photo) => { const url = links.get(photo); return url ? [{ url }] : [] }),
})

export const list: KnownVerb<'check.list'> = async ({ person }) => {
  if (!person.unitId) return { lines: [], more: false }
  const found = (await checkingUnder(person.unitId, most)).filter((one) => ['office', 'proxy'].includes(relationOf(person, one)))
  const open = found.flatMap(openOf).sort((a, b) => untilOf(a).localeCompare(untilOf(b)))
  const shown = open.slice(0, limits.page)
  const links = await linksOf(shown.flatMap(photosOf))
  return { lines: shown.map(lineOf(links)), more: open.length > shown.length }
}
