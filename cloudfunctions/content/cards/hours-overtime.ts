import type { Card } from '@contract'
import { citing } from '../citing'

const labourLaw = citing('劳动法', '2018-12-29')
const contractLaw = citing('劳动合同法', '2012-12-28')
const wageRules = citing('工资支付暂行规定', '1994-12-06')
const minimumRules = citing('最低工资规定', '2004-01-20')
const timeRules = citing('国务院关于职工工作时间的规定', '1995-03-25')
const overAgeRules = citing('超龄劳动者基本权益保障暂行规定', '2026-05-10')
const arbitrationLaw = citing('劳动争议调解仲裁法', '2007-12-29')
const inspectionRules = citing('劳动保障监察条例', '2004-11-01')
const interpretationOne = citing('最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '2020-12-29')

/** Overtime in its many shapes: unproved, swapped, included, on duty, under other systems. */
export const hoursOvertimeCards: Card[] = [
  {
    id: 'k_hours-proof',
    topic: 'hours',
    title: '没有加班单，能要加班费吗？',
    meaning: '看证据。加过班要由您先证明；您有证据说明考勤在单位手里、单位又不交的，由单位承担后果。聊天、打卡、录像都可以当证据。',
    steps: [
      '从今天起每天记：几点到几点、谁叫的、干了什么。',
      '留下派活的消息、深夜发的文件、打卡和门禁记录。',
      '拍下考勤机、排班表，证明单位有考勤。',
      '请仲裁庭要求单位交考勤记录。',
      '自己愿意留下、没人安排的，一般难要到。',
    ],
    deadline: '离职后，1年内申请仲裁。单位的工资记录只须保存2年以上，别拖。',
    evidence: ['打卡、门禁记录', '派活的聊天记录', '排班表、工作成果的时间', '同事证言'],
    where: '劳动仲裁委员会、劳动监察（12333）、工会（12351）',
    citations: [...interpretationOne('第四十二条'), ...wageRules('第六条'), ...arbitrationLaw('第二十七条', '第三十九条')],
  },
  {
    id: 'k_hours-comp-rest',
    topic: 'hours',
    title: '加班给调休，还要给加班费吗？',
    meaning: '分三种：休息日加班，单位可以先给您补休，补不了的不低于2倍；平时加点不低于1.5倍，法定节日不低于3倍，这两种不能拿补休顶。',
    steps: [
      '记清每次加班是平时、休息日还是法定节日。',
      '补休要写明补哪天，别只口头答应。',
      '答应补休一直没补，离职时要求折成钱。',
      '没给够，投诉或申请仲裁。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['加班和补休的记录', '排班表、考勤', '工资条'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...labourLaw('第四十四条'), ...wageRules('第十三条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-all-in',
    topic: 'hours',
    title: '合同写“工资含加班费”，算数吗？',
    meaning: '不是写了就全算数。把加班时间按法定倍数算进去，剩下的正常工资不能低于当地最低工资；给少了的，差的部分可以要。各地判法不一样。',
    steps: [
      '看工资条有没有分开写基本工资和加班费。',
      '记下每月实际加了多少小时。',
      '用当地最低工资当底，请律师帮着算够不够。',
      '不够的，要求补；不补，投诉或申请仲裁。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['劳动合同、工资条', '考勤、加班记录'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...labourLaw('第四十四条', '第四十八条'), ...minimumRules('第十二条'), ...contractLaw('第三十一条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-special',
    topic: 'hours',
    title: '综合工时、不定时，有加班费吗？',
    meaning: '这两种都要劳动部门批准，没批准就按每天8小时、每周40小时算。综合工时的，总时数超出的部分不低于1.5倍；不定时的，一般不按倍数算。',
    steps: [
      '问单位要批准文件，看批的是哪种、哪些岗位、多久。',
      '综合工时的，记下整个周期一共干了多少小时。',
      '没批准、过期、岗位不对的，按标准工时要加班费。',
      '单位不给看文件，向劳动监察投诉，请它去查。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['劳动合同、批准文件', '考勤、排班表', '工资条'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [...labourLaw('第三十九条'), ...timeRules('第三条', '第五条'), ...wageRules('第十三条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-refuse',
    topic: 'hours',
    title: '不想加班，可以不干吗？',
    meaning: '一般可以。加班要和您、和工会商量，单位不能强迫，也不能用定额变着法子逼。救灾、抢修这类急事除外。',
    steps: [
      '不能加班的，用微信说明理由，语气平和。',
      '定额高到正常上班干不完的，记下实际要多久。',
      '急事抢险该去就去，加班费照样要。',
      '因为不加班被扣钱、被辞，留好证据，投诉或申请仲裁。',
    ],
    deadline: '投诉别超过2年；被辞退的，1年内申请仲裁。',
    evidence: ['叫加班的消息', '定额通知、完成时间', '扣钱、辞退的通知'],
    where: '劳动监察（12333）、工会（12351）、劳动仲裁委员会',
    citations: [
      ...labourLaw('第四十一条', '第四十二条'), ...contractLaw('第三十一条'), ...inspectionRules('第二十条'), ...arbitrationLaw('第二十七条'),
    ],
  },
  {
    id: 'k_hours-standby',
    topic: 'hours',
    title: '值班、待命，算加班吗？',
    meaning: '国家法律没专门写值班。一般看值班时干什么：还在干本来的活，可以按加班要；只是看门、能睡觉的，很多地方不算加班，看单位规定和当地判法。',
    steps: [
      '记下值班时干了什么、能不能睡、几点被叫起来。',
      '留好值班表、处理事情的记录。',
      '看规章和合同写没写值班补贴，有就先按它要。',
      '要按加班算的，先问工会或律师证据够不够。',
    ],
    deadline: '离职后，要在1年内申请仲裁。',
    evidence: ['值班表、值班记录', '夜里干活的消息', '工资条'],
    where: '劳动仲裁委员会、工会（12351）、法律援助（12348）',
    citations: [...labourLaw('第四十四条'), ...interpretationOne('第四十二条'), ...arbitrationLaw('第二十七条')],
  },
  {
    id: 'k_hours-over-age',
    topic: 'hours',
    title: '过了退休年龄，加班有加班费吗？',
    meaning: '有。单位一般不该安排超龄的人加班；安排了，平时不低于1.5倍、休息日补不了休的不低于2倍、法定节日不低于3倍，每月一般不超过36小时。',
    steps: [
      '用工协议里写清上下班时间、休息日。',
      '每天记工时，身体吃不消的，书面提出来。',
      '不给加班费的，拨12333投诉。',
      '为报酬、休息起的争议，可以申请仲裁。',
    ],
    deadline: '不干了以后，1年内申请仲裁。',
    evidence: ['用工协议', '考勤、排班表', '工资流水'],
    where: '劳动监察（12333）、劳动仲裁委员会、工会（12351）',
    citations: [
      ...overAgeRules('第九条', '第十九条', '第二十条'), ...labourLaw('第四十一条', '第四十四条'), ...arbitrationLaw('第二十七条'),
    ],
  },
]
