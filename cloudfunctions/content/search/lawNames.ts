import { numberOf } from '@domain/lawArticle'

/** What people call a law, and what the registry calls it. A name that lies within a longer one comes after it. */
const nicknames: Readonly<Record<string, string>> = {
  劳动合同法实施条例: '劳动合同法实施条例', 实施条例: '劳动合同法实施条例', 劳动合同法: '劳动合同法', 劳动法: '劳动法',
  社会保险法: '社会保险法', 社保法: '社会保险法', 工伤保险条例: '工伤保险条例', 工伤条例: '工伤保险条例',
  保障农民工工资支付条例: '保障农民工工资支付条例', 农民工工资条例: '保障农民工工资支付条例', 农民工条例: '保障农民工工资支付条例',
  劳动争议调解仲裁法: '劳动争议调解仲裁法', 调解仲裁法: '劳动争议调解仲裁法', 仲裁法: '劳动争议调解仲裁法',
  工会法解释: '最高人民法院关于在民事审判工作中适用《工会法》若干问题的解释', 工会法: '工会法',
  职业病防治法: '职业病防治法', 职业病法: '职业病防治法', 安全生产法: '安全生产法', 安全法: '安全生产法', 就业促进法: '就业促进法',
  妇女权益保障法: '妇女权益保障法', 妇女法: '妇女权益保障法', 女职工规定: '女职工劳动保护特别规定', 女职工劳动保护特别规定: '女职工劳动保护特别规定',
  年休假实施办法: '企业职工带薪年休假实施办法', 年休假办法: '企业职工带薪年休假实施办法', 年休假条例: '职工带薪年休假条例',
  法律援助法: '法律援助法', 失业保险条例: '失业保险条例', 失业条例: '失业保险条例', 社会保险费征缴暂行条例: '社会保险费征缴暂行条例', 征缴条例: '社会保险费征缴暂行条例',
  解释一: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', 解释二: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
  工伤解释: '最高人民法院关于审理工伤保险行政案件若干问题的规定', 拒付解释: '最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释',
  禁止使用童工规定: '禁止使用童工规定', 童工规定: '禁止使用童工规定', 劳动保障监察条例: '劳动保障监察条例', 监察条例: '劳动保障监察条例',
  人力资源市场暂行条例: '人力资源市场暂行条例', 工资支付暂行规定: '工资支付暂行规定', 工资支付规定: '工资支付暂行规定', 最低工资规定: '最低工资规定',
  职工工作时间的规定: '国务院关于职工工作时间的规定', 工时规定: '国务院关于职工工作时间的规定', 放假办法: '全国年节及纪念日放假办法',
  社会保险经办条例: '社会保险经办条例', 经办条例: '社会保险经办条例', 工资总额规定: '关于工资总额组成的规定',
  有毒物品条例: '使用有毒物品作业场所劳动保护条例', 退休年龄决定: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定', 延迟退休: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定',
  个人信息保护法: '个人信息保护法', 个保法: '个人信息保护法', 住房公积金管理条例: '住房公积金管理条例', 公积金条例: '住房公积金管理条例', 超龄规定: '超龄劳动者基本权益保障暂行规定',
}

const said = Object.keys(nicknames).sort((a, b) => b.length - a.length)
const inserted = '(?:条之([一二三四五六七八九十]+))?'
const named = new RegExp(`(${said.join('|')})(?:》)?(?:的)?(?:第)?(\\d+)?${inserted}`, 'g')
const bare = /第(\d+)条(?:之([一二三四五六七八九十]+))?/g

/** A place in the law as one word: `劳动合同法|82`, and `劳动合同法|82-1` for 之一. */
export const placeKey = (law: string, no: number, suffix = ''): string => `${law}|${no}${suffix && '-'}${suffix}`

/** The law a nickname stands for. @throws Error when nobody calls a law so */
export function lawCalled(name: string): string {
  const law = nicknames[name]
  if (!law) throw new Error(`no law is called ${name}`)
  return law
}

const suffixOf = (suffix: string | undefined): string => suffix ? String(numberOf(suffix)) : ''

/** Where a number without a law is looked for. */
const usual = ['劳动合同法', '劳动法', '工伤保险条例', '社会保险法', '劳动争议调解仲裁法']

/** The laws, and places in them, that a question names outright: 劳动合同法82条 has both. Numbers are Arabic by then. */
export function namedIn(text: string): { laws: string[]; places: string[] } {
  const laws: string[] = []
  const places: string[] = []
  for (const [, name, no, suffix] of text.matchAll(named)) {
    const law = lawCalled(name!)
    laws.push(law)
    if (no) places.push(placeKey(law, Number(no), suffixOf(suffix)))
  }
  const anywhere = places.length ? [] : [...text.matchAll(bare)].flatMap(([, no, suffix]) => usual.map((law) => placeKey(law, Number(no), suffixOf(suffix))))
  return { laws, places: [...places, ...anywhere] }
}

/** What a text says beside the laws, and places in them, that it names. */
export const besideNames = (text: string): string => text.replace(named, '')

/** `劳动合同法 30 85; 劳动法 50` as places, in that order. */
export const placesOf = (at: string): string[] => at.split(';').flatMap((part) => {
  const [name, ...numbers] = part.trim().split(' ')
  return numbers.map((no) => placeKey(lawCalled(name!), Number(no)))
})
