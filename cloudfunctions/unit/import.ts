import type { LineResult } from '@contract'
import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import type { Transaction } from '../db/database'
import { addUnit, putUnit, type Unit, unit } from '../db/stations'
import { written } from './form'
import { type Judged, judged, matched, type Placed, placed, resultsOf, scopeOf } from './lines'
import { beginNames, carryOnNow } from './rehome'

type Found = Awaited<ReturnType<typeof matched>>[number]

/** Each unit is read once in a transaction: many lines hang on the same parent. */
function readerOf(tx: Transaction): (id: string) => Promise<Unit | null> {
  const read = new Map<string, Promise<Unit | null>>()
  return (id) => {
    const reading = read.get(id) ?? unit(tx, id)
    read.set(id, reading)
    return reading
  }
}

interface Place { readonly tx: Transaction; readonly own: Unit; readonly at: string; readonly read: (id: string) => Promise<Unit | null> }

async function put({ tx, own, at, read }: Place, { line, id, known }: Found): Promise<Judged & { renamed: 'yes' | 'no' }> {
  const now = known && await read(known.id)
  const above = line.parentId === null ? null : await read(line.parentId)
  const parent = above && !isClosed(above) && above.path.startsWith(own.path) ? above : null
  const judgement = judged(line, { own, known: now, parent })
  if (judgement.standing === 'new' && parent) await addUnit(tx, unitOf(line, id, parent, at))
  if (judgement.standing === 'changed' && now) await putUnit(tx, { ...now, ...written(line.form) })
  return { ...judgement, renamed: judgement.standing === 'changed' && now?.name !== line.form.name ? 'yes' : 'no' }
}

const unitOf = ({ kind, form }: Placed, id: string, { id: parentId, path }: Unit, countedAt: string): Unit =>
  ({ id, ...written(form), kind, parentId, path: `${path}${id}/`, plan: null, promise: { kept: 0, answered: 0 }, countedAt, successorId: null })

/** What the audit says: how many, and which. */
export function changeOf(event: string, results: readonly LineResult[]): Record<string, string | number> {
  const of = (wanted: LineResult['standing']) => results.filter(({ standing }) => standing === wanted)
  const ids = (wanted: LineResult['standing']) => of(wanted).map(({ id }) => id).join(' ')
  return { event, lines: results.length, unchanged: of('unchanged').length, wrong: of('wrong').length, added: ids('new'), changed: ids('changed') }
}

/** One transaction for all lines. What stands there already is not written again, so that a file may be sent as often as one likes. */
export const importLines: KnownVerb<'unit.import'> = async (call, { lines }) => {
  const { results, names } = await call.write(async (tx) => {
    const own = await scopeOf(tx, call.person)
    const found = await matched(own, placed(own, lines))
    const [done, read] = [new Map<string, Judged & { renamed: 'yes' | 'no' }>(), readerOf(tx)]
    for (const one of found) if (!done.has(one.id)) done.set(one.id, await put({ tx, own, at: call.at, read }, one))
    const names = [...done.values()].some(({ renamed }) => renamed === 'yes') ? 'new' : 'same'
    if (names === 'new') await beginNames(tx, own, call.at)
    const results = resultsOf(found, ({ id }) => done.get(id)!)
    return { output: { results, names }, subject: own.id, change: changeOf('unitsImported', results) }
  })
  if (names === 'new') await carryOnNow(call.at)
  return { results }
}
