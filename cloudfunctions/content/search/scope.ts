import { clean } from './clean'
import { conceptsIn } from './understand'

/** Where to turn with a matter that is not about work. */
export interface Referral { readonly says: string; readonly name: string; readonly number: string }

export interface Scope {
  readonly scope: 'labour' | 'other'
  /** for `other`: who deals with it */
  readonly referral: Referral | null
}

/** Words that speak of work, by weight: those that hardly mean anything else, those that usually do not, those that may. */
const labour: readonly (readonly [number, RegExp])[] = [
  [4, /工资|工钱|薪|加班|辞退|开除|解雇|裁员|炒鱿鱼|劳动(?!能力)|用人单位|社保|社会保险|五险|公积金|工伤|试用期|产假|年假|年休假|病假|离职|辞职|辞工|入职|农民工|职业病|旷工|工龄|打工|骑手|工会|失业金|养老金|失业保险|经济补偿|上下班|工友|哺乳期|用工|务工|童工|最低工资|竞业|调岗|尘肺|夜班|排班|转正|返聘|白干|仲裁时效|工亡|停工留薪|一次性伤残|伤残津贴|伤残就业|下岗|待岗|停薪留职|内退|计件|学徒工|学生工|暑假工|寒假工|钟点工|倒班|三班倒|婚假|丧假|陪产假|护理假|育儿假|探亲假|事假|集体合同|职代会|劝退|解聘|末位淘汰|全勤|高温津贴|高温补贴|高温费|合同工|正式工|劳务派遣|试岗|民工|同工同酬|合同制|炒了?我|把我炒|把我开了|超龄|两班倒|连班|夜里倒班|上大夜|上夜班|值夜|休息天|休息日|轮休|跑单费|派件费|众包|验孕|没给.{0,2}交.{0,3}险|人社|病退|出勤|不(?:让|要|给)我(?:做|干|上)|(?:别|不用|不要|不叫我?)(?:再)?(?:来|过来|去)了|试工|进厂|生育费/g],
  [2.5, /上班|下班|员工|职工|工人|老板|退休|包工头|干活|岗位|同事|请假|实习|兼职|人事|车间|厂里|工厂|外卖|网约车|快递员|工头|休假|放假|迟到|打卡|考勤|提成|绩效|年终奖|跳槽|雇主|雇佣|雇员|雇工|临时工|保洁|保安|安全帽|劳保|12333|12351|工种|工时|欠薪|补休|调休|被开|被裁|被炒|开掉|没.?签.{0,3}合同|不.?签.{0,3}合同|跑路|讨薪|带薪|底薪|补偿金|规章制度|滴滴|美团|饿了么|跑单|安全绳|生死状|出事自|不用来|小时工|[0-9十]个?小时|[一二两三四五六七八九]个小时|大夜|站长|工长|老板娘|歇(?!业)|莫得休|招工|(?:一天|每天)(?:给|发|是|挣|才)?[0-9一二两三四五六七八九十百千]+(?:块|百|元|千)|扫楼道|扫地|看大门|搬砖|脚手架|下井|干了.{0,4}(?:年|个月|天)|做了[^,，。]{0,3}年|做了[^,，。]{0,3}个月|(?:做|干)满|给(?:别人|老乡|私人|个人).{0,4}(?:干|做工|打工)|走人|辞呈|导购|盘点|午休|招人|扫街|组长|没日没夜|(?:叫|让)我滚|叫走人|不让我?(?:做|干)|孕(?:早|中|晚)?期|押着.{0,5}钱|催我回去|包住|业务员|店员|学徒|驾驶员|返岗|复工|替班|顶班|休班|电焊|护目镜|打磨|叉车|派单|派件|(?:押|扣|收).{0,5}(?:身份证|毕业证|证件)|例假|喂奶|妇女节|节假日.{0,4}(?:叫|让|要).{0,4}(?:来|上|干)|交过养老|干不[了动]|空白合同|合同.{0,3}空白|签.{0,4}(?:两|三|几)[回次].{0,2}合同|降薪|n\+1|机器|聘用|录用(?!公务)|应届|三方协议|上司|店长|双休|单休|工服|工装|工牌|出差|失业|求职|找工作|招工|养老保险|生育津贴|生育保险|医疗期|停职|职称|上岗|不放人|不让走|提前走|挂证|劳务|仲裁|医保|补缴(?!税)|断缴|零工|日结|(?:一|每)天干|(?:给|替|帮)人干|包吃|原单位|新单位|我们?单位(?!与|和|签)|本单位/g],
  [1.2, /公司|单位|厂|领导|企业|雇|招聘|应聘|面试|押金|合同到期|续签|补偿|裁|培训|扣钱|罚款|制服|工作|体检|仲裁|工地|怀孕|做工|服务员|收银|厨师|保姆|月嫂|护工|主管(?!部门|机关|单位)|经理|职务(?!侵占|犯罪|行为)|职位|降职|停工|停产|改制|用人|干完|还让.{0,4}干|高温|宿舍|站点|徒弟|业绩|不续|奖金|幼师|环卫|班长|接单|代驾|主播|没钱请律师|请不起律师/g],
]

