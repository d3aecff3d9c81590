import type { account } from '../../src/contract/account'
import type { accountOffice } from '../../src/contract/accountOffice'
import { deleteAccount } from '../account/delete'
import { deleteGuest } from '../account/deleteGuest'
import { held } from '../account/held'
import { keep } from '../account/keep'
import { keepGuest } from '../account/keepGuest'
import { mute } from '../account/mute'
import { open } from '../account/open'
import { seeGuest } from '../account/seeGuest'
import { unshare } from '../account/unshare'
import type { VerbOf } from '../call'

type Methods = typeof account & typeof accountOffice

/** The verbs of what is held about somebody, and of how they go. */
export const accountVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'account.held': held,
  'account.open': open,
  'account.mute': mute,
  'account.unshare': unshare,
  'account.delete': deleteAccount,
  'account.keep': keep,
  'account.guest': seeGuest,
  'account.deleteGuest': deleteGuest,
  'account.keepGuest': keepGuest,
}
