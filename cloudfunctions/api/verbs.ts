import type { MethodName } from '@contract'
import { answer } from '../consultation/answer'
import { ask } from '../consultation/ask'
import { askBack } from '../consultation/askBack'
import { claim } from '../consultation/claim'
import { close } from '../consultation/close'
import { followUp } from '../consultation/followUp'
import { get as getConsultation } from '../consultation/get'
import { held } from '../consultation/held'
import { list as listConsultations } from '../consultation/list'
import { queue } from '../consultation/queue'
import { rate } from '../consultation/rate'
import { release } from '../consultation/release'
import { get as getDashboard } from '../dashboard/get'
import { get as getDuty } from '../duty/get'
import { turn } from '../duty/switch'
import { get as getCard } from '../law/get'
import { list as listCards } from '../law/list'
import { search } from '../law/search'
import { get as getNotice } from '../notice/get'
import { list as listNotices } from '../notice/list'
import { publish } from '../notice/publish'
import { read } from '../notice/read'
import { add } from '../photo/add'
import { consent } from '../session/consent'
import { get as getSession } from '../session/get'
import { visit } from '../session/visit'
import { get as getStation } from '../station/get'
import { list as listStations } from '../station/list'
import { units } from '../station/units'
import type { KnownVerb, Verb } from '../call'

type Anyone = 'session.get' | 'session.consent' | 'station.get' | 'station.list' | 'law.list' | 'law.get' | 'law.search'

/** Every method's verb. The types hold the table to the contract. */
export const verbs: { [M in MethodName]: M extends Anyone ? Verb<M> : KnownVerb<M> } = {
  'session.get': getSession,
  'session.consent': consent,
  'session.visit': visit,
  'station.get': getStation,
  'station.list': listStations,
  'station.units': units,
  'consultation.ask': ask,
  'consultation.list': listConsultations,
  'consultation.get': getConsultation,
  'consultation.followUp': followUp,
  'consultation.rate': rate,
  'consultation.close': close,
  'consultation.queue': queue,
  'consultation.held': held,
  'consultation.claim': claim,
  'consultation.answer': answer,
  'consultation.askBack': askBack,
  'consultation.release': release,
  'photo.add': add,
  'duty.get': getDuty,
  'duty.switch': turn,
  'law.list': listCards,
  'law.get': getCard,
  'law.search': search,
  'notice.publish': publish,
  'notice.list': listNotices,
  'notice.get': getNotice,
  'notice.read': read,
  'dashboard.get': getDashboard,
}
