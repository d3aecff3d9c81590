const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百五十 → 150, 二十 → 20, 十 → 10; without 万. */
export function chineseNumber(text: string): number {
  let total = 0
  let digit: number | undefined
  for (const character of text) {
    const place = places[character]
    if (place === undefined) digit = digits[character]
    else {
      total += (digit ?? 1) * place
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}

/** A year as it is written digit by digit: 一九九四 → 1994. Other characters count as 0. */
export const digitByDigit = (text: string): number => Number([...text].map(character => digits[character] ?? 0).join(''))
