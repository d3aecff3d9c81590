import { learn } from '../client/methods'
import { consultationOffice } from '../contract/consultationOffice'
import { dashboard } from '../contract/dashboard'
import { dutyOffice } from '../contract/dutyOffice'
import { lawImport } from '../contract/lawImport'
import { noticeOffice } from '../contract/noticeOffice'
import { plan } from '../contract/plan'
import { stationOffice } from '../contract/stationOffice'
import { unitOffice } from '../contract/unitOffice'

learn(consultationOffice, stationOffice, unitOffice, noticeOffice, plan, dashboard, dutyOffice, lawImport)
