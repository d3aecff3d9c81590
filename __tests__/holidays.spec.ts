import { type Festival, holidayYears, marksOf } from '@domain/holidays'
import { dayNumberOf, dayOfNumber, weekdayOf } from '@domain/shanghai'
import { lunarDay, sunDay } from './support/heaven'

const numbersOf = (year: number, [from, to]: Festival['off']): number[] => {
  const [first, last] = [dayNumberOf(`${year}-${from}`), dayNumberOf(`${year}-${to}`)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
const isWeekend = (day: number) => weekdayOf(day) >= 6

test('the table holds 2025 to 2027, and the notices of the first two', () => {
  expect(holidayYears().map(({ year, basis }) => [year, basis])).toEqual([[2025, 'scheduled'], [2026, 'scheduled'], [2027, 'statutory']])
  expect(holidayYears().map(({ source }) => source.match(/〔\d{4}〕\d+号|2024年修订/)?.[0])).toEqual(['〔2024〕12号', '〔2025〕7号', '2024年修订'])
})

describe.each(holidayYears())('$year', ({ year, basis, festivals, makeUp }) => {
  const day = (name: string) => numbersOf(year, festivals.find((one) => one.name === name)!.statutory).map(dayOfNumber)
  const off = new Set(festivals.flatMap((one) => numbersOf(year, one.off)))
  const statutory = festivals.flatMap((one) => numbersOf(year, one.statutory))

  test('has the seven festivals, and thirteen statutory days, each within its own span off', () => {
    expect(festivals.map(({ name }) => name).sort()).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].sort())
    expect(statutory).toHaveLength(13)
    expect(new Set(statutory).size).toBe(13)
    for (const one of festivals) expect(numbersOf(year, one.off)).toEqual(expect.arrayContaining(numbersOf(year, one.statutory)))
  })

  test('fixed days are where the Measures put them', () => {
    expect([...day('元旦'), ...day('劳动节'), ...day('国庆节')].map((one) => one.slice(5))).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
  })

  test('days by sun and moon are where the sky puts them', () => {
    const newYear = lunarDay(year, 330, 1)
    expect(day('春节')).toEqual([-1, 0, 1, 2].map((at) => dayOfNumber(newYear + at)))
    expect(day('清明节')).toEqual([dayOfNumber(sunDay(year, 15))])
    expect(day('端午节')).toEqual([dayOfNumber(lunarDay(year, 90, 5))])
    expect(day('中秋节')).toEqual([dayOfNumber(lunarDay(year, 180, 15))])
  })

  test('make-up workdays are weekend days, each once, and none of them is a day off', () => {
    const days = makeUp.map((one) => dayNumberOf(`${year}-${one}`))
    expect(days.every(isWeekend)).toBe(true)
    expect(new Set(days).size).toBe(days.length)
    expect(days.filter((one) => off.has(one))).toEqual([])
  })

  test('what is taken is given: weekdays off without the weekend days worked are the thirteen days', () => {
    const free = [...off].filter((one) => !isWeekend(one)).length
    // without the notice, statutory days on a weekend still wait for their make-up rest (Measures, Article 6)
    const owed = basis === 'statutory' ? statutory.filter(isWeekend).length : 0
    expect(free - makeUp.length + owed).toBe(13)
  })

  test('nobody works more than six days in a row next to a holiday', () => {
    const worked = (one: number) => makeUp.includes(dayOfNumber(one).slice(5)) || (!off.has(one) && !isWeekend(one))
    const ends = festivals.flatMap((one) => { const days = numbersOf(year, one.off); return [days[0]! - 1, days.at(-1)! + 1] })
    for (const end of ends) {
      let run = 0
      for (const step of [-1, 1]) for (let one = end + (step === 1 ? 1 : 0); worked(one); one += step) run++
      expect([dayOfNumber(end), run <= 6]).toEqual([dayOfNumber(end), true])
    }
  })
})

/** first and last day off of each festival and the make-up days, with the weekdays that the notices print beside them */
test.each([
  [2025, '1-1三 1-1三 1-28二 2-4二 4-4五 4-6日 5-1四 5-5一 5-31六 6-2一 10-1三 10-8三 10-1三 10-8三', '1-26日 2-8六 4-27日 9-28日 10-11六'],
  [2026, '1-1四 1-3六 2-15日 2-23一 4-4六 4-6一 5-1五 5-5二 6-19五 6-21日 9-25五 9-27日 10-1四 10-7三', '1-4日 2-14六 2-28六 5-9六 9-20日 10-10六'],
])('%i is as its notice reads, weekdays and all', (year, spans, worked) => {
  const { festivals, makeUp } = holidayYears().find((one) => one.year === year)!
  const printed = (day: string) => `${Number(day.slice(0, 2))}-${Number(day.slice(3))}${'一二三四五六日'.charAt(weekdayOf(dayNumberOf(`${year}-${day}`)) - 1)}`
  expect(festivals.flatMap(({ off }) => off).map(printed).join(' ')).toBe(spans)
  expect(makeUp.map(printed).join(' ')).toBe(worked)
})

test('a statutory day keeps its own name in a span that two festivals share', () => {
  const marks = marksOf(holidayYears())
  expect(marks.get(dayNumberOf('2025-10-06'))).toEqual({ kind: 'holiday', name: '中秋节', statutory: 'yes' })
  expect(marks.get(dayNumberOf('2025-10-04'))).toEqual({ kind: 'holiday', name: '国庆节', statutory: 'no' })
  expect(marks.get(dayNumberOf('2026-10-10'))).toEqual({ kind: 'makeUp' })
  expect(marks.get(dayNumberOf('2026-11-23'))).toBeUndefined()
})
