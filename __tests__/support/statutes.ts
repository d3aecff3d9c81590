/** An invented law in two versions, and the way such texts go into a house: never a word of a real statute. */
import type { Output } from '@contract'
import { people, type Caller, type House } from './given'

/** 番茄法 as first promulgated: a chapter tree, items with points, a table, an appendix. */
export const tomato2001 = `中华人民共和国番茄法

（2001年2月3日国务院公布）

第一章　总则
第一条　为了让番茄长得红，定下这部法。
第二条　种番茄的人叫园丁。
第二章　浇水
第一节　早上
第三条　园丁每天早上浇水一次，每次一桶。
下雨天可以不浇。
第四条　有下面情形的，园丁多浇一桶：
（一）土裂开了；
（二）叶子卷了：
1．卷一片的，半桶；
2．卷两片的，一桶。
第二节　晚上
第五条　晚上不许拔番茄苗。
第三章　附则
第六条　本法自2001年3月1日起施行。
`

/** Revised: article 3 says two buckets, a new one comes before the old 5, and the last has moved. */
export const tomato2026 = `中华人民共和国番茄法

（2001年2月3日国务院公布　2026年5月6日国务院修订）

第一章　总则
第一条　为了让番茄长得红，定下这部法。
第二条　种番茄的人叫园丁。
第二章　浇水
第三条　园丁每天早上浇水两次，每次两桶。
下雨天可以不浇。
第四条　有下面情形的，园丁多浇一桶：
（一）土裂开了；
（二）叶子卷了：
1．卷一片的，半桶；
2．卷两片的，一桶。
第五条　番茄红了要请邻居吃。
第六条　晚上不许拔番茄苗。
第三章　附则
第七条　本法自2026年12月1日起施行。
`

export const tomato = {
  old: { fileName: '中华人民共和国番茄法_20010203_tomato0000000001.txt', text: tomato2001, version: '2001-02-03' },
  new: { fileName: '中华人民共和国番茄法_20260506_tomato0000000002.txt', text: tomato2026, version: '2026-05-06' },
} as const

export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')

/** Uploads a text and publishes it, findings and all, as the root unit's admin. */
export async function publishText(house: House, { fileName, text }: { readonly fileName: string; readonly text: string }): Promise<Output<'law.publish'>> {
  const admin: Caller = house.as(people.admin)
  const { importId } = await admin.ok('law.import', { fileName, data: base64(text) })
  return admin.ok('law.publish', { importId, accept: 'findings' })
}
