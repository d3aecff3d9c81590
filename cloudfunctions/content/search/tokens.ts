/** Terms of more than two characters that weigh as one, beside their bigrams. */
const lexicon = `劳动合同 书面劳动合同 固定期限 无固定期限 试用期 违约金 服务期 竞业限制 商业秘密 经济补偿 赔偿金 补偿金 解除劳动合同 终止劳动合同 劳动关系
用人单位 劳动者 劳动报酬 最低工资 加班费 加班工资 延长工作时间 休息日 法定休假日 节假日 年休假 带薪年休假 停工留薪 停工留薪期 工伤认定 工伤保险
劳动能力鉴定 伤残等级 伤残津贴 一次性伤残 补助金 职业病 职业健康检查 社会保险 社会保险费 养老保险 医疗保险 失业保险 失业保险金 生育保险 生育津贴
住房公积金 公积金 滞纳金 仲裁时效 时效期间 劳动仲裁 劳动争议 仲裁委员会 调解协议 支付令 终局裁决 先予执行 法律援助 劳动保障监察 劳动监察
劳务派遣 用工单位 被派遣 非全日制 农民工 施工总承包 总承包单位 分包单位 建设单位 先行清偿 连带责任 赔偿责任 规章制度 职工代表大会 集体合同
女职工 未成年工 产假 哺乳期 孕期 产期 性骚扰 童工 安全生产 劳动防护用品 防护用品 特种作业 强令冒险 违章指挥 二倍的工资 双倍工资 二倍工资
上下班途中 交通事故 突发疾病 医疗期 退休年龄 法定退休 超龄劳动者 养老金 个人信息 自动化决策 工会经费 工会主席 身份证 离职证明 举证责任
拒不支付 责令限期 书面形式 提前三十日 提前三日 协商一致 加付赔偿金 生活费 停工停产 裁减人员 不能胜任 录用条件 工资支付 欠薪逃匿`.split(/\s+/)

const [first, last] = [0x4e00, 0x9fff]
const span = last - first + 1
const isWordy = (code: number): boolean => code >= first && code <= last

/** Two Chinese characters as one number, in the order of their codes; -1 for anything else. Numbers are told apart much faster than texts. */
export function pairCode(text: string, at = 0): number {
  const [one, other] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return isWordy(one) && isWordy(other) ? (one - first) * span + other - first : -1
}

/** The pair of a number that `pairCode` made. */
export const pairOf = (code: number): string => String.fromCharCode(first + Math.floor(code / span), first + code % span)

const byStart = new Map<number, string[]>()
for (const word of lexicon) {
  const start = pairCode(word)
  if (word.length > 2) byStart.set(start, [...(byStart.get(start) ?? []), word])
}

/** Bigrams that every question has and that tell nothing. */
const empty = new Set(`怎么 什么 可以 不可 以吗 请问 我们 他们 你们 这个 那个 这样 一个 一下 如果 因为 所以 但是 现在 已经 么办 办吗 应该 是不 不是 是否 没有 有没 就是 还是
的人 我的 了我 我在 是我 的是 在我 我是 我想 想问 问一 律师 老师 您好 你好 帮我 有人 知道 需要 能不 不能 能够 怎样 为什 多少 少钱 这种 情况 问题 咨询 自己 里面
了吗 的话 话怎 了怎 了没 吗我 ，我 我要 要怎 可不 合法 法吗 犯法 法律 律规 规定 有关 关于 根据`.split(/\s+/))

export interface Token { readonly term: string; readonly at: number }

const letters = /[a-z0-9+]{2,}%?/y

/** Calls `pair` for every two Chinese characters of a clean text, and `word` for longer terms of the lexicon and runs of digits or letters. */
export function eachTerm(text: string, pair: (code: number, at: number) => void, word: (term: string, at: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isWordy(code)) {
      const next = pairCode(text, at)
      if (next < 0) continue
      pair(next, at)
      for (const longer of byStart.get(next) ?? []) if (text.startsWith(longer, at)) word(longer, at)
    } else if (code < 128 && code > 42) {
      letters.lastIndex = at
      const run = letters.exec(text)?.[0].slice(0, 16)
      if (!run) continue
      word(run, at)
      at += run.length - 1
    }
  }
}

/** The same with every term as text. */
export const eachToken = (text: string, add: (term: string, at: number) => void): void =>
  eachTerm(text, (_, at) => add(text.slice(at, at + 2), at), add)

/** The terms of a question that tell something, each once, with where it first stands. */
export function tellingTokens(text: string): Token[] {
  const first = new Map<string, number>()
  eachToken(text, (term, at) => { if (!empty.has(term) && !first.has(term)) first.set(term, at) })
  return [...first].map(([term, at]) => ({ term, at }))
}