interface Field extends Referral { readonly words: RegExp }

const lawyers = { name: '公共法律服务热线', number: '12348' }
const field = (words: RegExp, says: string, to: Pick<Referral, 'name' | 'number'> = lawyers): Field => ({ words, says, ...to })

/** Other fields of law: their words, and who deals with them. Each word weighs the same. */
const fields: readonly Field[] = [
  field(/离婚|结婚|婚姻|婚前|婚后|彩礼|嫁妆|抚养|赡养|监护|前夫|前妻|丈夫|老公|妻子|老婆|出轨|重婚|家暴|同居|夫妻|遗产|继承|遗嘱|收养|户口|分手|婆婆|公婆|未婚|女友|男友|孩子归|探视|净身出户|冷静期|领证|改嫁|领养|再婚|复婚/g, '这像是婚姻家庭的事，可以找法院或民政部门，先免费问律师。'),
  field(/借钱|借款|借给|欠条|借条|利息|高利贷|网贷|贷款|还款|还钱|债|逾期|信用卡|担保|抵押|质押|保证人|催收|征信|银行|典当|本金|欠我钱|欠钱|借.{0,6}(?:不还|没还|还不上)|失信|老赖名单|供应商|货款|供货|转错|赊|冻结/g, '这像是借钱还债的事，可以到法院起诉，先免费问律师。'),
  field(/买房|卖房|房东|租房|房租|租客|房产|房屋|房子|购房|首付|开发商|物业|业主|房本|过户|中介费|公摊|交房|期房|二手房|商品房|漏水|楼上|邻居|车位|小区|租赁|商铺|转租|合租|集资房|福利房|房改房|分房|公租房|廉租房|经适房|定金|装修公司|停车位|住户|扰民|门面/g, '这像是房子的事，可以找住建部门，打 12345 会告诉您找谁。', { name: '政务服务热线', number: '12345' }),
  field(/拆迁|征地|征收|安置|宅基地|回迁|土地|村委|承包地|自留地|强拆|拆除|违建|村里|村民|外嫁女|过渡费|安置房|祖坟|界址|林地|林权|鱼塘|青苗/g, '这像是土地、拆迁的事，可以找当地政府和自然资源部门。', { name: '政务服务热线', number: '12345' }),
  field(/商家|退货|退款|假货|消费者|买了|购买|网购|淘宝|京东|拼多多|卖家|快递丢|保修|三包|过期食品|食品|美容|健身卡|会员卡|预付|售后|4s店|欺诈消费|质量问题|游戏账号|充值|卖给|充了|办卡|商场|旅游团|培训班|补习班|假的|保健品|酒店订|4s/g, '这像是买东西、消费的事，可以向市场监管部门投诉。', { name: '消费者投诉热线', number: '12315' }),
  field(/交通事故|车祸|肇事|交警|闯红灯|驾驶证|驾照|酒驾|醉驾|追尾|车险|保险公司|交强险|撞车|撞了|被撞|逃逸|全责|主责|次责|违章|扣分|机动车|电动车撞|轿车|货车|车主|行人|刮了|剐蹭|刮蹭|停的车|碰瓷|责任书|借我的车|摩托车/g, '这像是交通事故，可以找交警处理。', { name: '交通事故报警', number: '122' }),
  field(/判刑|坐牢|拘留|刑拘|逮捕|取保|候审|缓刑|判几年|判多久|量刑|盗窃|偷了|诈骗|被骗|抢劫|强奸|故意伤害|轻伤|轻微伤|打架|吸毒|贩毒|赌博|开设赌场|看守所|公安|派出所|检察院|自首|犯罪|罪|嫌疑|报警|杀人|嫖|卖淫|传销|减刑|假释|服刑|刑事|洗钱|帮信|立案|诬告|正当防卫|前科|案底|监狱|追回/g, '这像是刑事或治安的事。有危险先打 110，法律问题可以免费问律师。'),
  field(/医院|医生|误诊|医疗事故|手术|病历|医患|护士|药|检查出|主治|抢救|医疗(?!期|保险)|治疗|患者|住院|诊断|诊所|整形|分娩|接生|疫苗|疾病|病人|护士|牙医|整容|打针|复印病历|精神病/g, '这像是看病治疗的事，可以找卫生健康部门。', { name: '卫生健康热线', number: '12320' }),
  field(/股东|股权|股份|注册资本|法人代表|法定代表人|公章|出资|清算|分红|合伙|董事|监事|章程|营业执照|个体户|注销|股票|增资|开公司|注册公司|执行董事|入股|子公司|破产|上市|控股|散伙|加盟|创业|开店|盘店|代持|年报|冒用|解散|吊销|变更登记/g, '这像是办公司、合伙的事，可以找市场监管部门或免费问律师。'),
  field(/偷税|漏税|逃税|发票|纳税|增值税|所得税|个税|报税|补税|开票|税务/g, '这像是税的事，可以问税务部门。', { name: '纳税服务热线', number: '12366' }),
  field(/高考|学籍|班主任|退学|招生|大学|中考|辅导班|校园/g, '这像是上学的事，可以找教育部门。', { name: '政务服务热线', number: '12345' }),
  field(/保单|理赔|投保|拒赔|寿险|重疾险|商业保险|保险合同|理财|炒股|期货|投资|融资|众筹|集资/g, '这像是买保险、理财的事，可以向金融监管部门投诉。', { name: '银行保险投诉热线', number: '12378' }),
  field(/商标|专利|著作权|版权|抄袭|盗版|侵权|肖像|名誉|知识产权|软件著作|转载|作品|发明|冒用|商号|网站|仿冒|名牌|logo|照片|公众号|被人抄/g, '这像是知识产权或名誉的事，可以到法院起诉，先免费问律师。'),
  field(/行政复议|行政诉讼|行政处罚|行政机关|城管|工商局|税务局|国土局|政府|不作为|信息公开|国家赔偿|公务员|听证|执法|上访|信访|许可证|规划局|乡政府|镇政府|低保|退伍|当兵|环保|污染|贴条|派出所|市场监管|户口本|补办|村委会|申请公开|编制|计划生育|超生|社会抚养费|落户|居住证|暂住证|扣车|公考|考公|政审|事业编|组织部|军人|部队|转业|复员/g, '这像是和政府部门的事，可以申请复议或起诉，先免费问律师。'),
  field(/签证|移民|出国|国外|绿卡|护照|海关|外国人|入境|出境|国籍|涉外|留学|美国|日本|韩国|香港|台湾|澳门|华侨|外籍|进出口|外贸|国际|外商|外资|国内承认|境外|海外/g, '这像是出入境或涉外的事，可以问移民管理机构。', { name: '移民管理热线', number: '12367' }),
  field(/船|海运|提单|货代|港口|货轮|海事|海商|航运|集装箱|货物|运输合同|托运|承运|海上|码头|滞期|海损|打捞|清关|货主/g, '这像是运输、海商的事，可以找海事法院，先免费问律师。'),
  field(/工程(?!师)|工程款|施工|建筑公司|招投标|投标|中标|施工合同|建筑合同|工程质量|发包方|承包方|建设工程|工程合同|验收|竣工|监理|资质|质保金|造价|结算款|总包|分包|转包|包工包料|装修|材料款|送材料|工程亏|租赁费/g, '这像是工程结算的事，可以到法院起诉，先免费问律师。'),
  field(/打伤|打了|被打|狗咬|咬伤|摔伤|人身损害|精神损失|受害人|致死|侵害|赔礼道歉|学校|同学|老人|小孩|孩子|学生|幼儿园|辱骂|诽谤|隐私|游泳|动物|坠落|公园|超市|景区|马蜂|朋友聚会|驴友|砸到|偷拍|造谣|死亡赔偿|残疾赔偿|营养费|精神抚慰|精神赔偿|帮工|家里请|我家请|我家雇|作为雇主|盖房|隔壁|采光|招的保姆/g, '这像是人身损害的事，可以到法院起诉，先免费问律师。'),
  field(/合同|违约|定金|订金|协议|解约|转让|加盟|承揽|供货|货款|买卖|甲方|乙方|代理|签订|公证|起诉|法院|传票|判决|被告|原告|诉讼|执行|律师费|承包|购销|居间|合作协议|意向书|格式条款|服务合同|分成|学籍|驾校|彩票|话费|宽带/g, '这像是一般的合同或诉讼问题，可以免费问律师。'),
]
const fieldWeight = 2
/** Words after which it hardly is about work, however much work is spoken of beside them, weigh twice. */
const telling = /离婚|抚养[费权]|彩礼|遗产|遗嘱|继承|借.{0,6}(?:不还|没还|还不上)|网贷|高利贷|房东|宅基地|拆迁|征地|判几年|判多久|取保|股权|加盟|货款|误诊|医疗事故|提单|海事|商标|专利|版权|作为雇主|家里请|我家请|我家雇|环保|公务员/
/** Words that come with every kind of matter weigh little in the last field. */
const commonWeight = 0.7

