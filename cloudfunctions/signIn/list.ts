import type { Output } from '@contract'
import { plusMinutes } from '@domain/calendar'
import { isLive, sessionMinutes } from '@domain/signIn'
import type { KnownVerb } from '../call'
import { sessionsOf } from '../db/sessions'
import { machineOf } from './ticket'

const most = 100

export const list: KnownVerb<'signIn.list'> = async ({ at, person, session }) => {
  const all = await sessionsOf(person.id, plusMinutes(at, -sessionMinutes), most)
  return {
    sessions: all.filter((one) => isLive(one, person.sessionsFrom ?? null, at)).map((one) => ({
      id: one.id as Output<'signIn.list'>['sessions'][number]['id'], machine: machineOf(one), startedAt: one.startedAt, until: one.expiresAt,
      here: one.id === session ? 'this' as const : 'other' as const,
    })),
  }
}
