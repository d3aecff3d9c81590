import type { Verb } from '../call'

/** Reads no database: cards and their index are in the bundle, and are made when first asked for. */
export const search: Verb<'law.search'> = async (_call, { text }) => {
  const [{ searchCards }, { scopeOf }] = await Promise.all([import('../content/search/cardSearch'), import('../content/search/scope')])
  const { scope, referral } = scopeOf(text)
  const { hits, topic } = searchCards(text)
  return { hits, topic: scope === 'labour' ? topic : null, scope, referral }
}
