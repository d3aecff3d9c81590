import type { Citation } from '@contract'

/**
 * Names a text once and then its articles, as printed: `citing('劳动法', '2018-12-29')('第四十四条')`.
 * `version` is the promulgation date of the text the author read; it is written out, not looked up in the
 * registry, so that a revised statute makes the tests point at every card somebody must read again.
 */
export const citing = (law: string, version: string) =>
  (...articles: string[]): Citation[] => articles.map(article => ({ law, article, version }))
