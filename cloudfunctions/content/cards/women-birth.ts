import type { Card } from '@contract'
import { citing } from '../citing'

const womenRules = citing('女职工劳动保护特别规定', '2012-04-28')
const womenLaw = citing('妇女权益保障法', '2022-10-30')
const insuranceLaw = citing('社会保险法', '2018-12-29')
const contractLaw = citing('劳动合同法', '2012-12-28')
const arbitrationLaw = citing('劳动争议调解仲裁法', '2007-12-29')
const inspectionRules = citing('劳动保障监察条例', '2004-11-01')

/** Around a birth: check-ups, loss of a pregnancy, demotion, the father, the wife without work. */
export const womenBirthCards: Card[] = [
  {
    id: 'k_women-prenatal',
    topic: 'women',
    title: '产检算请假吗，会扣钱吗？',
    meaning: '算上班，不该扣钱、不该算事假。上班时间做产检，花的时间要计入上班时间。',
    steps: [
      '产检单、预约单交一份给单位，自己留底。',
      '请假时写明“产前检查”，别写事假。',
      '扣了钱、算了缺勤的，要求改，补发。',
      '不改，向劳动监察投诉，也可以找工会。',
    ],
    deadline: '要补工资，离职后1年内申请仲裁。',
    evidence: ['产检单、病历', '请假条和答复', '工资条、考勤'],
    where: '劳动监察（12333）、工会（12351）、妇联（12338）',
    citations: [...womenRules('第六条', '第十四条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_women-miscarriage',
    topic: 'women',
    title: '流产了，有假、有钱吗？',
    meaning: '有。怀孕不满4个月流产，休15天；满4个月，休42天。上了生育保险的，由基金按规定付钱；没上的，由单位付。',
    steps: [
      '请医院开诊断证明，写明怀孕多久。',
      '书面请假，别被叫着提前回来。',
      '流产的医疗费也能按生育保险报，单位没上的由单位付。',
      '当地可能给得更多，拨12333问。',
      '单位不给假、不给钱，投诉或申请仲裁。',
    ],
    deadline: '投诉别超过2年；要钱的，1年内申请仲裁。',
    evidence: ['诊断证明、病历、发票', '请假条和答复', '工资条'],
    where: '劳动监察（12333）、医保经办机构（12393）、妇联（12338）',
    citations: [
      ...womenRules('第七条', '第八条'), ...insuranceLaw('第五十六条'), ...inspectionRules('第二十条'), ...arbitrationLaw('第二十七条'),
    ],
  },
  {
    id: 'k_women-demoted',
    topic: 'women',
    title: '怀孕后被调岗降薪，怎么办？',
    meaning: '单位不能因为结婚、怀孕、产假、哺乳降您的工资福利，也不能因此不让升职。您自己干不了原来的活，凭医院证明可以要求换轻的。',
    steps: [
      '书面写明不同意降薪，要求恢复。',
      '自己要换轻活的，写清只换活、不降工资。',
      '照常上班或请假，别旷工、别签自愿调岗。',
      '向劳动监察、工会、妇联反映。',
      '要补差额的，申请仲裁，由单位说明降薪的理由。',
    ],
    deadline: '离职后要补差额，1年内申请仲裁；在职也尽早。',
    evidence: ['调岗、降薪通知', '前后的工资条', '孕检证明、医院建议', '聊天记录、录音'],
    where: '劳动仲裁委员会、劳动监察（12333）、妇联（12338）',
    citations: [...womenLaw('第四十八条', '第四十九条'), ...womenRules('第五条', '第六条'), ...contractLaw('第三十五条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_women-extended',
    topic: 'women',
    title: '怀孕时合同到期，能让我走吗？',
    meaning: '不能。怀孕、产假、哺乳时合同到期的，要延到这段时间结束。但您严重违反规章，或您自己要走的，不受这个限制。',
    steps: [
      '到期前把怀孕证明书面交给单位，留凭据。',
      '单位发“到期终止”通知的，书面写明不同意。',
      '别签终止协议，照常上班、请假。',
      '被停了打卡、停了社保，马上截图。',
      '申请仲裁：要求合同延续，或者要赔偿金。',
    ],
    deadline: '从被终止那天起1年内申请仲裁。',
    evidence: ['孕检证明和送交凭据', '劳动合同、终止通知', '考勤、工资条'],
    where: '劳动仲裁委员会、工会（12351）、妇联（12338）',
    citations: [...contractLaw('第四十二条', '第四十五条', '第四十八条'), ...womenLaw('第四十八条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_women-partner-leave',
    topic: 'women',
    title: '陪产假、育儿假有几天？',
    meaning: '国家法律只要求建立生育休假制度，没写陪产假、育儿假几天。几天、工资怎么发，由各地规定，要看您上班的地方。',
    steps: [
      '拨12333，问当地陪产假、育儿假几天，工资谁出。',
      '书面请假，附出生证明。',
      '单位不批，要书面理由，拿着当地规定去谈。',
      '还不行，找工会，或向劳动监察投诉。',
    ],
    evidence: ['出生证明、结婚证', '请假条和答复', '工资条'],
    where: '劳动监察（12333）、工会（12351）',
    citations: [...womenLaw('第五十一条')],
  },
  {
    id: 'k_women-spouse',
    topic: 'women',
    title: '老婆没工作，生孩子能报销吗？',
    meaning: '单位给您交了生育保险的，您没工作的配偶，生育的医疗费可以按国家规定报。生育津贴是给上班的女职工的，她没有。',
    steps: [
      '拨12393，问当地怎么报、要不要先登记。',
      '她自己有居民医保的，问哪边报得多，一般不能两头报。',
      '留好发票、病历、出生证明、结婚证。',
      '单位没交生育保险的，要求它补上。',
    ],
    evidence: ['结婚证、出生证明', '病历、发票', '您的缴费记录'],
    where: '医保经办机构（12393）、工会（12351）',
    citations: [...insuranceLaw('第五十三条', '第五十四条', '第五十五条', '第五十六条')],
  },
]
