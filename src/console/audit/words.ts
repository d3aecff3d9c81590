import type { Topic } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'
import type { AuditRow } from '../../contract/audit'

/** What an action is called, by noun and verb: all that write, and what the clock does. */
const actions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  consultation: { ask: '提问', enter: '代工友登记', claim: '接单', offer: '派单', decline: '不接', answer: '答复',
    askBack: '请工友补充', release: '退回', escalate: '请工会帮忙', refer: '转介', reassign: '转派', followUp: '追问',
    rate: '评价', withdraw: '收回', close: '结束', reopen: '再次打开', share: '留电话', contact: '查看电话' },
  check: { letThrough: '内容核对：通过', sendBack: '内容核对：请工友改', verdict: '微信核对了文字', photo: '微信核对了照片' },
  duty: { switch: '开关值班', capacity: '改接单数', leave: '请假', endLeave: '销假', swap: '换班', answerSwap: '回复换班', withdrawSwap: '收回换班', plan: '排班', unplan: '取消班' },
  draft: { save: '存草稿', drop: '删草稿' }, reply: { save: '存常用答复', drop: '删常用答复' }, conflict: { add: '登记利益冲突', drop: '去掉利益冲突' },
  plan: { set: '改值班规则' }, photo: { add: '传照片', store: '开始传照片' },
  notice: { save: '写通知', submit: '通知交给同事看', publish: '发通知', approve: '看过通知，通过', reject: '退回通知', takeBack: '拿回通知', drop: '删通知草稿', correct: '更正通知',
    withdraw: '撤回通知', pin: '置顶通知', setRule: '改“发之前另一个人看过”', read: '看通知' },
  outbox: { retry: '再发没发出去的消息', drop: '不再发消息' }, subscription: { accept: '同意收消息' }, message: { fanOut: '把通知发到微信' },
  session: { consent: '同意隐私说明', visit: '到站点' },
  signIn: { see: '扫登录码', approve: '同意登录电脑', refuse: '不同意登录电脑', enter: '电脑登录', end: '退出一台电脑', endAll: '全部退出' },
  person: { change: '改人员资料', suspend: '停用人员', resume: '恢复人员' },
  invite: { make: '发邀请', withdraw: '收回邀请', accept: '接受邀请' },
  account: { mute: '不再收消息', unshare: '收回留的电话', delete: '要求删掉账号', keep: '不删账号了', deleteGuest: '替来电工友删信息', keepGuest: '不删来电工友信息了', guest: '看来电工友的信息' },
  station: { add: '加站点', change: '改站点', move: '站点换单位', recode: '站点换码', close: '关站点', open: '重开站点', import: '导入站点' },
  unit: { add: '加单位', change: '改单位', move: '单位换上级', close: '关掉单位', import: '导入单位', follow: '单位变动，跟着搬' },
  law: { import: '上传法律', publish: '发布法律', reviewed: '看过法律变动' },
  member: { sendCode: '发验证码', checkCode: '核对验证码', wechatPhone: '微信手机号', apply: '申请入会', answer: '补充入会材料', transfer: '转会', correct: '改会员信息', leave: '退会',
    accept: '批准入会', ask: '请补充入会材料', decline: '没有批准入会', amend: '改了会员信息', keep: '没有改会员信息', same: '认定是同一个人', split: '认定不是同一个人', open: '看入会材料',
    check: '验会员证', setRules: '改入会规则' },
  signal: { open: '看苗头里的单位名', acknowledge: '处理苗头' },
  clock: { wake: '到时间自动处理', duty: '自动换班', licence: '执业证提醒', publish: '到时间自动发通知', count: '自动数数', figures: '自动数数', watch: '自动找苗头', erase: '自动删账号',
    signIns: '自动清登录记录', sessions: '自动清登录记录' },
}

const nouns: Readonly<Record<string, string>> = {
  consultation: '咨询', station: '站点', unit: '单位', notice: '通知', law: '法律', member: '入会', duty: '值班', person: '人员', invite: '邀请', signal: '苗头', clock: '自动处理', message: '消息',
}

