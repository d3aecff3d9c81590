import { unspell } from './pinyin'

/** Slips of the ear and of the input method around these subjects. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/公基金|供积金|公鸡金|公机金/g, '公积金'], [/五险一斤/g, '五险一金'], [/设保|社宝|射保/g, '社保'], [/中裁|仲才|仲栽|种裁|仲采|劳动种才/g, '仲裁'],
  [/工商(?=认定|鉴定|赔|待遇|怎么|算|保险)|公伤|工殇/g, '工伤'], [/迟退|词退|辞腿|次退/g, '辞退'], [/刻扣|苛扣|克口/g, '克扣'], [/托欠|脱欠/g, '拖欠'],
  [/压金|呀金/g, '押金'], [/合通|和同|合桐/g, '合同'], [/帐/g, '账'], [/陪偿|赔尝|培偿/g, '赔偿'], [/补尝|补常|不偿金/g, '补偿'],
  [/加斑|家班/g, '加班'], [/工姿|工资资/g, '工资'], [/旷功|矿工(?=一天|两天|三天|几天|扣|处理)/g, '旷工'], [/试用其|使用期(?=工资|被|内|辞)/g, '试用期'],
  [/炒鱿|吵鱿鱼|炒尤鱼/g, '炒鱿鱼'], [/薪金|新水(?=没|不|拖)|薪资/g, '工资'], [/农名工/g, '农民工'], [/劳动和同/g, '劳动合同'], [/产价/g, '产假'],
  [/年架/g, '年假'], [/失业进/g, '失业金'], [/养老进/g, '养老金'], [/性搔扰/g, '性骚扰'], [/律是|侓师/g, '律师'], [/炒鱿鱼鱼/g, '炒鱿鱼'],
]

const digits = '零一二三四五六七八九'

/** 第八十二 → 82; up to the thousands, as articles are numbered. */
export function numberOf(chinese: string): number {
  let sum = 0
  let last = 0
  for (const sign of chinese.replaceAll('〇', '零')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit) { sum += (last || 1) * unit; last = 0 } else last = digits.indexOf(sign)
  }
  return sum + last
}

/** Article numbers become Arabic: 第八十二条 and 82 条 are both 第82条. */
const numbered = (text: string): string => text
  .replace(/第?([零〇一二三四五六七八九十百]+)条(?![子件])/g, (_, chinese: string) => `第${numberOf(chinese)}条`)
  .replace(/第?\s*(\d+)\s*条(?![子件短微信])/g, '第$1条')

/** One way of writing: half width, lower case, no spaces between Chinese, slips and pinyin put right, numbers of articles in Arabic. */
export function clean(text: string): string {
  const plain = unspell(text.normalize('NFKC').toLowerCase()).replace(/[《》〈〉「」“”"]/g, '').replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
  return numbered(slips.reduce((fixed, [slip, meant]) => fixed.replace(slip, meant), plain))
}
