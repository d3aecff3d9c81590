import type { Card } from '@contract'
import { citing } from '../citing'

const contractLaw = citing('劳动合同法', '2012-12-28')
const contractRules = citing('劳动合同法实施条例', '2008-09-18')
const minimumRules = citing('最低工资规定', '2004-01-20')
const arbitrationLaw = citing('劳动争议调解仲裁法', '2007-12-29')

/** Work under another kind of contract: agency work and hourly work. */
export const contractKindsCards: Card[] = [
  {
    id: 'k_contract-dispatch',
    topic: 'contract',
    title: '我是劳务派遣工，有什么权利？',
    meaning: '派遣公司就是您的单位：要和您签2年以上合同，按月发钱，没活干时也按当地最低工资发。在用工单位，和同岗位的人同工同酬。',
    steps: [
      '要派遣公司的合同，看清派到哪、干什么、多久。',
      '两家都不能向您收钱；派遣公司不能克扣用工单位给您的工资。',
      '加班费、奖金、岗位福利，由用工单位给。',
      '派遣只能用在临时、辅助、替代的岗位，临时岗位不超过6个月。',
      '申请仲裁，把派遣公司和用工单位都写上。',
    ],
    deadline: '1年内申请仲裁；要欠薪的，离职那天起1年内。',
    evidence: ['派遣合同', '工资条、银行流水', '用工单位的考勤、工牌'],
    where: '劳动仲裁委员会、劳动监察（12333）、工会（12351）',
    citations: [...contractLaw('第五十八条', '第六十条', '第六十二条', '第六十三条', '第六十六条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_contract-returned',
    topic: 'contract',
    title: '被用工单位退回派遣公司，怎么办？',
    meaning: '退回不等于被辞退。合同没解除前，没活给您干，派遣公司也要按它所在地的最低工资按月付。它要辞您，得有法定理由。',
    steps: [
      '要退回通知，看写的什么理由。',
      '马上找派遣公司报到，用微信问怎么安排、怎么发钱。',
      '别签“自愿离职”，派您去新地方，先看待遇有没有降。',
      '派遣公司依法解除的，该有的经济补偿照样有。',
      '违法解除的，可以要求回去，或者要赔偿金。',
    ],
    deadline: '被辞退的，从那天起1年内申请仲裁。',
    evidence: ['退回通知', '派遣合同', '报到和沟通的记录'],
    where: '劳动仲裁委员会、工会（12351）、法律援助（12348）',
    citations: [...contractLaw('第五十八条', '第六十五条'), ...contractRules('第三十一条', '第三十二条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_contract-part-time',
    topic: 'contract',
    title: '小时工的工资，怎么结？',
    meaning: '同一单位一般每天平均不超过4小时、每周不超过24小时的，是小时工。最长15天要结清工钱，每小时不低于当地小时最低工资，没有试用期。',
    steps: [
      '记下每天干几小时；常常超过的，可能该按全日制算，问律师。',
      '拨12333，问当地的小时最低工资。',
      '可以口头约定，最好发微信写明单价和结账日。',
      '可以同时干几份，别影响先签的那份。',
      '随时可以不干，单位也随时可以不用您，没有经济补偿。',
    ],
    deadline: '不干了还欠钱，1年内申请仲裁。',
    evidence: ['说好单价的聊天记录', '自己记的工时、排班表', '转账记录'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [
      ...contractLaw('第六十八条', '第六十九条', '第七十条', '第七十一条', '第七十二条'), ...arbitrationLaw('第二十七条'),
    ],
  },
  {
    id: 'k_contract-part-time-dispatch',
    topic: 'contract',
    title: '劳务公司按小时派我，合法吗？',
    meaning: '不合法。劳务派遣公司不能用小时工的形式招您再派出去，要和您签2年以上的固定期限合同。小时最低工资只适用于真正的小时工。',
    steps: [
      '看清和谁签的、谁发钱、谁管考勤。',
      '要求派遣公司按规定签合同、按月发工资、上社保。',
      '记下每天的工时，别只留总数。',
      '不改的，向劳动监察投诉；要钱的申请仲裁。',
    ],
    deadline: '1年内申请仲裁；要欠薪的，离职那天起1年内。',
    evidence: ['合同、协议', '工时记录、排班表', '转账记录、付款人名称'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...contractRules('第三十条'), ...contractLaw('第五十八条'), ...minimumRules('第五条'), ...arbitrationLaw('第二十七条')],
  },
]
