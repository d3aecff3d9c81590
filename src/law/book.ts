/** A law's chapters and articles, as the pages walk through them. */
import type { ArticlePage, LawArticle, LawBook, LawHeading } from '@contract'

/** An article, and the sub-headings that stand right above it. */
export interface Placed { headings: readonly string[]; article: LawArticle }
/** What stands under one outermost heading; without a title where a law has none, or before its first. */
export interface Chapter { title: string; articles: Placed[] }

/** The chapters of a law, in reading order. */
export function chaptersOf({ headings, articles }: Pick<LawBook, 'headings' | 'articles'>): Chapter[] {
  const chapters: Chapter[] = []
  for (const article of articles) {
    const above = headings.filter(({ first }) => first === article.article)
    const opened = above.filter(({ level }) => level === 0).map(({ title }) => title).join('　')
    if (opened || chapters.length === 0) chapters.push({ title: opened, articles: [] })
    chapters[chapters.length - 1]!.articles.push({ headings: above.filter(({ level }) => level > 0).map(({ title }) => title), article })
  }
  return chapters
}

/** `第一条到第八条`, or the one article there is. */
export function reachOf({ articles }: Chapter): string {
  const [first, last] = [articles[0]?.article.article ?? '', articles[articles.length - 1]?.article.article ?? '']
  return first === last ? first : `${first}到${last}`
}

/** The headings above an article, outermost first. */
function pathTo(article: string, { headings, articles }: LawBook): string[] {
  const order = new Map(articles.map((one, at) => [one.article, at]))
  const at = order.get(article) ?? -1
  const open: LawHeading[] = []
  for (const heading of headings) {
    if ((order.get(heading.first) ?? Infinity) > at) break
    open.length = Math.min(open.length, heading.level)
    open[heading.level] = heading
  }
  return open.flatMap(heading => heading?.title ?? [])
}

/** An article's page out of a law that was read whole: what there is to show until the server answers, and without a network. */
export function pageFrom(book: LawBook, article: string): ArticlePage | null {
  const at = book.articles.findIndex(one => one.article === article)
  const own = book.articles[at]
  if (!own) return null
  const { law, title, issuer, version, versions } = book
  return {
    law, title, issuer, version, versions, article, paragraphs: own.paragraphs, path: pathTo(article, book),
    previous: book.articles[at - 1]?.article ?? null, next: book.articles[at + 1]?.article ?? null,
    since: version.status === 'inForce' ? 'same' : 'unknown', cards: book.cited.find(one => one.article === article)?.cards ?? [],
  }
}
