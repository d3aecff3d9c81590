import type { member } from '../../src/contract/member'
import type { memberOffice } from '../../src/contract/memberOffice'
import { accept as acceptMember } from '../member/accept'
import { amend } from '../member/amend'
import { answer as answerMember } from '../member/answer'
import { apply } from '../member/apply'
import { areas } from '../member/areas'
import { ask as askMember } from '../member/ask'
import { card } from '../member/card'
import { check as checkCard } from '../member/check'
import { checkCode } from '../member/checkCode'
import { correct } from '../member/correct'
import { decline as declineMember } from '../member/decline'
import { get as getMember } from '../member/get'
import { home as homeOfMember } from '../member/home'
import { keep } from '../member/keep'
import { leave as leaveUnion } from '../member/leave'
import { list as listMembers } from '../member/list'
import { mine } from '../member/mine'
import { open as openMember } from '../member/open'
import { rules as joinRules } from '../member/rules'
import { same as sameMember } from '../member/same'
import { sendCode } from '../member/sendCode'
import { setRules as setJoinRules } from '../member/setRules'
import { split as splitMember } from '../member/split'
import { transfer } from '../member/transfer'
import { wechatPhone } from '../member/wechatPhone'
import type { VerbOf } from '../call'

type Methods = typeof member & typeof memberOffice

/** Of joining and membership. */
export const memberVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'member.accept': acceptMember,
  'member.amend': amend,
  'member.answer': answerMember,
  'member.apply': apply,
  'member.areas': areas,
  'member.ask': askMember,
  'member.card': card,
  'member.check': checkCard,
  'member.checkCode': checkCode,
  'member.correct': correct,
  'member.decline': declineMember,
  'member.get': getMember,
  'member.home': homeOfMember,
  'member.keep': keep,
  'member.leave': leaveUnion,
  'member.list': listMembers,
  'member.mine': mine,
  'member.open': openMember,
  'member.rules': joinRules,
  'member.same': sameMember,
  'member.sendCode': sendCode,
  'member.setRules': setJoinRules,
  'member.split': splitMember,
  'member.transfer': transfer,
  'member.wechatPhone': wechatPhone,
}
