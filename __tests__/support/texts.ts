/** Real laws to read in a test: their official texts where they stand beside the checkout, else invented ones under their names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { articleName } from '@domain/lawArticle'
import type { House } from './given'
import { people } from './people'
import { base64 } from './statutes'
import { lawsFolder } from './statuteText'

/** A law by its name in the registry, and of each version when it was promulgated and took effect, oldest first. */
export interface Wanted { readonly law: string; readonly articles: number; readonly versions: readonly { readonly promulgatedOn: string; readonly effectiveOn: string }[] }

interface Upload { readonly fileName: string; readonly content: string | Uint8Array; readonly effectiveOn?: string }

export const fund = { law: '住房公积金管理条例', now: '2026-08-10', before: '2019-03-24' } as const
export const fundTexts: Wanted = {
  law: fund.law, articles: 50, versions: [{ promulgatedOn: fund.before, effectiveOn: fund.before }, { promulgatedOn: fund.now, effectiveOn: '2026-09-20' }],
}

function official({ law }: Wanted): Upload[] {
  const files = ['official', 'markdown'].flatMap((folder) => readdirSync(path.join(lawsFolder, folder)).map((file) => path.join(lawsFolder, folder, file)))
  return files.filter((file) => path.basename(file).startsWith(law)).map((file) => ({ fileName: path.basename(file), content: readFileSync(file) }))
}

/** Every article is two paragraphs about tomatoes, and every version waters them differently. */
const invented = ({ law, articles, versions }: Wanted): Upload[] => versions.map(({ promulgatedOn, effectiveOn }, version) => {
  const lines = Array.from({ length: articles }, (_, at) => `${articleName(at + 1)}　番茄第${at + 1}棵浇${version + 1}升水。\n第${at + 1}棵不归别人管。`)
  return { fileName: `${law}(${promulgatedOn}).txt`, content: `${law}\n\n${lines.join('\n')}\n`, effectiveOn }
})

/** Publishes all versions; says when they are not the official ones. */
export async function publishLaw(house: House, wanted: Wanted): Promise<void> {
  const there = existsSync(lawsFolder)
  if (!there) console.log(`no texts at ${lawsFolder}: reading an invented ${wanted.law}`)
  const admin = house.as(people.admin)
  for (const { fileName, content, ...dates } of there ? official(wanted) : invented(wanted)) {
    const { importId } = await admin.ok('law.import', { fileName, data: base64(content), ...dates })
    await admin.ok('law.publish', { importId, accept: 'findings' })
  }
}