export function actionInWords(method: string): string {
  const [noun = '', verb = ''] = method.split('.')
  return actions[noun]?.[verb] ?? `${nouns[noun] ?? '别的事'}（${verb}）`
}

/** Actions to choose from, the most looked-for first. */
export const searchable = [
  ['consultation', 'claim'], ['consultation', 'answer'], ['consultation', 'reassign'], ['consultation', 'contact'], ['person', 'change'], ['person', 'suspend'],
  ['invite', 'make'], ['invite', 'accept'], ['signIn', 'enter'], ['duty', 'plan'], ['plan', 'set'],
].map(name => ({ value: name.join('.'), name: actionInWords(name.join('.')) }))

export const actorInWords = ({ kind, surname }: AuditRow['by']): string => kind === 'clock' ? '系统' : kind === 'worker' ? '工友' : `${surname ?? ''}老师`

const fields: Readonly<Record<string, string>> = {
  from: '从', to: '到', token: '接的次数', holder: '接单人', role: '身份', roles: '身份', unit: '单位', post: '单位', parent: '上级', state: '状态', queued: '回队列', given: '转同事', shifts: '班',
  licenceUntil: '执业证到', until: '到', revision: '版本', due: '原定', pinnedUntil: '置顶到', topic: '类别', channel: '怎么来的', verdict: '核对结果', template: '范文', letters: '字数', browser: '浏览器',
  system: '电脑', session: '登录', signIn: '登录码', by: '谁', invite: '邀请', reason: '原因', why: '原因', workers: '几位工友', deed: '怎么处理', kind: '种类', day: '哪天', which: '哪几次', shift: '班', swap: '换班',
  leave: '请假', turn: '班', edge: '时间', review: '另一个人看', station: '站点', generation: '第几个码', left: '原单位', entry: '哪一句', rows: '几行', removed: '清了几条', law: '法律', version: '版本',
  takes: '收会员', idNumber: '身份证号', renamed: '改了名', released: '放回几件', ended: '结束几件',
}

/** States and the like, where they mean one thing. */
const values: Readonly<Record<string, string>> = {
  waiting: '等律师', offered: '留给律师', held: '律师在办', askedBack: '等工友补充', answered: '答复了', closed: '结束', checking: '等核对', draft: '草稿', review: '等同事看', scheduled: '到时间发',
  published: '发出了', withdrawn: '撤回了', dropped: '删了', hindered: '没发成', on: '值班', off: '不值班', queue: '队列', lawyer: '律师', staff: '工作人员', admin: '管理员', worker: '工友',
  needed: '要', free: '不要', pass: '没问题', risky: '有风险', unknown: '没有结果', phone: '电话', visit: '上门', member: '会员', applied: '申请了', asked: '等补充', declined: '没批准', yes: '是', no: '否',
  good: '有效', month: '一个月内到期', week: '一周内到期', over: '过期', none: '没有', once: '一次', weekly: '每周', street: '街道', district: '区', park: '园区', city: '市', noLawyer: '没有律师',
  windows: 'Windows', mac: '苹果电脑', linux: 'Linux', chrome: '谷歌浏览器', edge: 'Edge', safari: '苹果浏览器', firefox: '火狐', wechat: '微信',
}
/** An instant of the journal as people write it. */
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const valueInWords = (field: string, value: string, now: string): string =>
  instant.test(value) ? timeInWords(value, now) : field === 'topic' ? topicNames[value as Topic]?.name ?? value : value.split(' ').map(word => values[word] ?? word).join('、')

/** What changed, as the journal has it: states, numbers and ids. */
export const changeInWords = (change: AuditRow['change'], now: string): string =>
  change.filter(({ field }) => field !== 'event').map(({ field, value }) => `${fields[field] ?? field} ${valueInWords(field, value, now)}`).join('，')
