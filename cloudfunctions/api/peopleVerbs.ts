import type { audit } from '../../src/contract/audit'
import type { inviteGuest, inviteOffice } from '../../src/contract/invite'
import type { personOffice } from '../../src/contract/personOffice'
import type { signIn } from '../../src/contract/signIn'
import { search as searchAudit } from '../audit/search'
import { accept as acceptInvite } from '../invite/accept'
import { list as listInvites } from '../invite/list'
import { look as lookAtInvite } from '../invite/look'
import { make as makeInvite } from '../invite/make'
import { withdraw as withdrawInvite } from '../invite/withdraw'
import { change as changePerson } from '../person/change'
import { get as getPerson } from '../person/get'
import { list as listPeople } from '../person/list'
import { resume } from '../person/resume'
import { suspend } from '../person/suspend'
import { approve } from '../signIn/approve'
import { begin } from '../signIn/begin'
import { end } from '../signIn/end'
import { endAll } from '../signIn/endAll'
import { enter as enterSignIn } from '../signIn/enter'
import { list as listSessions } from '../signIn/list'
import { refuse } from '../signIn/refuse'
import { see } from '../signIn/see'
import { wait } from '../signIn/wait'
import type { VerbOf } from '../call'

type Methods = typeof signIn & typeof personOffice & typeof inviteOffice & typeof inviteGuest & typeof audit

/** The verbs of signing in, of people and their posts, and of the audit. */
export const peopleVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'signIn.begin': begin,
  'signIn.wait': wait,
  'signIn.enter': enterSignIn,
  'signIn.see': see,
  'signIn.approve': approve,
  'signIn.refuse': refuse,
  'signIn.list': listSessions,
  'signIn.end': end,
  'signIn.endAll': endAll,
  'person.list': listPeople,
  'person.get': getPerson,
  'person.change': changePerson,
  'person.suspend': suspend,
  'person.resume': resume,
  'invite.make': makeInvite,
  'invite.list': listInvites,
  'invite.withdraw': withdrawInvite,
  'invite.look': lookAtInvite,
  'invite.accept': acceptInvite,
  'audit.search': searchAudit,
}
