/** The methods of lawyers, staff and admins, and what only some rooms of a phone bring: a function evaluates them when one is first called. */
import { conflict } from './conflict'
import { consultationOffice } from './consultationOffice'
import { dashboard } from './dashboard'
import { draft } from './draft'
import { duty } from './duty'
import { dutyOffice } from './dutyOffice'
import { lawImport } from './lawImport'
import { lawText } from './lawText'
import { noticeOffice } from './noticeOffice'
import { plan } from './plan'
import { reply } from './reply'
import { stationOffice } from './stationOffice'
import { unitOffice } from './unitOffice'

export const officeMethods = {
  ...consultationOffice, ...draft, ...reply, ...conflict, ...plan, ...duty, ...dutyOffice, ...lawText, ...lawImport, ...stationOffice, ...unitOffice, ...noticeOffice, ...dashboard,
}
