import type { ArticlePage } from '@contract'
import { articleCalled } from '@domain/lawArticle'
import { keyOf, recall } from '../../client/cache'
import { type Query, useQuery } from '../../client/query'
import { pageFrom } from '../book'
import type { Place } from '../place'

/** The article in a law that was opened whole before. */
function fromBook({ law, article, ...time }: Required<Pick<Place, 'law' | 'article'>> & Place): ArticlePage | null {
  const book = recall('law.statute', keyOf('law.statute', { law, ...time }))
  const called = articleCalled(article)
  return book && called ? pageFrom(book, called) : null
}

/** One article; out of the whole law where that was opened before, so that it is there at once and without a network. */
export function useArticle({ law, article = '', ...time }: Place): Query<'law.article'> {
  const answer = useQuery('law.article', { law, article, ...time })
  if (answer.data || answer.state === 'failed') return answer
  const data = fromBook({ law, article, ...time })
  return data ? { state: 'ready', data, error: null, reload: answer.reload } : answer
}
