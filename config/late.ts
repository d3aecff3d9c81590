/**
 * What a function loads only when it is asked for, in files of its own beside the bundle: cards, search and registry, and the readers of
 * statutes. Node reads the whole of a file before it runs any of it, so a cold start would pay for what it does not use.
 */
import { build, type BuildOptions, type Plugin } from 'esbuild'
import path from 'node:path'

/** Which content goes into which file; the first that fits. What is loaded together must lie in one file, for each has copies of its own. */
const files: readonly (readonly [file: string, content: RegExp])[] = [['statutes.js', /\/content\/(?:import\/|fingerprints)/], ['content.js', /\/content\//]]

const top = process.cwd()
const fromTop = (file: string): string => path.relative(top, file).split(path.sep).join('/')

/** Module paths from the top of the checkout, by the file they go into; filled as a bundle is built. */
export type Late = Map<string, Set<string>>

/** Turns imports at run time of served content into reads of the file that has it. */
export const lateContent = (late: Late): Plugin => ({
  name: 'late-content',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/content\// }, ({ kind, path: wanted, resolveDir }) => {
      const file = files.find(([, content]) => content.test(wanted))?.[0]
      if (kind !== 'dynamic-import' || !file) return undefined
      const module = fromTop(path.resolve(resolveDir, wanted))
      late.set(file, (late.get(file) ?? new Set()).add(module))
      return { path: `${file}#${module}`, namespace: 'late' }
    })
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path: place }) => {
      const [file, module] = place.split('#')
      return { contents: `module.exports = require('./${file}')[${JSON.stringify(module)}]`, loader: 'js' }
    })
    onResolve({ filter: /.*/, namespace: 'late' }, ({ path: file }) => ({ path: file, external: true }))
  },
})

/** Builds the files that the bundles of one function read later, each module of them evaluated when it is first taken out. */
export async function buildLate(late: Late, dir: string, bundling: BuildOptions): Promise<void> {
  for (const [file, modules] of late) {
    const getters = [...modules].map((module) => `get ${JSON.stringify(module)}() { return require(${JSON.stringify(`./${module}`)}) }`)
    await build({ ...bundling, stdin: { contents: `module.exports = { ${getters.join(', ')} }`, resolveDir: top }, outfile: path.join(dir, file) })
  }
}
