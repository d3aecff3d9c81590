import type { Output } from '@contract'
import type { KnownVerb } from '../call'
import { start } from './begin'
import { officeChange } from './change'

type Id = Output<'member.split'>['id']

/** The other account's application goes where that account wanted it, as old as it is. */
export const split: KnownVerb<'member.split'> = async (call, { id, account }) =>
  officeChange(call, id, { do: 'split', at: call.at, accountId: account }, async (_, tx, before) => {
    const other = before.unsure.find((one) => one.id === account)!
    return { output: { id: (await start(tx, other, other.reference)).id as Id } }
  })
