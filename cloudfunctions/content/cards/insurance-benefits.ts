import type { Card } from '@contract'
import { citing } from '../citing'

const insuranceLaw = citing('社会保险法', '2018-12-29')
const unemploymentRules = citing('失业保险条例', '1999-01-22')
const retirementDecision = citing('全国人大常委会关于实施渐进式延迟法定退休年龄的决定', '2024-09-13')
const handlingRules = citing('社会保险经办条例', '2023-08-16')

/** What is paid out: out of work, ill, short of years, disabled, dead. */
export const insuranceBenefitsCards: Card[] = [
  {
    id: 'k_insurance-unemployment-money',
    topic: 'insurance',
    title: '失业金每月多少，看病怎么办？',
    meaning: '各省自己定，比当地最低工资低，比低保高。领的时候，您的职工医保费由失业保险基金交，看病照样能报，不用自己掏。',
    steps: [
      '拨12333，问当地每月多少、能领几个月。',
      '网上或窗口申领，经办机构10个工作日内应办完。',
      '查医保有没有续上，断了马上问12393。',
      '想学技能的，问有没有培训补贴。',
      '不给办、算错了，要书面答复，可以申请行政复议或到法院告。',
    ],
    evidence: ['身份证、社保卡', '失业登记证明、离职证明', '申领回执'],
    where: '社保经办机构（12333）、医保经办机构（12393）',
    citations: [...insuranceLaw('第四十七条', '第四十八条', '第八十三条'), ...unemploymentRules('第十八条'), ...handlingRules('第二十四条')],
  },
  {
    id: 'k_insurance-unemployment-stop',
    topic: 'insurance',
    title: '失业金什么时候会停？',
    meaning: '找到工作、当兵、移居境外、开始领养老金、没正当理由拒绝介绍的合适工作或培训，都会停。没领完的，下次失业可以合着算，最长24个月。',
    steps: [
      '上班了，自己或单位20个工作日内告诉社保经办机构。',
      '多领的要退，编材料骗领的还要被罚。',
      '介绍的工作不合适，说清理由，留下记录。',
      '离退休年龄不满1年还在领的，可以领到退休年龄，问12333。',
    ],
    deadline: '情况变了，20个工作日内告知。',
    evidence: ['入职合同', '告知的回执', '拒绝工作的理由说明'],
    where: '社保经办机构（12333）、公共就业服务机构',
    citations: [
      ...insuranceLaw('第四十六条', '第五十一条', '第八十八条'), ...handlingRules('第二十五条', '第四十六条'), ...retirementDecision('第七条'),
    ],
  },
  {
    id: 'k_insurance-medical',
    topic: 'insurance',
    title: '哪些看病的钱，医保不报？',
    meaning: '工伤的、该由撞您打您的人赔的、境外看病的，医保一般不报。对方不赔或找不到人的，医保可以先垫，以后再找他要。急诊抢救合规定的能报。',
    steps: [
      '干活受的伤，先走工伤，别按“自己摔的”登记。',
      '被人撞了打了，先报警，拿到责任认定或报案回执。',
      '对方不付，带材料到医保经办机构问怎么先垫。',
      '外地看病，先拨12393问备案和报多少。',
    ],
    evidence: ['病历、发票、费用清单', '责任认定书、报案回执', '医保缴费记录'],
    where: '医保经办机构（12393）、公安（110）、人社部门（12333）',
    citations: [...insuranceLaw('第二十八条', '第二十九条', '第三十条')],
  },
  {
    id: 'k_insurance-short-years',
    topic: 'insurance',
    title: '到退休年龄，年限没交够怎么办？',
    meaning: '可以按规定接着交，或一次性交够，再按月领；也可以转到居民养老。现在要满15年，从2030年1月1日起每年加6个月，慢慢到20年。',
    steps: [
      '打印缴费记录，各地交过的都要合起来算。',
      '拨12333问您哪年到龄、那年要满几年、还差多少。',
      '能延长交还是能一次性交，要交多少，听清楚再选。',
      '转居民养老，每月可能少很多，先算账。',
      '别信“花钱代补”的中介。',
    ],
    evidence: ['各地缴费记录', '身份证、户口本', '老档案、老合同'],
    where: '社保经办机构（12333）',
    citations: [...insuranceLaw('第十六条', '第十九条'), ...retirementDecision('第二条')],
  },
  {
    id: 'k_insurance-death',
    topic: 'insurance',
    title: '交着社保人没了，家里能领什么？',
    meaning: '因病或不是因工去世的，家属可以领丧葬补助金和抚恤金；养老个人账户剩的钱可以继承。工伤去世的，另按工伤算。',
    steps: [
      '带死亡证明、关系证明、社保卡，到社保经办机构申领。',
      '几种保险都有丧葬补助金的，只能选领其中一种，挑高的。',
      '正在领失业金时去世的，也有丧葬补助金和抚恤金。',
      '查养老个人账户还剩多少，办继承。',
      '数额各地、各时期不一样，拨12333问。',
    ],
    evidence: ['死亡证明', '户口本、结婚证等关系证明', '缴费记录'],
    where: '社保经办机构（12333）、工会（12351）',
    citations: [...insuranceLaw('第十四条', '第十七条', '第四十九条'), ...handlingRules('第十九条')],
  },
  {
    id: 'k_insurance-disabled',
    topic: 'insurance',
    title: '得重病不能干活了，有补助吗？',
    meaning: '交了养老保险、没到退休年龄，因病或不是因工致残、完全不能劳动的，可以领病残津贴。要先鉴定，给多少看国家和当地规定。',
    steps: [
      '拨12333，问怎么申请鉴定、要交满几年、给多少。',
      '医疗期里别被哄着辞职，先把假请好。',
      '是干活造成的伤病，走工伤，待遇不一样。',
      '从事井下、高空、高温、特别重体力的，问能不能提前退休。',
      '家里困难的，向街道、工会申请救助。',
    ],
    evidence: ['病历、诊断书', '缴费记录', '鉴定材料'],
    where: '社保经办机构（12333）、工会（12351）、街道办',
    citations: [...insuranceLaw('第十七条'), ...retirementDecision('第八条')],
  },
]
