import type { Verb } from '../call'
import { chosen } from './chosen'
import { citedIn } from './cited'
import { shownArticle } from './shown'
import { textOf } from './texts'
import { versionLine, versionLines } from './versions'

export const statute: Verb<'law.statute'> = async ({ at }, wanted) => {
  const { law, all, version, today, on } = await chosen(at, wanted)
  const [text, { overlays }] = await Promise.all([textOf(version), import('../content/overlays')])
  return {
    law, title: version.title, issuer: version.issuer, on,
    version: await versionLine(version, all, today), versions: await versionLines(all, today),
    remarks: text?.remarks ?? [], preamble: text?.preamble ?? [], headings: text?.headings ?? [], appendix: text?.appendix ?? [],
    articles: text?.articles.map((one) => shownArticle(one, version, overlays, on)) ?? [], cited: await citedIn(law),
  }
}
