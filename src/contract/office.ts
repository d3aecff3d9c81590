/** The methods of lawyers, staff and admins, and what only some rooms of a phone bring: a function evaluates them when one is first called. */
import { account } from './account'
import { accountOffice } from './accountOffice'
import { audit } from './audit'
import { check } from './check'
import { conflict } from './conflict'
import { consultationOffice } from './consultationOffice'
import { dashboard } from './dashboard'
import { draft } from './draft'
import { duty } from './duty'
import { dutyOffice } from './dutyOffice'
import { inviteGuest, inviteOffice } from './invite'
import { lawImport } from './lawImport'
import { lawText } from './lawText'
import { member } from './member'
import { memberOffice } from './memberOffice'
import { noticeOffice } from './noticeOffice'
import { outbox } from './outbox'
import { personOffice } from './personOffice'
import { plan } from './plan'
import { reply } from './reply'
import { signIn } from './signIn'
import { signal } from './signal'
import { stationNear } from './stationNear'
import { stationOffice } from './stationOffice'
import { unitOffice } from './unitOffice'

export const officeMethods = {
  ...account, ...accountOffice, ...signIn, ...personOffice, ...inviteOffice, ...inviteGuest, ...audit,
  ...member, ...memberOffice, ...consultationOffice, ...check, ...outbox, ...draft, ...reply, ...conflict, ...plan, ...duty, ...dutyOffice, ...lawText, ...lawImport, ...stationNear, ...stationOffice, ...unitOffice, ...noticeOffice, ...dashboard, ...signal,
}
