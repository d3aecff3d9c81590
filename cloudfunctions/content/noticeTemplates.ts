/**
 * Texts of our own for the campaigns of the year. What each says of the law is in the articles it cites, in the version that was read; the tests hold
 * them to the statutes as they do with cards. What only the office knows stands in （）, to be filled in.
 */
import type { Citation } from '@contract'
import { citing } from './citing'

export interface Template {
  readonly key: string
  readonly name: string
  /** month and day, both included; a season may go over the new year */
  readonly season: { readonly from: string; readonly to: string; readonly words: string }
  readonly title: string
  readonly text: string
  readonly citations: readonly Citation[]
}

const labourLaw = citing('劳动法', '2018-12-29')
const contractLaw = citing('劳动合同法', '2012-12-28')
const migrantWages = citing('保障农民工工资支付条例', '2019-12-30')
const inspection = citing('劳动保障监察条例', '2004-11-01')
const arbitration = citing('劳动争议调解仲裁法', '2007-12-29')
const safetyLaw = citing('安全生产法', '2021-06-10')
const diseases = citing('职业病防治法', '2018-12-29')
const womenRules = citing('女职工劳动保护特别规定', '2012-04-28')
const womenLaw = citing('妇女权益保障法', '2022-10-30')
const injuryRules = citing('工伤保险条例', '2010-12-20')
const unionLaw = citing('工会法', '2021-12-24')
const aidLaw = citing('法律援助法', '2021-08-20')

