/** `npm run bench -- NAME [ARGS]`: prints a table of figures, and fails under a goal. */
import os from 'node:os'
import { api } from './api'
import { dashboard } from './dashboard'
import { fanOut } from './fanOut'
import { h5 } from './h5'
import { memberBench } from './member'
import { notice } from './notice'
import { nearBench } from './near'
import { router } from './router'
import { scope } from './scope'
import { search } from './search'
import { sizes } from './sizes'
import { start } from './start'
import { store } from './store'
import { type Figure, reached, tableOf } from './table'
import { units } from './units'

interface Bench { readonly about: string; readonly run: (args: readonly string[]) => Promise<Figure[]> | Figure[] }

const benches: Readonly<Record<string, Bench>> = {
  sizes: { about: 'what the mini-program and the functions weigh', run: sizes },
  h5: { about: 'the first load of the H5 home page: bytes, and time to the first paint on a slow phone', run: h5 },
  api: { about: 'how long the api function takes to load, beside the SDK alone', run: api },
  store: { about: '[N] the local store with N consultations (1,000,000) beside one with 10,000', run: store },
  dashboard: { about: '[N] the figures of a city with N consultations (1,000,000): time and calls to the store', run: dashboard },
  fanOut: { about: '[N] [SEED] a notice to N subscribers (100,000): into the outbox, its cost, and 50 kills', run: fanOut },
  notice: { about: '[N] the inbox of a member among N (1,000,000) beside one among 1,000, and what publishing to all of them writes', run: notice },
  search: { about: 'FILE.jsonl… [--goal RATIO] [--laws DIR]: our search beside plain BM25', run: search },
  scope: { about: 'FILE.jsonl…: labour questions kept, others referred', run: scope },
  near: { about: 'stations near a place, with 10,000 units and 100,000 members, beside 1,000 units', run: nearBench },
  member: { about: '[N] lists, cards and duplicates among N members (100,000), beside 1,000', run: memberBench },
  router: { about: '[--quick] [--seeds N]: a month of questions under our routing, four others and three references', run: router },
  units: { about: '[N] a file of N units (10,000) through the real door: looked at, and written', run: units },
  start: { about: 'npm start, cold and with nothing changed', run: start },
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!bench) {
    console.log(['npm run bench -- NAME [ARGS]', ...Object.entries(benches).map(([known, { about }]) => `  ${known.padEnd(7)} ${about}`)].join('\n'))
    return name ? 1 : 0
  }
  const load = os.loadavg()[0]!
  const figures = await bench.run(args)
  console.log(tableOf(figures))
  const isTimed = figures.some(({ unit }) => unit !== 'KB')
  if (isTimed && load > os.cpus().length / 2) console.log(`The machine was busy already (load ${load.toFixed(1)} on ${os.cpus().length} cores): times are worse than on a quiet one.`)
  return figures.every(reached) ? 0 : 1
}

main(process.argv.slice(2)).then((code) => { process.exitCode = code }, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
