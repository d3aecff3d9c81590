import type { officeMethods } from '../../src/contract/office'
import { get as getDashboard } from '../dashboard/get'
import { article } from '../law/article'
import { importText } from '../law/import'
import { imports } from '../law/imports'
import { publish as publishLaw } from '../law/publish'
import { reviewed } from '../law/reviewed'
import { reviews } from '../law/reviews'
import { statute } from '../law/statute'
import { statutes } from '../law/statutes'
import { acknowledge as acknowledgeSignal } from '../signal/acknowledge'
import { list as listSignals } from '../signal/list'
import { open as openSignal } from '../signal/open'
import type { VerbOf } from '../call'
import { accountVerbs } from './accountVerbs'
import { consultationVerbs } from './consultationVerbs'
import { dutyVerbs } from './dutyVerbs'
import { memberVerbs } from './memberVerbs'
import { noticeVerbs } from './noticeVerbs'
import { peopleVerbs } from './peopleVerbs'
import { placeVerbs } from './placeVerbs'

/** The verbs of lawyers, staff and admins, and of reading the law. */
export const officeVerbs: { [M in keyof typeof officeMethods]: VerbOf<M> } = {
  ...accountVerbs, ...consultationVerbs, ...dutyVerbs, ...memberVerbs, ...noticeVerbs, ...peopleVerbs, ...placeVerbs,
  'law.statutes': statutes,
  'law.statute': statute,
  'law.article': article,
  'law.import': importText,
  'law.imports': imports,
  'law.publish': publishLaw,
  'law.reviews': reviews,
  'law.reviewed': reviewed,
  'dashboard.get': getDashboard,
  'signal.list': listSignals,
  'signal.open': openSignal,
  'signal.acknowledge': acknowledgeSignal,
}
