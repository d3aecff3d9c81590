/** Builds each cloud function: everything that a cold start needs is one file, the SDK too; what is asked for later lies beside it. */
import { build, type BuildOptions, type Plugin, transform } from 'esbuild'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cardIndex } from './cardIndex'

export const functionNames = ['api', 'tick'] as const
const outDir = 'dist/functions'

/**
 * Our words and rules do nothing when they are loaded, so a bundle leaves out every file of them that nothing uses; and verbs take from the
 * contract at run time only what is common to all: the words of lawyers and staff wait until one of them calls.
 */
const freeOfEffects: Plugin = {
  name: 'free-of-effects',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^@contract$/ }, () => ({ path: path.resolve('src/contract/common.ts'), sideEffects: false }))
    onResolve({ filter: /^@domain|^\.{1,2}\// }, async ({ path: wanted, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      const found = await resolve(wanted, { ...from, pluginData: 'resolved' })
      return /[\\/]src[\\/](contract|domain)[\\/](?!zod)/.test(found.path) ? { ...found, sideEffects: false } : undefined
    })
  },
}

/** How everything that runs in a function is bundled. */
export const bundling = {
  bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, keepNames: true,
  legalComments: 'none', logLevel: 'warning', tsconfig: 'tsconfig.json', plugins: [cardIndex],
} as const satisfies BuildOptions

/** What WeChat lets each function call, as its platform reads it from `config.json`. */
const permissions = { permissions: { openapi: ['subscribeMessage.send', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'cloudbase.sendSms', 'security.msgSecCheck', 'security.mediaCheckAsync'] } }

/** Code that is asked for later lies in files of its own: Node reads the whole of a file before it runs any of it, and a cold start would pay for that. */
const splitting = { format: 'esm', splitting: true, chunkNames: 'part-[hash]', metafile: true, write: false } as const satisfies BuildOptions

/** A file of the split bundle as CloudBase loads it. `import()` becomes a `require` that waits its turn, so that one process has one copy of each module. */
const asCommonJs = async ({ path: file, text }: { readonly path: string; readonly text: string }): Promise<void> => {
  const { code } = await transform(text, { format: 'cjs', platform: 'node', target: bundling.target, minify: true, legalComments: 'none', supported: { 'dynamic-import': false } })
  await writeFile(file, code)
}

/** @throws Error when a build fails or holds a second copy of the SDK's database, which would write operators as data */
export async function buildFunctions(): Promise<void> {
  for (const name of functionNames) {
    const dir = path.join(outDir, name)
    await rm(dir, { recursive: true, force: true })
    await mkdir(dir, { recursive: true })
    const { metafile, outputFiles } = await build({ ...bundling, ...splitting, entryPoints: { index: `cloudfunctions/${name}/index.ts` }, outdir: dir, plugins: [...bundling.plugins, freeOfEffects] })
    await Promise.all(outputFiles.map(asCommonJs))
    const copies = new Set(Object.keys(metafile.inputs).flatMap((file) => file.match(/^.*@cloudbase\/database(?=\/)/) ?? []))
    if (copies.size !== 1) throw new Error(`${name} holds ${copies.size} copies of @cloudbase/database: ${[...copies].join(', ')}`)
    await writeFile(path.join(dir, 'config.json'), `${JSON.stringify(permissions, null, 2)}\n`)
    await writeFile(path.join(dir, 'package.json'), `${JSON.stringify({ name, main: 'index.js' }, null, 2)}\n`)
  }
}

if (require.main === module) {
  buildFunctions().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
