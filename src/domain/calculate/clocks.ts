/** The time limits a worker meets, as a table: from which day, how long, for whom, by which article. */
import type { Citation } from '@contract'
import { aidLaw, arbitrationLaw, injuryCases, injuryRules, inspectionRules, interpretationOne, interpretationTwo } from './laws'
import { figure, type Figure } from './outcome'

export type Matter =
  | 'wagesStill' | 'wagesLeft' | 'claim' | 'awardOpen' | 'awardFinal' | 'injury' | 'inspection' | 'inspectionGoing'
  | 'regrade' | 'mediation' | 'filed' | 'accepted'

/** One limit, of one span after another; `look` is `main` for what the worker waits for or must do. */
export interface Limit { readonly name: string; readonly spans: readonly Figure[]; readonly look: 'main' | 'part' }

export interface Clock {
  /** starts that lie before it follow older rules */
  readonly since: string
  readonly limits: readonly Limit[]
  /** whether asking for one's due starts the time anew (Article 27) */
  readonly restarts: 'yes' | 'no'
  readonly citations: readonly Citation[]
  readonly notes: readonly string[]
  /** what to do when the first limit is past */
  readonly late: string
}

/** A matter without a running limit. */
export interface Still { readonly says: string; readonly citations: readonly Citation[] }

const [a27, a43, a48] = [arbitrationLaw('第二十七条'), arbitrationLaw('第四十三条'), arbitrationLaw('第四十八条')]
const [a14, a29, a49, a50] = [arbitrationLaw('第十四条'), arbitrationLaw('第二十九条'), arbitrationLaw('第四十九条'), arbitrationLaw('第五十条')]
const arbitrate = '最晚申请仲裁'
const sue = '您最晚到法院起诉'
const defended = '中断、中止要有证据：聊天记录、投诉回执、寄信凭证都留好。过了期，单位在仲裁时不提这一点的，还有机会，先问律师。'
export const aid = figure(7, '日', aidLaw('第四十四条'))
const askAnyway = '照这样算期限已经过了。先别放弃：有没有中断、中止，要看具体情况，尽快问律师。'
const sueAnyway = '照这样算期限已经过了，裁决一般已经生效。收到的日子有没有记错、有没有特殊原因，尽快问律师。'
const goOn = '这一天已经过了，可以走下一步。'

const arbitration: Omit<Clock, 'citations' | 'notes'> = {
  since: '2008-05-01', restarts: 'yes', late: askAnyway, limits: [{ name: arbitrate, spans: [figure(1, '年', a27)], look: 'main' }],
}

export const clocks: Readonly<Record<Matter, Clock | Still>> = {
  wagesStill: {
    says: '还在这家单位上班的，要欠的工资没有1年的限制。但是一离开，就要在1年内申请仲裁；欠薪停下来以后，2年里没人投诉的，劳动监察也不再查。越早要越好。',
    citations: [a27, inspectionRules('第二十条')],
  },
  wagesLeft: { ...arbitration, citations: [a27, interpretationTwo('第二十条'), aid.citation], notes: [defended] },
  claim: { ...arbitration, citations: [a27, interpretationTwo('第二十条'), aid.citation], notes: ['从您知道或者应该知道吃亏那天起算。', defended] },
  awardOpen: {
    since: '2008-05-01', restarts: 'no', late: sueAnyway, citations: [a48, a50, interpretationOne('第十八条'), aid.citation],
    limits: [{ name: sue, spans: [figure(15, '日', a50)], look: 'main' }, { name: '单位最晚到法院起诉', spans: [figure(15, '日', a50)], look: 'part' }],
    notes: ['到期谁都不起诉，裁决就生效，可以申请法院执行。', '裁决书没写是不是终局的，由法院来看；您不服，都是15天内起诉。'],
  },
  awardFinal: {
    since: '2008-05-01', restarts: 'no', late: sueAnyway, citations: [arbitrationLaw('第四十七条'), a48, a49, interpretationOne('第二十一条'), aid.citation],
    limits: [{ name: sue, spans: [figure(15, '日', a48)], look: 'main' }, { name: '单位最晚申请撤销裁决', spans: [figure(30, '日', a49)], look: 'part' }],
    notes: ['终局裁决从作出那天起生效。单位不能去起诉，只能请中级人民法院撤销；您不服可以起诉。', '裁决被撤销的，收到裁定书15天内可以起诉。'],
  },
  injury: {
    since: '2011-01-01', restarts: 'no', late: askAnyway, citations: [injuryRules('第十七条'), injuryCases('第七条')],
    limits: [
      { name: '您、家里人或工会最晚申请工伤认定', spans: [figure(1, '年', injuryRules('第十七条'))], look: 'main' },
      { name: '单位应该申请的最后一天', spans: [figure(30, '日', injuryRules('第十七条'))], look: 'part' },
    ],
    notes: ['单位不去申请的，您自己就可以去，工会也可以替您去。', '不是您自己的原因耽误的（比如单位拖着、在打官司确认劳动关系），耽误的时间不算。', '单位没按时申请的，这期间该报的费用由单位出。'],
  },
  inspection: {
    since: '2004-12-01', restarts: 'no', late: '照这样算已经过了2年。做法要是停得更晚，或者以前投诉过，就还有机会；仲裁那条路也请律师看看。', citations: [inspectionRules('第二十条')],
    limits: [{ name: '最晚到劳动监察投诉', spans: [figure(2, '年', inspectionRules('第二十条'))], look: 'main' }],
    notes: ['违法的做法一直在继续的，从停下来那天起算。'],
  },
  inspectionGoing: {
    says: '单位的违法做法还在继续的，2年还没有开始算，要从它停下来那天起算。现在就可以投诉。',
    citations: [inspectionRules('第二十条')],
  },
  regrade: {
    since: '2011-01-01', restarts: 'no', late: '照这样算期限已经过了，请问劳动能力鉴定委员会还能不能办。', citations: [injuryRules('第二十六条')],
    limits: [{ name: '最晚申请再次鉴定', spans: [figure(15, '日', injuryRules('第二十六条'))], look: 'main' }],
    notes: ['再次鉴定向省里的劳动能力鉴定委员会申请，结论就是最后的。'],
  },
  mediation: {
    since: '2008-05-01', restarts: 'no', late: goOn, citations: [a14, arbitrationLaw('第五条'), a27],
    limits: [{ name: '调解最晚到这天，调不成就去仲裁', spans: [figure(15, '日', a14)], look: 'main' }],
    notes: ['不想调解的，不用等，可以直接申请仲裁。仲裁的1年照样要看着。'],
  },
  filed: {
    since: '2008-05-01', restarts: 'no', late: goOn, citations: [a29, interpretationOne('第十二条')],
    limits: [{ name: '仲裁委最晚决定收不收', spans: [figure(5, '日', a29)], look: 'main' }],
    notes: ['不收，或者到期还没决定的，您可以直接到法院起诉。'],
  },
  accepted: {
    since: '2008-05-01', restarts: 'no', late: goOn, citations: [a43, interpretationOne('第十二条')],
    limits: [
      { name: '一般最晚裁决', spans: [figure(45, '日', a43)], look: 'main' },
      { name: '批准延期的，最晚裁决', spans: [figure(45, '日', a43), figure(15, '日', a43)], look: 'part' },
    ],
    notes: ['到期还没裁决的，您可以直接到法院起诉。等鉴定、等送达这类时间，法院可能不算逾期。'],
  },
}
