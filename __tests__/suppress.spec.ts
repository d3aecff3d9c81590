/** No number from 1 to 4 can be read or reckoned from all pages of a subtree together. The reckoning is done here by exact elimination. */
import { topics } from '@contract'
import type { Tally } from '@domain/count'
import { rowsOf, type FigureRow } from '@domain/countRows'
import { hide } from '@domain/suppress'
import { direct, nobody, parts, shownBelow, shownOf, valueOf } from '@domain/suppressTree'
import fc from 'fast-check'

/** Which unknowns a set of equations settles: exact Gauss elimination over whole fractions, kept small by their greatest divisor. */
function settled(equations: readonly (readonly bigint[])[], unknowns: number): Set<number> {
  const divisor = (a: bigint, b: bigint): bigint => b === 0n ? a < 0n ? -a : a : divisor(b, a % b)
  const shrink = (line: bigint[]): bigint[] => { const by = line.reduce(divisor, 0n); return by > 1n ? line.map((x) => x / by) : line }
  const lines = equations.map((line) => [...line])
  const leads: { line: number; column: number }[] = []
  for (let column = 0, top = 0; column < unknowns && top < lines.length; column++) {
    const found = lines.findIndex((line, at) => at >= top && line[column] !== 0n)
    if (found < 0) continue
    ;[lines[top], lines[found]] = [lines[found]!, lines[top]!]
    lines.forEach((line, at) => {
      if (at === top || line[column] === 0n) return
      const [mine, theirs] = [lines[top]![column]!, line[column]!]
      lines[at] = shrink(line.map((x, n) => x * mine - lines[top]![n]! * theirs))
    })
    leads.push({ line: top++, column })
  }
  return new Set(leads.filter(({ line, column }) => lines[line]!.every((x, n) => n === column || x === 0n)).map(({ column }) => column))
}

test('the elimination settles what is settled and no more', () => {
  expect([...settled([[1n, 1n, 0n], [0n, 1n, 1n]], 3)]).toEqual([])
  expect([...settled([[1n, 1n, 0n], [0n, 1n, 0n]], 3)].sort()).toEqual([0, 1])
})

describe('one table', () => {
  const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 4, arbitrary: fc.integer({ min: 5, max: 40 }) })
  /** A table as it comes: its sums were judged before it, and what is hidden of a sum is hidden of what it is made of. */
  const grid = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 })).chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })).map((cells) => {
    const sumOf = (line: readonly number[]) => line.reduce((sum, one) => sum + one, 0)
    const [rowSums, columnSums] = [cells.map(sumOf), cells[0]!.map((_, column) => sumOf(cells.map((line) => line[column]!)))]
    const total = sumOf(rowSums) > 0 && sumOf(rowSums) < 5 ? 'hidden' as const : 'shown' as const
    const state = (hidden: boolean | undefined) => total === 'hidden' || hidden ? 'hidden' as const : 'shown' as const
    const rows = hide({ cells: rowSums.map((sum) => [sum]), rows: rowSums.map(() => 'hidden'), columns: [total] }).map(([hidden]) => state(hidden))
    const columns = hide({ cells: [columnSums], rows: [total], columns: columnSums.map(() => 'hidden') })[0]!.map(state)
    return { cells, rows, columns, already: cells.map((line, row) => line.map((_, column) => rows[row] === 'hidden' || columns[column] === 'hidden')) }
  })

  test('no small number is shown, or settled by the sums; what can be shown is', () => {
    fc.assert(fc.property(grid, (one) => {
      const hidden = hide(one, one.already)
      const cells = one.cells.flatMap((line, row) => line.map((value, column) => ({ row, column, value })))
      const unknown = cells.filter(({ row, column }) => hidden[row]![column])
      const small = cells.filter(({ value }) => value > 0 && value < 5)
      expect(small.every(({ row, column }) => hidden[row]![column])).toBe(true)
      const equation = (within: (cell: { row: number; column: number }) => boolean) => unknown.map((cell) => within(cell) ? 1n : 0n)
      const equations = [
        ...one.rows.flatMap((state, row) => state === 'shown' ? [equation((cell) => cell.row === row)] : []),
        ...one.columns.flatMap((state, column) => state === 'shown' ? [equation((cell) => cell.column === column)] : []),
      ]
      const known = settled(equations, unknown.length)
      expect(unknown.filter(({ value }, at) => value > 0 && value < 5 && known.has(at))).toEqual([])
      if (small.length === 0 && !one.already.flat().includes(true)) expect(unknown).toEqual([])
    }), { numRuns: 3000 })
  })

  test('one line: what is hidden could still be anything from 1 to 4', () => {
    const line = hide({ cells: [[3, 9, 40]], rows: ['shown'], columns: ['hidden', 'hidden', 'hidden'] })
    expect(line).toEqual([[true, true, false]])
    expect(hide({ cells: [[1, 1, 1, 1, 1, 0]], rows: ['shown'], columns: Array.from({ length: 6 }, () => 'hidden' as const) })).toEqual([[true, true, true, true, true, true]])
    expect(hide({ cells: [[1, 1, 12]], rows: ['shown'], columns: ['hidden', 'hidden', 'hidden'] })).toEqual([[true, true, true]])
    expect(hide({ cells: [[1, 4, 12]], rows: ['shown'], columns: ['hidden', 'hidden', 'hidden'] })).toEqual([[true, true, false]])
  })

  test('two lines that share a way give nothing away together', () => {
    // both rows and both columns look safe by themselves, but the sum of the first rows less that of the first columns is the one cell between the two
    const cells = [[9, 9, 0, 0], [9, 9, 3, 0], [0, 0, 9, 9], [0, 0, 9, 9]]
    const already = cells.map((line) => line.map((value) => value > 0))
    const hidden = hide({ cells, rows: cells.map(() => 'shown'), columns: cells.map(() => 'shown') }, already)
    expect(hidden.flat().filter(Boolean).length).toBeGreaterThan(already.flat().filter(Boolean).length)
  })
})

