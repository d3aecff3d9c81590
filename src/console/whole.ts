import type { Output } from '@contract'
import { useEffect, useMemo } from 'react'
import { usePages } from '../client/pages'
import type { Query } from '../client/query'

type Whole = 'station.units' | 'unit.tree' | 'unit.coverage'

const from = {}

/** One answer out of all its pages: lists one after the other, the rest as the first page says it. */
const oneOf = <M extends Whole>(pages: readonly Output<M>[]): Output<M> => pages.reduce((all, page) => Object.fromEntries(
  Object.entries(all).map(([key, value]) => [key, Array.isArray(value) ? value.concat(page[key as keyof typeof page]) : value]),
) as Output<M>)

/** All units of the caller, page by page to the end: a city has thousands. It is there when all of them are. */
export function useWhole<M extends Whole>(method: M): Query<M> {
  const { query, pages, more, moreState, moreError } = usePages(method, from as Parameters<typeof usePages<M>>[1])
  useEffect(() => { if (more && moreState === 'idle') more() }, [more, moreState])
  const whole = useMemo(() => query.data && (pages.length > 1 ? oneOf<M>(pages as Output<M>[]) : query.data), [query.data, pages.length])
  if (moreError) return { state: 'failed', data: null, error: moreError, reload: query.reload }
  return more && query.data ? { state: 'loading', data: null, error: null, reload: query.reload } : { ...query, data: whole } as Query<M>
}
