import { chineseNumber, digitByDigit } from './numeral'
import type { Step } from './statute'

const arabic = /(\d{4})年(\d{1,2})月(\d{1,2})日/g
const chinese = /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日/g
const two = (number: number): string => String(number).padStart(2, '0')

/** Every date in the text as YYYY-MM-DD, 一九九四年十二月六日 included. */
export function datesIn(text: string): string[] {
  const plain = text.replace(chinese, (_, year: string, month: string, day: string) =>
    `${digitByDigit(year)}年${chineseNumber(month)}月${chineseNumber(day)}日`)
  return [...plain.matchAll(arabic)].map(([, year, month, day]) => `${year}-${two(Number(month))}-${two(Number(day))}`)
}

/** What a clause of a remark tells, by its verb; the first that fits. A date alone is the day of publication. */
const acts: readonly (readonly [RegExp, Step['act']])[] = [
  [/施行|实施|执行/, 'effective'], [/修正|修订/, 'amended'], [/公布|发布|颁布/, 'published'], [/通过|批准/, 'passed'],
]

/** A space alone parts nothing: a date may stand apart from its verb. */
const clauseEnd = /；| (?=(?:根据)?\d{4}年|自|现)|，(?=自|现)/

/** The steps that remarks tell, in their order. Titles in 《》 are passed over: they hold verbs of their own. */
export const stepsOf = (remarks: readonly string[]): Step[] =>
  remarks.flatMap(remark => remark.replace(/^（|）$/g, '').split(clauseEnd)).flatMap((text): Step[] => {
    const bare = text.replace(/《[^》]{0,200}》|〈[^〉]{0,200}〉/g, '')
    const on = datesIn(bare).at(-1)
    const act = acts.find(([pattern]) => pattern.test(bare))?.[1] ?? 'published'
    return on ? [{ act, on, text }] : []
  })

const lastOf = (steps: readonly Step[], wanted: readonly Step['act'][]): string | null =>
  steps.filter(({ act }) => wanted.includes(act)).map(({ on }) => on).sort().at(-1) ?? null

/** A people's congress promulgates on the day it passes; everyone else may do so weeks later. */
const passedByCongress = (steps: readonly Step[]): Step[] => steps.filter(({ text }) => text.includes('人民代表大会'))

/** The day the version was promulgated, or null where the remarks do not tell. */
export const promulgationIn = (steps: readonly Step[]): string | null =>
  lastOf(steps, ['published', 'amended']) ?? lastOf(passedByCongress(steps), ['passed'])

/**
 * When this version took effect: from the remarks, else from the last article. An amended text still prints when its first
 * version did, so a day before the promulgation tells nothing.
 */
export function effectIn(steps: readonly Step[], lastArticle: string, promulgatedOn: string | null): string | null {
  const clause = /自([^，。；]{0,40}?)起(?:施行|实施|执行|生效)/.exec(lastArticle)?.[1] ?? ''
  const amended = steps.some(({ act }) => act === 'amended')
  const atOnce = /^(?:公布|发布|颁布)之日$/.test(clause) && !amended ? promulgatedOn : null
  const day = lastOf(steps, ['effective']) ?? datesIn(clause)[0] ?? atOnce
  return day && (!promulgatedOn || day >= promulgatedOn) ? day : null
}

/** What an official file name tells: TITLE_YYYYMMDD_ID.docx, or TITLE(YYYY-MM-DD).md. */
export function fromFileName(name: string): { promulgatedOn?: string; officialId?: string } {
  const [, year, month, day, officialId] = /_(\d{4})(\d{2})(\d{2})_([0-9a-z]{16,40})\.\w+$/i.exec(name) ?? []
  if (officialId) return { promulgatedOn: `${year}-${month}-${day}`, officialId }
  const [, promulgatedOn] = /[（(](\d{4}-\d{2}-\d{2})[）)]\.\w+$/.exec(name) ?? []
  return promulgatedOn ? { promulgatedOn } : {}
}
