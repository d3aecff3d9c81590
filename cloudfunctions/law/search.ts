import type { LawHit } from '@contract'
import { dayOf } from '@domain/calendar'
import { lawsOn } from '@domain/law'
import { articleName } from '@domain/lawArticle'
import type { Verb } from '../call'
import type { Hit, Place } from '../content/search/engine'
import { wordsOf } from '../content/statuteText'
import { searchEngine } from './searchEngine'
import { textOf } from './texts'
import { allVersions, type Known } from './versions'

const most = 3

/** Articles that a question names outright and whose text is not here: found by their number alone. */
function namedOnly(places: readonly string[], shown: readonly Known[]): LawHit[] {
  return places.flatMap((place) => {
    const [law = '', no = ''] = place.split('|')
    const version = shown.find((one) => one.law === law)
    const isThere = version && !version.stored && Number(no) >= 1 && Number(no) <= version.articleCount
    return isThere ? [{ kind: 'article' as const, law, article: articleName(Number(no)), version: version.promulgatedOn, excerpt: '', words: [] }] : []
  }).slice(0, most)
}

/** Cards and their index are in the bundle, the articles' index is in the store; both are read by the first search of a process. */
export const search: Verb<'law.search'> = async ({ at }, { text }) => {
  const [{ scopeOf }, { excerptOf, topicOf, wordsIn, worthIn }, { lawsIn }, { namedIn }, { clean }, all] = await Promise.all([
    import('../content/search/scope'), import('../content/search/found'), import('../content/search/lawHits'), import('../content/search/lawNames'),
    import('../content/search/clean'), allVersions(),
  ])
  const today = dayOf(at)
  const shown = lawsOn(all, today)
  const hits = worthIn(await searchEngine(all, today), text)
  const articleHit = async (place: Place): Promise<LawHit> => {
    const own = (await textOf(all.find(({ law, promulgatedOn }) => law === place.law && promulgatedOn === place.version)!))?.articles
    const found = own?.find(({ article }) => article === place.article)
    const excerpt = found ? excerptOf(text, wordsOf(found)) : ''
    return { kind: 'article', ...place, excerpt, words: wordsIn(text, excerpt) }
  }
  const cardHit = ({ id, topic, title, meaning }: NonNullable<Hit['doc']['card']>): LawHit =>
    ({ kind: 'card', card: { id, topic, title, meaning }, words: wordsIn(text, `${title}\n${meaning}`) })
  const found = await Promise.all(hits.map(({ doc }) => doc.card ? cardHit(doc.card) : articleHit(doc.article!)))
  const { laws, only } = lawsIn(text, shown)
  const lawHits = laws.map(({ law: { law, title }, words }): LawHit => ({ kind: 'law', law, title, words }))
  const { scope, referral } = scopeOf(text)
  return {
    hits: [...only ? lawHits : [], ...namedOnly(namedIn(clean(text)).places, shown), ...found, ...only ? [] : lawHits],
    topic: scope === 'labour' ? topicOf(hits) : null, scope, referral,
  }
}
