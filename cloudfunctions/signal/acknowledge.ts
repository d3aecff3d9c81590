import { refusal } from '@domain/refusal'
import { acknowledged } from '@domain/signal'
import type { KnownVerb } from '../call'
import { putSignal } from '../db/signals'
import { ownSignal } from './own'

export const acknowledge: KnownVerb<'signal.acknowledge'> = async (call, { id, workers, deed, note }) => call.write(async (tx) => {
  const now = await ownSignal(tx, call.person, id)
  if (now.state !== 'raised') throw refusal('WrongState', { state: now.state })
  const after = acknowledged(now, workers)
  const said = { at: call.at, surname: call.person.surname, deed, note: note ?? null, workers: after.seen }
  await putSignal(tx, { ...now, ...after, acknowledged: said })
  return { output: {}, subject: id, change: { event: 'signalAcknowledged', deed, workers: after.seen } }
})
