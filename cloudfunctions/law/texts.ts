import type { StatuteText } from '../content/statuteText'
import { textBody } from '../db/statutes'
import type { Known } from './versions'

/** Texts never change under their print: what a process has read once it need not read again. */
const kept = new Map<string, StatuteText>()
const most = 60

/** The whole text of a version; null where it has not been imported. */
export async function textOf({ stored }: Pick<Known, 'stored'>): Promise<StatuteText | null> {
  if (!stored) return null
  const key = `${stored.id}|${stored.print}`
  const known = kept.get(key)
  if (known) return known
  const body = await textBody(stored.id)
  if (body === null) return null
  const text = JSON.parse(body) as StatuteText
  if (kept.size >= most) kept.delete(kept.keys().next().value!)
  kept.set(key, text)
  return text
}
