/** How an employer is recognised although people write its name in many ways. */

/** Legal forms and fillers that a name may end in or leave out. */
const forms = /(有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|集团公司|责任公司|公司|集团|总厂|分公司|（有限合伙）|有限合伙)$/
/** Where a firm is registered, as it stands before its name. */
const place = /^(中国)?(?:[\p{Script=Han}]{2,3}(?:省|自治区|特别行政区))?(?:[\p{Script=Han}]{2,4}?(?:市|自治州|地区|盟))?(?:[\p{Script=Han}]{1,4}?(?:区|县|旗))?/u
const cities = /^(北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|青岛|宁波|厦门|东莞|佛山|长沙|郑州|合肥|济南|福州|昆明|沈阳|大连|无锡)/

/** Full-width letters, brackets, spaces and case say nothing about who somebody is. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\s·・.,，。、'"“”\-_/]/g, '')
const withoutBrackets = (name: string): string => name.replace(/[（(][^（()）]*[)）]/g, '')

function core(name: string): string {
  let rest = withoutBrackets(name)
  for (let last = ''; last !== rest;) { last = rest; rest = rest.replace(forms, '') }
  const stripped = rest.replace(place, '').replace(cities, '')
  return [...stripped].length >= 2 ? stripped : rest
}

/**
 * The names under which an employer is compared: its credit code, its name as written, and what is left without place, brackets
 * and legal form. Two employers are taken for one when they share any; a false match costs one offer, a missed one a worker's trust.
 */
export function employerNamesOf(name: string | null, code: string | null): string[] {
  const names = name ? [plain(name), withoutBrackets(plain(name)), core(plain(name))].filter((one) => [...one].length >= 2) : []
  return [...new Set([...code ? [`code:${code.toUpperCase()}`] : [], ...names])]
}
