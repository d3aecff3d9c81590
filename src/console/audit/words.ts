import type { AuditRow } from '../../contract/audit'

/** What an action is called, by noun and verb; one that is not here is called by what it is about. */
const actions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  consultation: { ask: '提问', enter: '代工友登记', claim: '接单', offer: '派单', decline: '不接', answer: '答复',
    askBack: '请工友补充', release: '退回', escalate: '请工会帮忙', refer: '转介', reassign: '转派', followUp: '追问',
    rate: '评价', withdraw: '收回', close: '结束', reopen: '再次打开', share: '留电话', contact: '查看电话' },
  duty: { switch: '开关值班', capacity: '改接单数', leave: '请假', endLeave: '销假', swap: '换班',
    answerSwap: '回复换班', withdrawSwap: '收回换班', plan: '排班', unplan: '取消班' },
  plan: { set: '改值班规则' },
  session: { consent: '同意隐私说明', visit: '到站点' },
  signIn: { see: '扫登录码', approve: '同意登录电脑', refuse: '不同意登录电脑', enter: '电脑登录', end: '退出一台电脑', endAll: '全部退出' },
  person: { change: '改人员资料', suspend: '停用人员', resume: '恢复人员' },
  invite: { make: '发邀请', withdraw: '收回邀请', accept: '接受邀请' },
  clock: { wake: '到时间自动处理', duty: '自动换班', licence: '执业证提醒' },
  unit: { close: '关掉单位', move: '单位搬家' },
  station: { recode: '站点换码' },
}

const nouns: Readonly<Record<string, string>> = {
  consultation: '咨询', station: '站点', unit: '单位', notice: '通知', law: '法律', draft: '草稿', reply: '常用答复', conflict: '利益冲突', photo: '照片', member: '入会', duty: '值班', plan: '值班规则',
  session: '登录', signIn: '登录', person: '人员', invite: '邀请', subscription: '消息', signal: '苗头', clock: '自动处理', message: '消息',
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
  from: '从', to: '到', token: '次', holder: '接单人', role: '身份', roles: '身份', unit: '单位', post: '单位', state: '状态', queued: '回队列', given: '转同事', shifts: '取消班', licenceUntil: '执业证到',
}

/** What changed, as the journal has it: states, numbers and ids. */
export const changeInWords = (change: AuditRow['change']): string => change.filter(({ field }) => field !== 'event').map(({ field, value }) => `${fields[field] ?? field} ${value}`).join('，')
