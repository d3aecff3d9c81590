import type { ReactNode } from 'react'
import { Failure } from './Failure'
import { goBack } from './go'
import { Skeleton } from './Skeleton'

/** What a page needs to know of an answer it waits for. */
export interface Answer<T> {
  state: 'loading' | 'ready' | 'failed' | 'offline'
  data: T | null
  error: { name: string; says: string } | null
  reload: () => void
}

/** Trying again would say the same. */
const gone: readonly string[] = ['NotFound', 'NotAllowed']
const offline = { says: '没连上网', safe: '网好了再点一次，写过的都还在。' }

/** One of four: skeleton, failure, no network, or the answer itself; old data is shown rather than a failure. */
export function Loaded<T>({ answer, rows = 3, children }: { answer: Answer<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (answer.data !== null) return <>{children(answer.data)}</>
  if (answer.state === 'offline') return <Failure {...offline} onRetry={answer.reload} />
  if (answer.error && gone.includes(answer.error.name)) return <Failure says={answer.error.says} way='返回' onRetry={goBack} />
  if (answer.state === 'failed') return <Failure says={answer.error?.says ?? '没能打开'} onRetry={answer.reload} />
  return <Skeleton rows={rows} />
}
