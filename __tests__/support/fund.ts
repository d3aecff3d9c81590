/** 住房公积金管理条例 in two versions: the official texts where they stand beside the checkout, else invented ones under its name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { articleName } from '@domain/lawArticle'
import type { House } from './given'
import { people } from './people'
import { base64 } from './statutes'
import { lawsFolder } from './statuteText'

export const fund = { law: '住房公积金管理条例', now: '2026-08-10', before: '2019-03-24' } as const

const numbers = Array.from({ length: 50 }, (_, at) => at + 1)
const invented = (history: string, liters: number): string =>
  `${fund.law}\n\n（${history}）\n\n${numbers.map((no) => `${articleName(no)}　番茄第${no}棵浇${liters}升水。`).join('\n')}\n`

interface Upload { readonly fileName: string; readonly content: string | Uint8Array }

function official(): Upload[] {
  const files = ['official', 'markdown'].flatMap((folder) => readdirSync(path.join(lawsFolder, folder)).map((file) => path.join(lawsFolder, folder, file)))
  return files.filter((file) => path.basename(file).startsWith(fund.law)).map((file) => ({ fileName: path.basename(file), content: readFileSync(file) }))
}

const made: readonly Upload[] = [
  { fileName: `${fund.law}(${fund.before}).txt`, content: invented('2019年3月24日国务院公布', 1) },
  { fileName: `${fund.law}(${fund.now}).txt`, content: invented('2019年3月24日国务院公布　根据2026年8月10日《番茄决定》修订', 2) },
]

/** Publishes both versions; says when they are not the official ones. */
export async function publishFund(house: House): Promise<void> {
  const uploads = existsSync(lawsFolder) ? official() : made
  if (uploads === made) console.log(`no texts at ${lawsFolder}: reading an invented ${fund.law}`)
  const admin = house.as(people.admin)
  for (const { fileName, content } of uploads) {
    const { importId } = await admin.ok('law.import', { fileName, data: base64(content), ...uploads === made && { effectiveOn: fileName.includes(fund.now) ? '2026-09-20' : fund.before } })
    await admin.ok('law.publish', { importId, accept: 'findings' })
  }
}
