/** A file of units through the real door of `npm start`'s host: read, looked at, written. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Input, MethodName, Output, Reply, UnitRow } from '@contract'
import { rootUnitId } from '@domain/plan'
import { buildFunctions } from '../config/functions'
import { openHost } from '../local/host'
import { csvOf, readCsv } from '../src/console/files/csv'
import { carryOut } from '../src/console/files/plan'
import { linesOf } from '../src/console/files/sheet'
import { readUnit, unitHeadings } from '../src/console/files/unitColumns'
import { planUnits } from '../src/console/files/units'
import { type Figure, plain } from './table'

const goalSeconds = 20
const districts = 40
const streetsEach = 12

/** Numbers of their own, parents by number or by name, parks last: `count` lines below the city. */
export function fileOf(count: number): Uint8Array {
  const rows: string[][] = []
  for (let d = 0; d < districts && rows.length < count; d++) rows.push([`D${d}`, `第${d}区总工会`, '区', rootUnitId, '', ''])
  for (let s = 0; s < districts * streetsEach && rows.length < count; s++) rows.push([`S${s}`, `第${s}街道总工会`, '街道', `D${s % districts}`, '', '3.5'])
  for (let p = 0; rows.length < count; p++) rows.push(['', `第${p}园区工会`, '园区', '', `第${p % (districts * streetsEach)}街道总工会`, ''])
  return csvOf([unitHeadings.map(({ name }) => name), ...rows])
}

type Caller = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>

/** An admin of the city, over HTTP as a browser is. */
async function adminAt(origin: string): Promise<Caller> {
  const { people } = await (await fetch(`${origin}/people.json`)).json() as { people: { group: string; unitId: string; openid: string }[] }
  const admin = people.find(({ group, unitId }) => group === 'admin' && unitId === rootUnitId)!
  let requests = 0
  return async (method, input) => {
    const body = JSON.stringify({ method, input, requestId: `bench-units-${String(++requests).padStart(8, '0')}` })
    const response = await fetch(`${origin}/api`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-local-person': admin.openid }, body })
    const reply = await response.json() as Reply<typeof method>
    if (!reply.ok) throw new Error(`${method} was refused: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
}

async function unitsOf(call: Caller): Promise<UnitRow[]> {
  const units: UnitRow[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Output<'unit.export'> = await call('unit.export', cursor ? { cursor } : {})
    units.push(...page.units)
    cursor = page.next
  }
  return units
}

interface Took { readonly look: number; readonly write: number; readonly ready: number; readonly unchanged: number }

/** What the console does with a file, in its order. @throws Error when a line is wrong */
async function took(bytes: Uint8Array, call: Caller): Promise<Took> {
  const began = performance.now()
  const written = linesOf(readCsv(bytes), unitHeadings).lines.flatMap((line) => { const read = readUnit(line); return 'ok' in read ? [read.ok] : [] })
  const plan = await planUnits(written, await unitsOf(call), [], { compare: (lines, coming) => call('unit.compare', { lines, coming }) }, () => undefined)
  if (plan.wrong.length > 0) throw new Error(`line ${plan.wrong[0]!.line} is wrong: ${plan.wrong[0]!.says}`)
  const looked = performance.now()
  await carryOut(plan.ready, 0, (lines) => call('unit.import', { lines }), () => undefined, () => false)
  return { look: (looked - began) / 1000, write: (performance.now() - looked) / 1000, ready: plan.ready.length, unchanged: plan.unchanged }
}

/** `[N]`: how many units the file holds. */
export async function units([count = '10000']: readonly string[]): Promise<Figure[]> {
  const of = Number(count)
  if (!Number.isInteger(of) || of < 1) throw new Error(`give a number of units, not ${count}`)
  await buildFunctions()
  const top = mkdtempSync(path.join(os.tmpdir(), 'bench-units-'))
  const host = await openHost({ port: 0, host: '127.0.0.1', data: path.join(top, 'data'), fresh: false }, () => undefined)
  try {
    const call = await adminAt(host.place.origin)
    const before = (await unitsOf(call)).length
    const first = await took(fileOf(of), call)
    const again = await took(fileOf(of), call)
    const after = (await unitsOf(call)).length
    if (after - before !== of || again.ready !== 0 || again.unchanged !== of) throw new Error(`of ${of} units ${after - before} are there, and the second time ${again.ready} were to be written`)
    return [
      { what: `import of ${plain(of)} units`, measured: first.look + first.write, unit: 's', goal: goalSeconds, note: 'one process: host, functions, store and the console\'s code; over HTTP' },
      { what: 'of that the look before it', measured: first.look, unit: 's', note: 'reading the CSV, every line compared' },
      { what: 'of that the writing', measured: first.write, unit: 's', note: 'one journaled transaction per 100 lines' },
      { what: 'the same file again', measured: again.look + again.write, unit: 's', note: 'all unchanged, nothing written' },
    ]
  } finally {
    await host.close()
    rmSync(top, { recursive: true, force: true })
  }
}
