import type { KnownVerb } from '../call'
import { officeChange } from './change'
import { ownerNews } from './news'

/** What the other account gave is dropped: what the first gave stands. */
export const same: KnownVerb<'member.same'> = async (call, { id, account }) =>
  officeChange(call, id, { do: 'same', at: call.at, accountId: account }, (after, _, before) => ({
    output: { state: after.state },
    messages: after.state === 'member' ? ownerNews({ ...after, owners: after.owners.filter((owner) => !before.owners.includes(owner)) }, '您已加入工会，会员证能用了', call.at) : [],
  }))