/** One weak word alone is not enough, and work has to outweigh what speaks against it. */
const enough = 2
const margin = 1.25
/** Up to this length one way of speaking that only workers have is enough; a story has room for more. */
const sentence = 20
/** So short a text is a word to look up, not a question: only a word of another field sends it away. */
const short = 8

const distinct = (text: string, words: RegExp): number => new Set(text.match(words) ?? []).size
const against = (text: string, words: RegExp): number => [...new Set(text.match(words) ?? [])].reduce((sum, word) => sum + fieldWeight * (telling.test(word) ? 2 : 1), 0)

/** Whether a question is a labour matter, and if not, who deals with it. Counts words for and against; no word at all is another matter. */
export function scopeOf(question: string): Scope {
  const text = clean(question)
  const work = labour.reduce((sum, [weight, words]) => sum + weight * distinct(text, words), 0)
  const rivals = fields.map((one, at) => ({ one, weight: at === fields.length - 1 ? commonWeight * distinct(text, one.words) : against(text, one.words) }))
  const strongest = rivals.reduce((best, rival) => rival.weight > best.weight ? rival : best)
  const isWord = text.length <= short && !strongest.weight
  const isSaidByWorkers = text.length <= sentence && work > strongest.weight && strongest.weight < fieldWeight && conceptsIn(text).length > 0
  if (isSaidByWorkers) return { scope: 'labour', referral: null }
  if (isWord || (work >= enough && work >= margin * strongest.weight)) return { scope: 'labour', referral: null }
  const { says, name, number } = strongest.weight ? strongest.one : { says: '这好像不是工作上的事，可以免费问律师。', ...lawyers }
  return { scope: 'other', referral: { says, name, number } }
}
