import { Query } from 'mingo'
import type { Projection } from 'mingo/types'
import { encode, revive, type Doc } from './wire'

/** Stored text cut down to the fields asked for; no projection means the text as it is. */
export const projected = (body: string, projection: Doc): string => {
  if (Object.keys(projection).length === 0) return body
  const [doc] = new Query({}, { scriptEnabled: false }).find<Doc>([revive(body)], projection as Projection<Doc>).all()
  return encode(doc ?? {})
}
