import type { KnownVerb } from '../call'
import { pageOf, topOf } from './inbox'

export const list: KnownVerb<'notice.list'> = async ({ person, at }, { cursor, words }) => {
  const [top, { lines, next }] = await Promise.all([cursor || words ? [] : topOf(person, at), pageOf(person, cursor ?? null, words ?? null, at)])
  return { notices: [...top, ...lines], next }
}
