import type { Card } from '@contract'
import { citing } from '../citing'

const labourLaw = citing('劳动法', '2018-12-29')
const contractLaw = citing('劳动合同法', '2012-12-28')
const wageRules = citing('工资支付暂行规定', '1994-12-06')
const wageParts = citing('关于工资总额组成的规定', '1990-01-01')
const leaveMeasures = citing('企业职工带薪年休假实施办法', '2008-09-18')
const arbitrationLaw = citing('劳动争议调解仲裁法', '2007-12-29')

/** Days off: sickness, family events, annual leave after a change of job. */
export const hoursLeaveCards: Card[] = [
  {
    id: 'k_hours-sick',
    topic: 'hours',
    title: '请病假，工资怎么发？',
    meaning: '病假也要发钱，一般比上班时少，但有最低线。具体发多少，看当地规定、合同和单位制度。在医疗期里，单位不能拿干不了、裁员当理由辞您。',
    steps: [
      '拨12333，问当地病假工资怎么算、最低多少、医疗期几个月。',
      '按单位规定请假，交医院的病假证明，留下交过的记录。',
      '急病来不及的，先打电话或发微信，之后补手续。',
      '少发、不发的，先要，再投诉或申请仲裁。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['病历、病假证明', '请假记录和答复', '病假前后的工资条'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...wageParts('第十条'), ...contractLaw('第四十二条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-family-leave',
    topic: 'hours',
    title: '结婚、家里办丧事，请假有工资吗？',
    meaning: '有。依法休婚假、丧假，工资照合同约定的发。休几天，全国各地不一样，看当地规定和单位制度。',
    steps: [
      '拨12333，问当地婚假、丧假各几天，路程算不算。',
      '提前书面请假，带上结婚证或死亡证明。',
      '单位不批，用微信问清理由，别直接不来。',
      '扣了工资的，要求补，投诉或申请仲裁。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['请假条和单位答复', '结婚证、死亡证明', '工资条'],
    where: '劳动监察（12333）、工会（12351）、劳动仲裁委员会',
    citations: [...labourLaw('第五十一条'), ...wageRules('第十一条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-new-job',
    topic: 'hours',
    title: '刚换单位，今年有年假吗？',
    meaning: '以前已经连续工作满12个月的，有。今年在新单位还剩多少天，除以365天，再乘全年该有的天数；不满1整天的不算。',
    steps: [
      '拿社保记录、老合同，证明以前连续干了多久、一共几年。',
      '算一算今年有几天，书面提出哪天休。',
      '产假、婚丧假、工伤养伤的日子，不占年假。',
      '派遣工也有年假，和派遣公司、用工单位都说。',
      '合同或制度给得更多的，按多的。',
    ],
    deadline: '没休又没给钱的，最稳妥：当年结束起1年内申请仲裁。',
    evidence: ['社保记录、老合同', '请假申请和答复', '考勤'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...leaveMeasures('第三条', '第五条', '第六条', '第十三条', '第十四条'), ...arbitrationLaw('第二十七条')],
  },
]
