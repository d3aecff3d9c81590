import type { Topic } from '@contract'
import type { Person } from '@domain/access'
import { nextOf, referenceOf } from '@domain/consultation'
import { ask as asked } from '@domain/evolve'
import type { KnownVerb } from '../call'
import { checkNews } from '../check/news'
import { checksOf, verdictOn } from '../check/words'
import { addConsultation } from '../db/consultations'
import { newId, type Transaction } from '../db/database'
import { person, putPerson } from '../db/people'
import { fileIdsOf } from '../db/photos'
import { entryBy } from './entry'
import { homeOf, matterOf } from './home'

/** What somebody asked about is a reason to write to them: it stands on their row, from the first question on a topic on. */
async function noteTopic(tx: Transaction, { id, asked }: Person, topic: Topic): Promise<void> {
  const now = asked.includes(topic) ? null : await person(tx, id)
  if (now && !now.asked.includes(topic)) await putPerson(tx, { ...now, asked: [...now.asked, topic] })
}

export const ask: KnownVerb<'consultation.ask'> = async (call, input) => {
  const photos = fileIdsOf(call.person.id, input.photos)
  const [home, verdict] = await Promise.all([homeOf(input.station, call.person.station), verdictOn(call, input.text, input.employer)])
  return call.write(async (tx) => {
    const id = newId('c')
    const question = entryBy(call, 'question', input.text, { photos })
    const checks = await checksOf(tx, { consultationId: id, entryId: question.id, photos, verdict }, call.at, home.plan)
    const consultation = asked({
      id, reference: referenceOf(call.at, id), workerId: call.person.id, entered: null, contact: null, ...home, ...matterOf(input),
    }, { ...question, checks })
    await addConsultation(tx, consultation)
    await noteTopic(tx, call.person, consultation.topic)
    return {
      output: { id, reference: consultation.reference, next: nextOf(consultation) },
      subject: id, change: { event: 'asked', to: consultation.state, topic: consultation.topic, verdict },
      messages: await checkNews(consultation),
    }
  })
}
