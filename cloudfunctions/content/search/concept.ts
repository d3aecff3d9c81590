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
  老板: '老板|老总|公司|单位|厂里|厂子|厂方|工厂|企业|用人单位|包工头|工头|领导|经理|主管|人事|hr|店里|店长|店家|工地|平台|站长|他们|东家|雇主|学校|酒店|饭店',
  工资: '工资|工钱|薪水|薪资|薪酬|月薪|底薪|血汗钱|劳务费|劳动报酬|报酬|人工费|生活费|钱',
  没: '没有|没|不|未|拒绝|拒不|拒|不肯|不愿|迟迟|一直',
  给: '给|发|付|支付|结|开|兑现|拿到|到手|打款|到账',
  辞退: '辞退|开除|解雇|炒鱿鱼|炒了|被炒|裁掉|裁员|被裁|裁了|劝退|开了|被开|开掉|赶走|赶我走|让我走|叫我走|撵|辞了|除名|优化|不要我|不用我|不用来|别来上班|不让我上班|解除',
  走: '辞职|离职|走人|不干|跳槽|不想做|不做了|辞工|自离|想走|要走|提出走',
  劳动: '老板|公司|单位|厂|上班|工资|工钱|打工|干活|工地|工作|入职|辞|员工|同事|包工头|工友|劳动|职工|加班|请假|岗|离职|合同|社保|仲裁|骑手|外卖|用工|务工|试用|领导|机器|车间',
  工伤: '受伤|伤|摔|砸|轧|压断|压伤|夹|绞|割|烫|烧|触电|骨折|断了|残|致残|出事|出事故|掉下来',
  社保: '社保|社会保险|五险一金|五险|保险|养老|医保|三金',
}

const expand = (part: string) => part.replace(/\{(.+?)\}/g, (_, name: string) => {
  const list = said[name]
  if (!list) throw new Error(`no list of words called ${name}`)
  return list
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
