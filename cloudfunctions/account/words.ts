/** The plain words in which what is held is shown to whom it is about. */
import type { CloseReason, ConsultationState, MemberState } from '@contract'
import type { Entry } from '@domain/consultation'

export const stateWords: Readonly<Record<ConsultationState, string>> = {
  checking: '正在看', waiting: '等律师', offered: '等律师', held: '律师在答', askedBack: '等您补充', answered: '答过了', returned: '等您改写', closed: '结束了',
}
export const closeWords: Readonly<Record<CloseReason, string>> = { solved: '解决了', referred: '转给别的部门', withdrawn: '收回了', silent: '很久没有回音' }
export const memberWords: Readonly<Record<MemberState, string>> = { applied: '申请中', asked: '等您补充', member: '会员', declined: '没有通过' }
export const entryWords: Readonly<Record<Entry['kind'], string>> = {
  question: '您问的', followUp: '您补充的', answer: '律师答的', askBack: '律师问您的', referral: '转给别的部门', sentBack: '工会请您改写',
}
export const aboutWords = { answered: '咨询有答复', duty: '值班', notice: '新通知', phoneCode: '短信验证码' } as const

/** What a deed was, by its method or by its noun. */
const deeds: Readonly<Record<string, string>> = {
  'session.consent': '同意隐私说明', 'session.visit': '到了一个站点', 'consultation.ask': '问律师', 'consultation.followUp': '补充情况', 'consultation.rate': '评价',
  'consultation.withdraw': '收回咨询', 'consultation.close': '结束咨询', 'consultation.reopen': '重新打开咨询', 'consultation.share': '改了谁能看姓名电话', 'photo.add': '传照片', 'photo.store': '传照片',
  'notice.read': '看通知', 'subscription.accept': '允许微信消息', member: '办入会的事', signIn: '电脑登录', account: '管理我的信息',
}
export const deedWords = (method: string): string => deeds[method] ?? deeds[method.split('.')[0]!] ?? '在这里工作时做的事'
