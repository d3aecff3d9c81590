import type { workerMethods } from '../../src/contract/worker'
import { ask } from '../consultation/ask'
import { close } from '../consultation/close'
import { followUp } from '../consultation/followUp'
import { get as getConsultation } from '../consultation/get'
import { list as listConsultations } from '../consultation/list'
import { rate } from '../consultation/rate'
import { reopen } from '../consultation/reopen'
import { share } from '../consultation/share'
import { withdraw } from '../consultation/withdraw'
import { get as getCard } from '../law/get'
import { list as listCards } from '../law/list'
import { search } from '../law/search'
import { get as getNotice } from '../notice/get'
import { list as listNotices } from '../notice/list'
import { read } from '../notice/read'
import { unread } from '../notice/unread'
import { add } from '../photo/add'
import { consent } from '../session/consent'
import { get as getSession } from '../session/get'
import { visit } from '../session/visit'
import { get as getStation } from '../station/get'
import { accept } from '../subscription/accept'
import type { VerbOf } from '../call'

/** The verbs of the methods that workers call. */
export const workerVerbs: { [M in keyof typeof workerMethods]: VerbOf<M> } = {
  'session.get': getSession,
  'session.consent': consent,
  'session.visit': visit,
  'station.get': getStation,
  'consultation.ask': ask,
  'consultation.list': listConsultations,
  'consultation.get': getConsultation,
  'consultation.followUp': followUp,
  'consultation.rate': rate,
  'consultation.close': close,
  'consultation.reopen': reopen,
  'consultation.share': share,
  'consultation.withdraw': withdraw,
  'photo.add': add,
  'law.list': listCards,
  'law.get': getCard,
  'law.search': search,
  'notice.list': listNotices,
  'notice.unread': unread,
  'notice.get': getNotice,
  'notice.read': read,
  'subscription.accept': accept,
}
