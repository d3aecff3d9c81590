/** China's public holidays and make-up workdays, a table a year. A new year is one more entry; nothing else changes. */
import { dayNumberOf } from './shanghai'

/** One of the seven festivals of a year. Days are `MM-DD`. */
export interface Festival {
  readonly name: string
  /** the whole span off, statutory days, exchanged weekend days and make-up rest together */
  readonly off: readonly [from: string, to: string]
  /** the statutory days within it, 13 in a year: 《全国年节及纪念日放假办法》 Article 2 (2024 revision) */
  readonly statutory: readonly [from: string, to: string]
}

export interface HolidayYear {
  readonly year: number
  /**
   * `scheduled`: by the State Council's yearly notice, with the weekend days worked in exchange.
   * `statutory`: the notice is not known yet; only the statutory days, where they fall by the lunar calendar.
   */
  readonly basis: 'scheduled' | 'statutory'
  readonly source: string
  readonly festivals: readonly Festival[]
  /** weekend days that are worked in exchange, `MM-DD` */
  readonly makeUp: readonly string[]
}

const festival = (name: string, off: Festival['off'], statutory: Festival['statutory'] = off): Festival => ({ name, off, statutory })

export const holidayYears = (): readonly HolidayYear[] => [
  {
    year: 2025, basis: 'scheduled', source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    festivals: [
      festival('元旦', ['01-01', '01-01']),
      festival('春节', ['01-28', '02-04'], ['01-28', '01-31']),
      festival('清明节', ['04-04', '04-06'], ['04-04', '04-04']),
      festival('劳动节', ['05-01', '05-05'], ['05-01', '05-02']),
      festival('端午节', ['05-31', '06-02'], ['05-31', '05-31']),
      festival('国庆节', ['10-01', '10-08'], ['10-01', '10-03']),
      festival('中秋节', ['10-01', '10-08'], ['10-06', '10-06']),
    ],
    makeUp: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026, basis: 'scheduled', source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    festivals: [
      festival('元旦', ['01-01', '01-03'], ['01-01', '01-01']),
      festival('春节', ['02-15', '02-23'], ['02-16', '02-19']),
      festival('清明节', ['04-04', '04-06'], ['04-05', '04-05']),
      festival('劳动节', ['05-01', '05-05'], ['05-01', '05-02']),
      festival('端午节', ['06-19', '06-21'], ['06-19', '06-19']),
      festival('中秋节', ['09-25', '09-27'], ['09-25', '09-25']),
      festival('国庆节', ['10-01', '10-07'], ['10-01', '10-03']),
    ],
    makeUp: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
  {
    // New moon at 23:56 on 6 February in Beijing: tables made with a rougher moon put the new year a day later.
    year: 2027, basis: 'statutory', source: '《全国年节及纪念日放假办法》第二条（2024年修订）；2027年的放假通知公布后改用通知',
    festivals: [
      festival('元旦', ['01-01', '01-01']),
      festival('春节', ['02-05', '02-08']),
      festival('清明节', ['04-05', '04-05']),
      festival('劳动节', ['05-01', '05-02']),
      festival('端午节', ['06-09', '06-09']),
      festival('中秋节', ['09-15', '09-15']),
      festival('国庆节', ['10-01', '10-03']),
    ],
    makeUp: [],
  },
]

/** What the table says of a day; days it does not name are ordinary. */
export type DayMark =
  | { readonly kind: 'holiday'; readonly name: string; readonly statutory: 'yes' | 'no' }
  | { readonly kind: 'makeUp' }

let marks: ReadonlyMap<number, DayMark> | null = null

/** The mark of a day (by its number); undefined for an ordinary day and for years beyond the table. */
export const markOf = (dayNumber: number): DayMark | undefined => (marks ??= marksOf(holidayYears())).get(dayNumber)

/** Every marked day of some years, by day number. Where two festivals share a span, a statutory day keeps its own name. */
export function marksOf(years: readonly HolidayYear[]): Map<number, DayMark> {
  const found = new Map<number, DayMark>()
  for (const { year, festivals, makeUp } of years) {
    const number = (day: string) => dayNumberOf(`${year}-${day}`)
    for (const pass of ['off', 'statutory'] as const) {
      for (const one of festivals) {
        const [from, to] = one[pass]
        for (let day = number(from); day <= number(to); day++) {
          const first = pass === 'off' ? found.get(day) : undefined
          found.set(day, first ?? { kind: 'holiday', name: one.name, statutory: pass === 'statutory' ? 'yes' : 'no' })
        }
      }
    }
    for (const day of makeUp) found.set(number(day), { kind: 'makeUp' })
  }
  return found
}
