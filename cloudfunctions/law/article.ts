import { becameOf, versionOn } from '@domain/law'
import { articleCalled, articleName, placeOfArticle } from '@domain/lawArticle'
import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import type { StatuteText } from '../content/statuteText'
import { chosen } from './chosen'
import { cardsOn } from './cited'
import { shownArticle } from './shown'
import { textOf } from './texts'
import { type Known, versionLine, versionLines } from './versions'

/** Whether a version has the article, as far as is known without its text. */
function isWithin({ articleCount }: Known, article: string): boolean {
  const [no, inserted] = placeOfArticle(article)
  return no >= 1 && no <= articleCount && inserted === 0
}

/** Neighbours and headings; without the text, the neighbours by number. */
function around(text: StatuteText | null, version: Known, article: string) {
  if (!text) {
    const [no] = placeOfArticle(article)
    return { path: [], previous: no > 1 ? articleName(no - 1) : null, next: no < version.articleCount ? articleName(no + 1) : null }
  }
  const at = text.articles.findIndex((one) => one.article === article)
  return {
    path: text.articles[at]!.under.map((heading) => text.headings[heading]!.title),
    previous: text.articles[at - 1]?.article ?? null, next: text.articles[at + 1]?.article ?? null,
  }
}

function sinceOf(article: string, version: Known, all: readonly Known[], today: string) {
  const now = versionOn(all, today)
  return now === version ? 'same' : becameOf(article, version.prints, now?.prints ?? null)
}

export const article: Verb<'law.article'> = async ({ at }, wanted) => {
  const { law, all, version, today, on } = await chosen(at, wanted)
  const called = articleCalled(wanted.article)
  const [text, { overlays }] = await Promise.all([textOf(version), import('../content/overlays')])
  const own = text?.articles.find((one) => one.article === called)
  if (!called || (text ? !own : !isWithin(version, called))) throw refusal('NotFound')
  return {
    law, title: version.title, issuer: version.issuer, article: called,
    version: await versionLine(version, all, today), versions: await versionLines(all, today),
    ...around(text, version, called), paragraphs: own ? shownArticle(own, version, overlays, on).paragraphs : [],
    since: sinceOf(called, version, all, today), cards: await cardsOn(law, called),
  }
}
