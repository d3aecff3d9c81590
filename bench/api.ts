/** How long the api function takes to load, beside the SDK bundled alone in the same way. */
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundling } from '../config/functions'
import { median, quantile } from './spread'
import { type Figure, plain } from './table'

const apiFile = path.resolve('dist/functions/api/index.js')
const pairs = 25
const loading = 'const began = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - began))'

/** Bundles the SDK as config/functions.ts bundles the functions. */
const bundleSdk = (outfile: string) => build({
  stdin: { contents: "import tcb from '@cloudbase/node-sdk'\nexport const main = tcb.init", resolveDir: process.cwd() }, outfile,
  ...bundling,
})

/** Milliseconds that one fresh process takes to load `file`. */
const loadMs = (file: string): number => Number(execFileSync(process.execPath, ['-e', loading, file], { encoding: 'utf8' }))

/** Interleaved pairs in fresh processes; the order within a pair changes, so that neither always runs on a warm disk. */
export async function api(): Promise<Figure[]> {
  if (!existsSync(apiFile)) throw new Error(`${apiFile} has not been built: npm run build`)
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bench-api-'))
  try {
    const sdkFile = path.join(dir, 'sdk.js')
    await bundleSdk(sdkFile)
    for (const file of [apiFile, sdkFile]) loadMs(file)
    const both = Array.from({ length: pairs }, (_, round) => {
      if (round % 2) { const sdk = loadMs(sdkFile); return { sdk, whole: loadMs(apiFile) } }
      const whole = loadMs(apiFile)
      return { sdk: loadMs(sdkFile), whole }
    })
    const ratios = both.map(({ sdk, whole }) => whole / sdk)
    return [
      { what: 'api bundle loads in, of the SDK alone', measured: median(ratios), unit: '×', goal: 1.25,
        note: `median of ${pairs} pairs, quartiles ${plain(quantile(ratios, 0.25))} to ${plain(quantile(ratios, 0.75))}` },
      { what: 'api bundle', measured: median(both.map(({ whole }) => whole)), unit: 'ms', note: 'median' },
      { what: 'SDK alone', measured: median(both.map(({ sdk }) => sdk)), unit: 'ms', note: 'median' },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
