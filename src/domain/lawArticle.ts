/** Numbers of articles: as printed (第八十二条, 第三条之一), as typed (82, 82条, 3-1), and in order. */

const digits = '零一二三四五六七八九'
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 八十二 → 82; up to the thousands. */
export function numberOf(chinese: string): number {
  let sum = 0
  let last = 0
  for (const sign of chinese.replace(/〇/g, '零')) {
    const place = places[sign]
    if (place) { sum += (last || 1) * place; last = 0 } else last = digits.indexOf(sign)
  }
  return sum + last
}

/** 82 → 八十二; 10 → 十, 110 → 一百一十, 105 → 一百零五. From 1 to 9999. */
export function chineseOf(number: number): string {
  const units = ['', '十', '百', '千']
  const written = [...String(number)].map((digit, at, all) => digit === '0' ? '零' : digits[Number(digit)]! + units[all.length - 1 - at]!).join('')
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/** As printed. `inserted`: 之一 is 1; an article proper is 0. */
export const articleName = (no: number, inserted = 0): string => `第${chineseOf(no)}条${inserted ? `之${chineseOf(inserted)}` : ''}`

const chinese = '[零〇一二三四五六七八九十百千]+'
const printed = new RegExp(`^第(${chinese})条(?:之(${chinese}))?$`)
const typed = new RegExp(`^第?(${chinese}|\\d{1,4})条?(?:(?:之|-|—|之-)(${chinese}|\\d{1,2}))?条?$`)

const read = (number: string): number => /^\d+$/.test(number) ? Number(number) : numberOf(number)

/** An article's number as people write it, as printed; null where it is none. */
export function articleCalled(text: string): string | null {
  const [, no = '', inserted] = typed.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  const number = no ? read(no) : 0
  return number > 0 ? articleName(number, inserted ? read(inserted) : 0) : null
}

/** `[82, 0]` of 第八十二条, `[3, 1]` of 第三条之一; `[0, 0]` of anything else. */
export function placeOfArticle(article: string): [no: number, inserted: number] {
  const [, no, inserted] = printed.exec(article) ?? []
  return no ? [numberOf(no), inserted ? numberOf(inserted) : 0] : [0, 0]
}

/** The order in which a law has its articles. */
export function byArticle(one: string, other: string): number {
  const [a, b] = [placeOfArticle(one), placeOfArticle(other)]
  return a[0] - b[0] || a[1] - b[1]
}
