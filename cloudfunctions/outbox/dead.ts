import type { DeadLine } from '@contract'
import { limits } from '@contract'
import type { KnownVerb } from '../call'
import { countWaiting, deadKeyOf, deadLetters } from '../db/outbox'
import { refuseUnlessWhole } from './whole'

export const dead: KnownVerb<'outbox.dead'> = async ({ person }, { cursor }) => {
  refuseUnlessWhole(person)
  const [found, waiting] = await Promise.all([deadLetters(cursor ?? null, limits.page + 1), countWaiting()])
  const page = found.slice(0, limits.page)
  const lines = page.map(({ _id, deadAt, messages }): DeadLine => {
    const gone = messages.filter(({ state }) => state === 'dead')
    return { id: _id, deadAt: deadAt!, template: gone[0]!.template, letters: gone.length, errcode: gone[0]!.errcode }
  })
  return { lines, next: found.length > page.length ? deadKeyOf(page.at(-1)!) : null, waiting }
}
