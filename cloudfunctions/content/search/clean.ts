import { numberOf } from '@domain/lawArticle'
import { unspell } from './pinyin'

/** Slips of the ear and of the input method around these subjects. What is right somewhere (延迟退休, 和同事) is told apart by what stands beside it. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/公基金|供积金|公鸡金|公机金/g, '公积金'], [/五险一斤/g, '五险一金'], [/设保|社宝|射保/g, '社保'], [/(?<!集)中裁(?!员|掉|了)|仲才|仲栽|种裁|仲采|劳动种才/g, '仲裁'],
  [/工商(?=认定|鉴定|赔|待遇|怎么|算|保险)|公伤|工殇/g, '工伤'], [/(?<!延|推)迟退|词退|辞腿|(?<=被|把我|遭)次退/g, '辞退'], [/(?<!立|即|此|时)刻扣|苛扣|克口/g, '克扣'],
  [/(?<!委|拜|信)托欠|脱欠/g, '拖欠'], [/压金(?!额)|呀金/g, '押金'], [/合通(?!知|过|常)|(?<=劳动|劳务|签|签了|续|书面|没有|解除|终止|买卖|订)和同|合桐/g, '合同'],
  [/陪偿|赔尝|培偿/g, '赔偿'], [/补尝|补常|不偿金/g, '补偿'], [/加斑|(?<!国|大)家班/g, '加班'], [/工姿|工资资(?!料|格)/g, '工资'], [/旷功|矿工(?=一天|两天|三天|几天|扣|处理)/g, '旷工'],
  [/试用其|使用期(?=工资|被|内|辞)/g, '试用期'], [/炒鱿鱼鱼|炒鱿(?!鱼)|吵鱿鱼|炒尤鱼/g, '炒鱿鱼'], [/新水(?=没|不|拖)/g, '工资'], [/农名工/g, '农民工'],
  [/(?<!生|地|房|财)产价/g, '产假'], [/年架/g, '年假'], [/失业进(?!行|入)/g, '失业金'], [/养老进(?!行|入)/g, '养老金'], [/性搔扰/g, '性骚扰'], [/(?<!法|纪|规|自|一)律是|侓师/g, '律师'],
]

/** Article numbers become Arabic: 第八十二条 and 82 条 are both 第82条. */
const numbered = (text: string): string => text
  .replace(/第?([零〇一二三四五六七八九十百]+)条(?![子件])/g, (_, chinese: string) => `第${numberOf(chinese)}条`)
  .replace(/第?\s*(\d+)\s*条(?![子件短微信])/g, '第$1条')

const lower = (text: string): string => text.normalize('NFKC').toLowerCase()
const plain = (text: string): string => numbered(text.replace(/[《》〈〉「」“”"]/g, '').replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
  .replace(/薪金|薪资/g, '工资').replace(/帐/g, '账'))

/** One way of writing for what is printed: half width, lower case, no spaces between Chinese, numbers of articles in Arabic. */
export const cleanPrint = (text: string): string => plain(lower(text))

/** The same for what people type, with slips and pinyin put right. */
export const clean = (text: string): string => plain(slips.reduce((fixed, [slip, meant]) => fixed.replace(slip, meant), unspell(lower(text))))
