/**
 * WeChat's own compiler and quality check over a build, without an account or a network: `node --import tsx officialCheck.ts FOLDER`.
 * A program of its own, because miniprogram-ci starts workers. Prints `Checked` as JSON.
 */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as ci from 'miniprogram-ci'

export interface Checked {
  /** null when it compiles */
  refused: string | null
  files: number
  quality: { name: string; success: boolean; detail: string }[]
}

/** Compression is for the upload; it says nothing about the build. */
const aboutUploads = /_COMPRESS_OPEN$/

/** Minifying makes the parsers of scripts, pages and styles really run. */
const setting = { es6: true, es7: true, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true }

/** Nothing listens there: whatever it would ask WeChat's servers fails at once. */
const nowhere = 'http://127.0.0.1:9'

type Project = Parameters<typeof ci.checkCodeQuality>[0]

async function check(folder: string, temporary: string): Promise<Checked> {
  const privateKeyPath = path.join(temporary, 'unused.key')
  writeFileSync(privateKeyPath, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }))
  ci.proxy(nowhere)
  const own = new ci.Project({ appid: 'wx0000000000000000', type: 'miniProgram', projectPath: folder, privateKeyPath, ignores: [] })
  // what WeChat's server would tell about the account
  const attr = { ...ci.DefaultProjectAttr, setting: { ...ci.DefaultProjectAttr.setting, MaxSubpackageFullCodeSize: 30 } }
  const project = Object.assign(own, { attr: () => Promise.resolve(attr) }) as unknown as Project
  const options = { project, setting, version: '0', desc: '', onProgressUpdate: () => undefined }
  const compiled = await ci.getCompiledResult(options, path.join(temporary, 'out.zip')).then(
    (files: object) => ({ refused: null, files: Object.keys(files).length }),
    (error: Error) => ({ refused: error.message, files: 0 }),
  )
  const quality = await ci.checkCodeQuality(project) as { name: string; success: boolean; detail?: unknown }[]
  return {
    ...compiled,
    quality: quality.filter(({ name }) => !aboutUploads.test(name)).map(({ name, success, detail }) => ({ name, success, detail: JSON.stringify(detail ?? '') })),
  }
}

// the compiler's own workers are plain JavaScript: with our loader in them they take three times as long
process.execArgv = []
const temporary = mkdtempSync(path.join(os.tmpdir(), 'official-check-'))
check(path.resolve(process.argv[2] ?? 'dist/weapp'), temporary)
  .then((checked) => { process.stdout.write(`\n${JSON.stringify(checked)}\n`) }, (error: unknown) => { console.error(error); process.exitCode = 1 })
  .finally(() => {
    rmSync(temporary, { recursive: true, force: true })
    process.exit() // its file watchers would stay
  })