export const noticeTemplates: readonly Template[] = [
  {
    key: 'wages-before-new-year', name: '春节前要工资', season: { from: '11-15', to: '02-20', words: '11月中到春节' },
    title: '快过年了，工资没拿到的工友请看',
    text: `干了活就该拿到钱。工资要按月用钱发给您本人（【法 劳动法 第五十条】），不能拿东西顶（【法 保障农民工工资支付条例 第十一条】）。
# 现在就能做的
- 把考勤、工资表、转账记录、聊天记录拍下来，存好。
- 工地上的活：小包工队欠的，可以找施工总承包单位先付（【法 保障农民工工资支付条例 第三十条】）。
- 投诉、仲裁、打官司，您都可以选（【法 保障农民工工资支付条例 第十条】）。
- 别等太久：投诉别超过2年（【法 劳动保障监察条例 第二十条】）。离职以后，仲裁要在1年内提（【法 劳动争议调解仲裁法 第二十七条】）。
# 看看怎么做
- 【要点 k_wages-late 老板拖着不发工资怎么办】
- 【要点 k_wages-contractor 包工头跑了，工地工资找谁要】
# 找我们
在这里点“问律师”，不收钱。也可以打 12351。
（在这里写：春节前哪几天、在哪里有人当面帮忙）`,
    citations: [...labourLaw('第五十条'), ...migrantWages('第十条', '第十一条', '第三十条'), ...inspection('第二十条'), ...arbitration('第二十七条')],
  },
  {
    key: 'back-to-work', name: '节后返岗签合同', season: { from: '02-10', to: '04-10', words: '春节后到4月上旬' },
    title: '换了新工作，先把合同签好',
    text: `上班1个月之内，单位就该和您签书面合同（【法 劳动合同法 第十条】）。合同要给您一份（【法 劳动合同法 第八十一条】）。
# 签之前看三样
- 工资多少、哪天发。
- 干什么、在哪里干。
- 试用期多长：看合同签多久，最长不超过6个月，同一个单位只能试一次（【法 劳动合同法 第十九条】）。
# 一直不给签
满1个月还不签，单位可能要付2倍工资，最多算到满1年（【法 劳动合同法 第八十二条】）。
- 【要点 k_contract-probation 试用期最长多久，工资多少】
有不清楚的，签之前先在这里问律师，不收钱。
（在这里写：招聘会、现场咨询的时间和地点）`,
    citations: contractLaw('第十条', '第十九条', '第八十一条', '第八十二条'),
  },
  {
    key: 'women-march', name: '女职工维权月', season: { from: '02-25', to: '03-31', words: '3月8日前后' },
    title: '女职工的这些权利，请收好',
    text: `# 找工作
招人时问结没结婚、要不要孩子，或者要做怀孕检查，都不行（【法 妇女权益保障法 第四十三条】）。
# 怀孕、生孩子、喂奶
- 不能因为这些降工资，也不能辞退（【法 女职工劳动保护特别规定 第五条】）。
- 上班时间去产检，算上班（【法 女职工劳动保护特别规定 第六条】）。
- 产假98天起，难产、双胞胎更长（【法 女职工劳动保护特别规定 第七条】）。
- 孩子不满1岁，每天有1小时喂奶时间，不上夜班（【法 女职工劳动保护特别规定 第九条】）。
# 被骚扰
单位要防、要管（【法 女职工劳动保护特别规定 第十一条】）。留好聊天记录和录音，可以先来问。
- 【要点 k_women-dismissal 怀孕、喂奶期间，能辞退我吗】
- 【要点 k_women-harassment 上班被性骚扰，怎么办】
在这里问律师不收钱，您的名字不会给单位知道。
（在这里写：专场咨询、体检的时间和地点）`,
    citations: [...womenLaw('第四十三条'), ...womenRules('第五条', '第六条', '第七条', '第九条', '第十一条')],
  },
  {
    key: 'occupational-disease', name: '职业病防治宣传周', season: { from: '04-20', to: '05-10', words: '4月底到5月初' },
    title: '粉尘、毒物、噪声里干活，请先看这个',
    text: `# 您可以要求的
- 知道岗位上有什么危险，拿到防护用品（【法 职业病防治法 第三十九条】）。
- 上岗前、在岗时、离岗时做体检，钱由单位出，结果要书面告诉您（【法 职业病防治法 第三十五条】）。
- 没有防护就叫您干，可以不干（【法 职业病防治法 第三十九条】）。
# 已经不舒服
先去看医生，把病历和干活的记录留好。
- 【要点 k_safety-checkup 接触粉尘、毒物，谁管体检】
- 【要点 k_safety-next-employer 离职后才查出职业病，找谁】
有疑问在这里问律师，不收钱。
（在这里写：体检、讲座的时间和地点）`,
    citations: diseases('第三十五条', '第三十九条'),
  },
  {
    key: 'summer-heat', name: '高温天气', season: { from: '05-25', to: '09-15', words: '5月底到9月中' },
    title: '天热了，干活先护好自己',
    text: `# 单位要做的
防护用品由单位给（【法 劳动法 第五十四条】）。
# 您可以做的
- 眼看人要出危险了，可以停下来，先离开（【法 安全生产法 第五十五条】）。
- 硬逼着冒险干，可以不干，不能因此扣钱、辞退（【法 安全生产法 第五十四条】）。
- 头晕、恶心、不出汗：马上到阴凉处，喝水，打 120。
# 在岗位上中暑了
保存好病历，记下时间、地点、谁看见的，来问能不能认工伤。
- 【要点 k_safety-refuse 叫我干危险活，可以不干吗】
- 【要点 k_injury-apply 干活受伤了，先做什么】
# 歇脚的地方
附近的服务站点有水、有空调，路过就能进。
（在这里写：本地高温津贴的标准和文件、送清凉的时间和地点）`,
    citations: [...labourLaw('第五十四条'), ...safetyLaw('第五十四条', '第五十五条')],
  },
  {
    key: 'safety-june', name: '安全生产月和工伤', season: { from: '06-01', to: '06-30', words: '6月' },
    title: '干活受了伤，这几步别漏掉',
    text: `# 先救人
急的时候，就近哪家医院都可以先去（【法 工伤保险条例 第三十条】）。
# 再留证据
拍现场，记下时间、地点和同事，病历都留着。
# 然后报工伤
- 单位要在30天内去申请（【法 工伤保险条例 第十七条】）。
- 单位不去，您自己、家人、工会都可以去，要在1年内（【法 工伤保险条例 第十七条】）。
- 停工养伤的那段时间（停工留薪期），工资照原来的发（【法 工伤保险条例 第三十三条】）。
# 签了“出事自己负责”
单位不能拿这种字据推掉责任（【法 安全生产法 第五十二条】）。
- 【要点 k_injury-apply 干活受伤了，先做什么】
- 【要点 k_safety-waiver 签了“出事自己负责”，算数吗】
在这里问律师，不收钱。
（在这里写：讲座、演练的时间和地点）`,
    citations: [...injuryRules('第十七条', '第三十条', '第三十三条'), ...safetyLaw('第五十二条')],
  },
  {
    key: 'platform-workers', name: '外卖、快递、网约车工友', season: { from: '07-01', to: '11-30', words: '7月到11月' },
    title: '送外卖、送快递、开车的工友，工会也是您的',
    text: `您靠干活拿钱过日子，就可以参加工会，谁也不能拦（【法 工会法 第三条】）。
# 工会能帮什么
- 帮您说话、帮您解决难处（【法 工会法 第六条】）。
- 要仲裁、打官司，工会支持和帮助（【法 工会法 第二十二条】）。
# 常遇到的事
- 【要点 k_platform-relation 送外卖、跑网约车，算员工吗】
- 【要点 k_platform-injury 送单路上受伤了，怎么办】
- 【要点 k_platform-registered 叫我注册个体户，能签吗】
- 【要点 k_platform-union 骑手、司机能加入工会吗】
路上累了，服务站点可以歇脚、充电、喝水。
（在这里写：入会集中办理的时间和地点）`,
    citations: unionLaw('第三条', '第六条', '第二十二条'),
  },
  {
    key: 'building-dreams', name: '尊法守法·携手筑梦', season: { from: '06-01', to: '12-31', words: '6月到年底' },
    title: '“携手筑梦”：律师到工地、到站点来',
    text: `工会请律师来到您身边，问什么都可以，不收钱。
# 可以问的
- 工资拖着不给。
- 没签合同、没上保险。
- 受伤了不知道怎么报。
- 想仲裁，不知道怎么写。仲裁不收费（【法 劳动争议调解仲裁法 第五十三条】）。
# 请不起律师
要劳动报酬、要工伤赔偿，可以申请法律援助（【法 法律援助法 第三十一条】）。进城务工的，这两样不查家里有没有钱（【法 法律援助法 第四十二条】）。7天内会告诉您批不批（【法 法律援助法 第四十三条】）。
- 【要点 k_dispute-legal-aid 没钱请律师，怎么办】
- 【要点 k_dispute-how 劳动仲裁怎么申请】
（在这里写：哪天、几点、在哪个工地或者站点）`,
    citations: [...arbitration('第五十三条'), ...aidLaw('第三十一条', '第四十二条', '第四十三条')],
  },
]

/** Whether a day (`2026-11-22`) lies in a season. */
export function isInSeason({ from, to }: Template['season'], day: string): boolean {
  const now = day.slice(5)
  return from <= to ? from <= now && now <= to : from <= now || now <= to
}
