/** To whom a notice is told, what it says then, and whether it may still be said. Fan-out and sender ask here and nowhere else. */
import type { Person } from '@domain/access'
import { reaches } from '@domain/noticeAudience'
import type { Message } from '../db/journal'
import { type Listed, noticesByIds } from '../db/notices'
import { revisionsRead } from '../db/reads'

/** Those of `people` to whom `revision` of a notice is told: the first to all whom it is for, a correction to those who opened what it corrects. */
export async function hears({ id, audience }: Pick<Listed, 'id' | 'audience'>, revision: number, people: readonly Person[]): Promise<readonly Person[]> {
  if (revision === 1) return people.filter((person) => reaches(audience, person))
  const opened = await revisionsRead(id, people.map((person) => person.id))
  return people.filter((person) => (opened.get(person.id) ?? revision) < revision)
}

/** What the message says, in the words in which the notice stands now. */
export const fieldsOf = ({ title, from, publishedAt, changedAt }: Listed, revision: number): Message['fields'] =>
  revision === 1 ? { what: title, from, at: publishedAt } : { what: `更正：${title}`, from, at: changedAt }

/** The notice, if `revision` of it may still be told: it is not withdrawn, and of two corrections the later one speaks. */
export async function toldStill(noticeId: string, revision: number): Promise<Listed | null> {
  const [now] = await noticesByIds([noticeId])
  return now?.state === 'published' && (revision === 1 || now.revision === revision) ? now : null
}
