/** What the console says about an imported law. */
import type { ImportFinding, ImportPreview, LawChanges, Review } from '@contract'
import { dateAsPrinted } from '@domain/lawWords'

export const standingWords: Record<ImportPreview['standing'], string> = {
  new: '这里还没有这部法律的全文。', newer: '比这里已有的新。', older: '比这里已有的旧，会放进“以前的版本”。',
  same: '这一版已经发布过，一个字不差，不用再发布。', differs: '这一版已经发布过，但文字不一样。',
}

export const registryWords: Record<ImportPreview['registry'], string> = {
  inForce: '登记表里有，是现行的一版。', otherVersion: '登记表里有这部法律，但不是这一版。', unknown: '登记表里没有这部法律。',
}

const findingWords: Record<ImportFinding['kind'], string> = {
  title: '名称和登记的不一样', promulgatedOn: '公布日期和登记的不一样', effectiveOn: '施行日期和登记的不一样', articleCount: '条数和登记的不一样',
  changed: '这些条的文字和登记的不一样', missing: '登记里有、文件里没有的条', added: '文件里有、登记里没有的条',
  noFingerprint: '登记里没有这一版，没法自动核对，要请人对着官方原文看一遍',
  order: '条号的顺序不对', contents: '目录和正文的标题对不上', autoNumbered: '用了自动编号，编号可能丢了',
}

/** Findings of one kind together, in the order in which they came. */
export function findingsInWords(findings: readonly ImportFinding[]): { kind: string; says: string; at: string[] }[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))]
  return kinds.map(kind => ({ kind, says: findingWords[kind], at: [...new Set(findings.filter(one => one.kind === kind).map(({ at }) => at))] }))
}

/** What becomes of what the workers read, once it is published; what is lost is said first. */
export function effectInWords({ standing, effectiveOn, promulgatedOn }: ImportPreview, today: string): string {
  if (standing === 'differs') return `会换掉这里${dateAsPrinted(promulgatedOn)}这一版的全文。原来的文字就没有了，找不回来。`
  if (standing === 'older') return '发布后，它在“以前的版本”里。工友平时看到的不变。'
  const from = effectiveOn > today ? `${dateAsPrinted(effectiveOn)}起` : '发布后马上'
  return standing === 'newer' ? `${from}，工友看到的就是这一版。以前的一版还在“以前的版本”里。` : '发布后，工友就能看到全文。'
}

/** `改了 3 条，新增 1 条`; what did not happen is left out. */
export function changesInWords({ changed, added, removed, moved }: LawChanges): string {
  const counts = [['改了', changed.length], ['新增', added.length], ['去掉', removed.length], ['换了条号', moved.length]] as const
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count} 条`).join('，') || '条文一样，没有改动'
}

const becameWords: Record<Review['articles'][number]['became'], string> = { changed: '改了', removed: '没有了', moved: '换了条号', unknown: '可能改了' }

export const articlesInWords = (articles: Review['articles']): string => articles.map(({ article, became }) => `${article}${becameWords[became]}`).join('，')
