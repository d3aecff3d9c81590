/** What the first search of a process waits for: code, cards and the stored segments of the articles, each time in a fresh process. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { median } from '../spread'
import type { Figure } from '../table'
import type { Stored } from './corpus'
import { bundleOurs } from './ours'

const rounds = 9
const loading = `
const began = performance.now()
const ours = require(process.argv[1])
const code = performance.now()
const cards = ours.cardPart(ours.cards, ours.unpackSegment(ours.packedCards()))
const carded = performance.now()
const stored = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))
const parts = stored.map(({ law, index }) => {
  const { articles, segment } = ours.unpackIndex(index)
  return ours.articlePart(law, '2020-01-01', articles, segment)
})
ours.engineOf([cards, ...parts])
const made = performance.now()
process.stdout.write(JSON.stringify({ code: code - began, cards: carded - code, articles: made - carded, all: made - began }))`

type Times = Record<'code' | 'cards' | 'articles' | 'all', number>

/** The fastest of some fresh processes, for what else runs on the machine only adds; the database's own time is not in them. */
export async function loadTimes(stored: readonly Stored[]): Promise<Figure[]> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bench-load-'))
  try {
    const [code, file] = [path.join(dir, 'search.js'), path.join(dir, 'stored.json')]
    await bundleOurs(code)
    writeFileSync(file, JSON.stringify(stored))
    const times = Array.from({ length: rounds }, () => JSON.parse(execFileSync(process.execPath, ['-e', loading, code, file], { encoding: 'utf8' })) as Times)
    const of = (key: keyof Times) => Math.min(...times.map((one) => one[key]))
    const kilobytes = stored.reduce((sum, { index }) => sum + Buffer.byteLength(index), 0) / 1000
    return [
      { what: 'the index loads in, code, cards and articles', measured: of('all'), unit: 'ms', goal: 80, note: `fastest of ${rounds} fresh processes, median ${median(times.map(({ all }) => all)).toFixed(0)} ms; without the database's own time` },
      { what: 'of which the code', measured: of('code'), unit: 'ms' },
      { what: 'of which the cards', measured: of('cards'), unit: 'ms' },
      { what: 'of which the stored articles', measured: of('articles'), unit: 'ms', note: `${Math.round(kilobytes)} KB in ${stored.length} rows` },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
