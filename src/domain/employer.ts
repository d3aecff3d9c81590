/** How an employer is recognised although people write its name in many ways: where it is, what it calls itself, what it does, its legal form. */

/** Legal forms and fillers that a name may end in or leave out. */
const forms = /(有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|集团公司|责任公司|公司|集团|总厂|分公司|（有限合伙）|有限合伙)$/
/** What stands behind the form names a part of the same firm. */
const branch = /(有限责任公司|有限公司|股份公司).+(分公司|分店|门店|项目部|营业部|办事处|服务站|站点)$/

/** Cities and provinces that are written without 市 or 省 before a name. Others are known by that letter alone. */
const known = /^(北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|无锡|常州|南通|徐州|成都|武汉|襄阳|宜昌|西安|青岛|济南|烟台|宁波|温州|嘉兴|绍兴|金华|台州|厦门|福州|泉州|东莞|佛山|珠海|惠州|中山|汕头|长沙|株洲|郑州|洛阳|合肥|芜湖|昆明|贵阳|南宁|海口|三亚|沈阳|大连|长春|哈尔滨|石家庄|保定|唐山|太原|呼和浩特|兰州|西宁|银川|乌鲁木齐|拉萨|南昌|赣州|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|中国)(?:市|省|特别行政区)?/
const province = /^[\p{Script=Han}]{2,3}(?:省|自治区|特别行政区)/u
/** 超市, 夜市, 市场 and the like are no cities. */
const city = /^([\p{Script=Han}]{1,4}?[^超夜菜早闹股])(?:市(?![场民政容郊级部])|自治州|地区)/u
/** 社区, 小区, 园区 and the like are no districts; 红旗 is no banner, 联盟 no league. */
const district = /^(?:浦东新区|浦东|[\p{Script=Han}]{0,4}?[^社小园厂景校街片矿库林灾战专](?:新区|开发区|高新区|经开区|区|县(?!城)|自治旗))/u

/** What a firm does, and what kind of a place it is: many share it, so that alone it names nobody. */
const common = /第?[一二三四五六七八九十]+|建筑|建设|工程|劳务|物流|运输|货运|快递|速递|配送|外卖|供应链|科技|技术|信息|网络|软件|电子|电器|机电|机械|设备|制造|加工|贸易|商贸|商业|实业|投资|发展|控股|餐饮|饭店|酒店|宾馆|酒楼|食品|超市|百货|便利店|服装|制衣|纺织|鞋业|皮具|家政|保洁|清洁|环卫|保安|物业|服务|管理|人力资源|人才|派遣|外包|咨询|文化|传媒|广告|教育|培训|医药|医疗|健康|美容|美发|化工|塑胶|塑料|橡胶|印刷|包装|家具|家居|五金|建材|装饰|装修|装潢|园林|绿化|环保|能源|电力|汽车|汽修|房地产|置业|金融|保险|农业|养殖|矿业|钢铁|模具|光电|工业|工厂|制品|经营|门市|市场|中心|商店|商行|专卖|连锁|[厂店部社站所行馆院室场业]/g
const fewest = 2

/** Full-width letters, brackets, spaces and case say nothing about who somebody is. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\s·・.,，。、'"“”\-_/]/g, '')
const withoutBrackets = (name: string): string => name.replace(/[（(][^（()）]*[)）]/g, '')
const long = (name: string): boolean => [...name].length >= fewest

/** A name in its parts. `place`: city or province, '' where none is said; `district`: below it; `core`: what is left. */
interface Parts { readonly place: string; readonly district: string; readonly core: string }

function partsOf(name: string): Parts {
  let rest = withoutBrackets(name).replace(branch, '$1')
  for (let last = ''; last !== rest;) { last = rest; rest = rest.replace(forms, '') }
  let place = ''
  for (const part of [known, province, known, city]) {
    const found = part.exec(rest)
    if (!found || !long(rest.slice(found[0].length))) continue
    place = found[1] ?? found[0]
    rest = rest.slice(found[0].length)
  }
  const within = district.exec(rest)?.[0] ?? ''
  return long(rest.slice(within.length)) ? { place, district: within, core: rest.slice(within.length) } : { place, district: '', core: rest }
}

/**
 * The names under which an employer is compared where a lawyer may act for it: its credit code, its name as written, and what is left without place,
 * brackets and legal form. Two employers are taken for one when they share any; a false match costs one offer, a missed one a worker's trust.
 */
export function employerNamesOf(name: string | null, code: string | null): string[] {
  const names = name ? [plain(name), withoutBrackets(plain(name)), partsOf(plain(name)).core].filter(long) : []
  return [...new Set([...codeOf(code), ...names])]
}

const codeOf = (code: string | null): string[] => code ? [`code:${code.toUpperCase()}`] : []

/** What is kept of an employer, and what is looked for: two are one firm when one's `sought` is among the other's `kept`. */
export interface Signs { readonly kept: readonly string[]; readonly sought: readonly string[] }

/**
 * The signs by which questions are put together, where taking two firms for one would be a false alarm. A name that says no place is whoever
 * calls itself so anywhere; two that name different cities are two; and a name that only says what a firm does (保洁服务部) keeps its place.
 */
export function employerSignsOf(name: string | null, code: string | null): Signs {
  const parts = name ? partsOf(plain(name)) : null
  if (!parts || !long(parts.core)) return { kept: codeOf(code), sought: codeOf(code) }
  const { place, district: within, core } = parts
  const own = long(core.replace(common, ''))
  const whole = `${place}${own ? '' : within}${core}@`
  const [kept, sought] = !own ? [[whole], [whole]] : place ? [[whole, `${core}@${place}`, `${core}@*`], [whole, `${core}@${place}`, `${core}@`]] : [[whole], [whole, `${core}@*`]]
  return { kept: [...codeOf(code), ...kept], sought: [...codeOf(code), ...sought] }
}
