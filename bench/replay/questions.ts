import { readFile } from 'node:fs/promises'
import { limits, type Topic, topics } from '../../src/contract'
import { type Chance, oneOf } from './chance'

export interface Question { readonly text: string; readonly topic: Topic }

/** The first line that matches names the topic. */
const signs: readonly (readonly [RegExp, Topic])[] = [
  [/公积金/, 'housing-fund'],
  [/工伤|职业病|受伤|伤残|骨折|摔|砸/, 'injury'],
  [/怀孕|产假|哺乳|生育|孕/, 'women'],
  [/外卖|骑手|网约车|平台|快递|主播/, 'platform'],
  [/社保|养老|医保|失业/, 'insurance'],
  [/加班|年假|休假|调休|工时|病假/, 'hours'],
  [/辞退|开除|解除|裁员|补偿|离职|辞职/, 'dismissal'],
  [/工资|欠薪|拖欠|工钱|报酬/, 'wages'],
  [/合同|试用期|竞业/, 'contract'],
  [/仲裁|起诉|法院|证据/, 'dispute'],
  [/安全|防护|危险/, 'safety'],
  [/工会/, 'union'],
]

/** Within what the contract takes: filled up when too short, cut when too long. */
function fitted(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/gu, '').trim()
  const long = clean.length >= limits.question.min ? clean : `${clean} 请问我该怎么办？`.padEnd(limits.question.min, '。')
  return [...long].reduce((cut, letter) => cut.length + letter.length > limits.question.max ? cut : cut + letter, '').trim()
}

/** @throws Error naming the line that holds no question */
export async function questionsIn(file: string, chance: Chance): Promise<Question[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, at) => {
    if (!line.trim()) return []
    const text = questionOf(line)
    if (text === null) throw new Error(`${file}:${at + 1} holds no {"question": "…"}`)
    return [{ text: fitted(text), topic: signs.find(([sign]) => sign.test(text))?.[1] ?? oneOf(chance, topics) }]
  })
}

function questionOf(line: string): string | null {
  try {
    const { question } = JSON.parse(line) as { question?: unknown }
    return typeof question === 'string' ? question : null
  } catch {
    return null
  }
}
