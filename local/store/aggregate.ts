import { Aggregator } from 'mingo'
import type { Table } from './engine'
import { scan, type View } from './read'
import { failed, isRecord, type Doc } from './wire'

export type Stage = readonly [name: string, value: unknown]

const MAX_DOCUMENTS = 100_000
const REFUSED = new Set(['$lookup', '$graphLookup', '$unionWith', '$geoNear', '$out', '$merge'])

function* counted(docs: Iterable<Doc>): Generator<Doc> {
  let seen = 0
  for (const doc of docs) {
    if (++seen > MAX_DOCUMENTS) throw failed(`the aggregate reads more than ${MAX_DOCUMENTS} documents`)
    yield doc
  }
}

/** Runs a pipeline whose first stage is a `$match` that an index serves. */
export const aggregate = (view: View, table: Table, stages: readonly Stage[]): readonly unknown[] => {
  const [first, ...rest] = stages
  if (first?.[0] !== '$match' || !isRecord(first[1])) throw failed('an aggregate must begin with match()')
  for (const [name] of rest) if (REFUSED.has(name)) throw failed(`${name} is not supported by the local store`)
  const pipeline = rest.map(([name, value]) => ({ [name]: value }))
  return [...new Aggregator(pipeline, { scriptEnabled: false }).stream(counted(scan(view, table, first[1])))]
}
