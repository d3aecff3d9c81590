import type { Topic } from '@contract'

/** How workers say a thing, what the law calls it, and where the law speaks of it. */
export interface Concept {
  readonly topic: Topic
  /** patterns: parts in this order with little between them, `a|b` either, `{name}` a list of `said` */
  readonly says: readonly string[]
  /** one of these must stand somewhere too; everyday words need a labour context */
  readonly with?: string
  /** the words of the law */
  readonly means: string
  /** the articles, most telling first: `劳动合同法 30 85; 劳动法 50` */
  readonly at: string
}

/** Lists of words that mean the same to a worker. */
const said: Readonly<Record<string, string>> = {
  老板: '老板|老总|老班|老扳|公司|单位|厂里|厂子|厂方|工厂|企业|用人单位|包工头|工头|领导|经理|主管|人事|hr|店里|店长|店家|工地|平台|站长|他们|东家|雇主|学校|酒店|饭店|医院|物业|站点|网点|队长|班长|组长|总包|劳务|机构|窑主|矿上|人家|上头',
  工资: '工资|工钱|薪水|薪资|薪酬|月薪|底薪|血汗钱|劳务费|劳动报酬|报酬|人工费|生活费|派件费|运费|工费|佣金|血汗|钱',
  没: '没有|没|不|未|拒绝|拒不|拒|不肯|不愿|迟迟|一直|赖着|拖着|莫得|冇|从没|从来没',
  给: '给|发|付|支付|结|开|兑现|拿到|到手|打款|到账|打卡里',
  辞退: '辞退|开除|解雇|炒鱿鱼|炒了|被炒|裁掉|裁员|被裁|裁了|劝退|开了|被开|开掉|赶走|赶我走|让我走|叫我走|叫走人|打发|收拾东西|轰走|轰出|赶出|赶我|扫地出门|换掉|换了我|把我换|不让我做|不让我干|不让做|不让干|不留我|解约|让我回家|叫我回家|除名|叫我滚|撵|辞了|除名|优化|不要我|不用我|不用来|别来上班|不让我上班|解除',
  走: '辞职|辞呈|离职|离开|走人|甩手|撂挑子|提离职|不干|跳槽|不想做|不做了|辞工|自离|想走|要走|提出走',
  劳动: '老板|公司|单位|厂|上班|工资|工钱|打工|干活|工地|工作|入职|辞|员工|同事|包工头|工友|劳动|职工|加班|请假|岗|离职|合同|社保|仲裁|骑手|外卖|用工|务工|试用|领导|机器|车间|做工|上工|工人|保安|保洁|司机|师傅|阿姨|站点|站长|派件|送货|拉货|跑车|面试|招工|招聘|应聘|考勤|打卡|旷工|工龄|班组|流水线|厂子|干了|做了|干满|辞工|底薪|工伤|宿舍|裁|焊|脚手架|网约车|主播|代驾|快递员|送快递|跑单|派单|保姆|月嫂|矿上|煤矿|矿工|下矿|下井|砖窑|搬砖|活儿|歇|下班|小时工|师傅|厨房|餐馆|饭店|导购|收银|仓库|盘点|午休|换班|值班|招人|辞呈|组长|班长|队长|提成|业绩|扫街|扫地|环卫|吊装|喷漆|贴瓷砖|装修队|小工|大工|出勤|临时工|假条|年假|产假|怀孕|试工|试岗|入会',
  工伤: '受伤|伤|摔|砸|轧|压断|压伤|夹|绞|割|烫|烧|触电|骨折|断了|残|致残|出事|出事故|掉下来|砸了|崴|烂了|流血|缝针|中暑|累倒|晕倒|滑倒|跌|扭|咬掉|切掉|绞进|电死|电着|砍|骨头',
  社保: '社保|社会保险|五险一金|五险|保险|养老|医保|三金',
}

const expand = (part: string) => part.replace(/\{([^\d}]+)\}/g, (_, name: string) => {
  const list = said[name]
  if (!list) throw new Error(`no list of words called ${name}`)
  return `(?:${list})`
})
const gap = '[^。！？!?；;\\n]{0,7}?'

/** One expression for a pattern such as `没|不 签 合同`. */
const patternOf = (line: string) => line.split(' ').map((part) => `(?:${expand(part)})`).join(gap)

export interface Reading { readonly concept: Concept; readonly says: RegExp; readonly with: RegExp | null }

/** Makes a concept ready to be looked for. @throws Error when a pattern names an unknown list */
export const readingOf = (concept: Concept): Reading => ({
  concept,
  says: new RegExp(concept.says.map(patternOf).join('|')),
  with: concept.with ? new RegExp(expand(concept.with)) : null,
})