/** A city, three districts, two streets each: what came in at each place. */
const places = ['', 'a', 'b', 'c', 'a/d', 'a/e', 'b/f', 'b/g', 'c/h', 'c/i'].map((path) => ['n_root', ...path.split('/').filter(Boolean)])
const used = topics.slice(0, 3)
const number = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) })
const town = fc.array(fc.array(number, { minLength: used.length, maxLength: used.length }), { minLength: places.length, maxLength: places.length })

test('all pages of a city together, whichever one opens: no small number of a unit or topic is shown or settled', () => {
  fc.assert(fc.property(town, (numbers) => {
    const rows = rowsOf(numbers.flatMap((counts, at) => [{ units: places[at]!, row: '2026-11-22', add: Object.fromEntries(counts.map((count, n) => [`topic_${used[n]!}`, count]).filter(([, count]) => count !== 0)) as Tally }]))
    const rowOf = (unitId: string): FigureRow => rows.get(`${unitId}|2026-11-22`) ?? { id: '', own: {}, below: {} }
    const pathTo = (units: readonly string[]) => units.map((unitId) => ({ unitId, row: rowOf(unitId) }))
    // every number that could be told: of each unit, and of what lies directly at it, the sum and its topics
    const index = new Map<string, number>()
    const at = (key: string) => { if (!index.has(key)) index.set(key, index.size); return index.get(key)! }
    const names = ['asked', ...used.map((topic) => `topic_${topic}` as const)] as const
    const values = new Map<string, number>()
    const shownKeys = new Set<string>()
    const told = (unit: string, tally: Tally, shown: ReadonlySet<string>) => names.forEach((name) => {
      values.set(`${unit} ${name}`, valueOf(tally, name))
      if (shown.has(name)) shownKeys.add(`${unit} ${name}`)
    })
    const equations: Map<number, number>[] = []
    const equation = (whole: string, pieces: readonly string[]) => equations.push(new Map([[at(whole), -1], ...pieces.map((piece) => [at(piece), 1] as const)]))
    for (const units of places) {
      const unit = units.at(-1)!
      const row = rowOf(unit)
      const shown = shownOf(pathTo(units))
      told(unit, row.own, shown)
      const below = shownBelow(row, shown)
      const hereShown = below.get(direct)!
      told(`${unit}.direct`, Object.fromEntries(numbers[places.indexOf(units)]!.map((count, n) => [`topic_${used[n]!}`, count])) as Tally, hereShown)
      const children = places.filter((one) => one.at(-2) === unit).map((one) => one.at(-1)!)
      for (const child of children) told(`${child}`, rowOf(child).own, below.get(child) ?? below.get(nobody)!)
      for (const name of names) equation(`${unit} ${name}`, [`${unit}.direct ${name}`, ...children.map((child) => `${child} ${name}`)])
      for (const one of [unit, `${unit}.direct`]) equation(`${one} asked`, used.map((topic) => `${one} topic_${topic}`))
    }
    const hidden = [...values.keys()].filter((key) => !shownKeys.has(key))
    const columns = new Map(hidden.map((key, n) => [at(key), n]))
    const known = settled(equations.map((one) => { const line = hidden.map(() => 0n); for (const [key, sign] of one) { const n = columns.get(key); if (n !== undefined) line[n] = BigInt(sign) } return line }), hidden.length)
    const small = (key: string) => values.get(key)! > 0 && values.get(key)! < 5
    expect([...shownKeys].filter(small)).toEqual([])
    expect(hidden.filter((key, n) => small(key) && known.has(n))).toEqual([])
  }), { numRuns: 400 })
}, 120_000)

test('a unit whose figures came in under another one shows nothing, for the other one\'s page would be a way to it', () => {
  const rows = rowsOf([{ units: ['n_root', 'n_a', 'n_d'], row: '2026-11-22', add: { topic_wages: 20 } }, { units: ['n_root', 'n_b', 'n_d'], row: '2026-11-22', add: { topic_wages: 9 } }])
  const path = (units: readonly string[]) => units.map((unitId) => ({ unitId, row: rows.get(`${unitId}|2026-11-22`)! }))
  expect([...shownOf(path(['n_root', 'n_b', 'n_d']))]).toEqual([])
  expect(shownOf(path(['n_root', 'n_b'])).has('asked')).toBe(true)
  expect(shownOf(path(['n_d'])).has('asked')).toBe(true)
})

test('what sums are made of', () => {
  expect([valueOf({ topic_wages: 2, topic_women: 1 }, 'asked'), valueOf({ solved: 2, unsolved: 1 }, 'rated'), valueOf({ silent: 3 }, 'called')]).toEqual([3, 3, 3])
  expect(parts.asked).toHaveLength(topics.length)
})
