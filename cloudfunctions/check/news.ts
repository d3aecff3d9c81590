import { isChecking } from '@domain/check'
import type { Consultation } from '@domain/consultation'
import { officeNewsOf } from '../consultation/news'
import type { Message } from '../db/journal'

/** To the staff, when the check said of the last entry that a person should look; not when it only did not answer. */
export async function checkNews(now: Consultation): Promise<Message[]> {
  const entry = now.entries.at(-1)
  const open = entry && isChecking(entry) ? entry.checks?.filter(({ state, verdict }) => state === 'checking' && verdict !== 'unknown') ?? [] : []
  return open[0]?.until ? officeNewsOf(now, '有一段话请您看一看', open[0].until, 'console/checks') : []
}
