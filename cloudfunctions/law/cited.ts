import type { CardLine } from '@contract'
import { byArticle } from '@domain/lawArticle'

let made: ReadonlyMap<string, ReadonlyMap<string, readonly CardLine[]>> | null = null

/** Cards by law and article; made when first asked for. */
async function table(): Promise<NonNullable<typeof made>> {
  if (made) return made
  const { cards } = await import('../content/cards')
  const laws = new Map<string, Map<string, CardLine[]>>()
  for (const { id, topic, title, meaning, citations } of cards) {
    for (const { law, article } of citations) {
      const articles = laws.get(law) ?? new Map<string, CardLine[]>()
      laws.set(law, articles.set(article, [...articles.get(article) ?? [], { id, topic, title, meaning }]))
    }
  }
  return made = laws
}

/** The cards that explain an article. */
export const cardsOn = async (law: string, article: string): Promise<CardLine[]> => [...(await table()).get(law)?.get(article) ?? []]

/** The articles of a law that cards explain, in the order of the law. */
export const citedIn = async (law: string): Promise<{ article: string; cards: CardLine[] }[]> =>
  [...(await table()).get(law) ?? []].map(([article, cards]) => ({ article, cards: [...cards] })).sort((a, b) => byArticle(a.article, b.article))
