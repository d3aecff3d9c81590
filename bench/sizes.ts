/** What a phone downloads of the mini-program, and what CloudBase loads of the functions. Source maps do not count. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { functionNames } from '../config/functions'
import type { Figure } from './table'

const kb = 1024
const listed = 8

interface Weight { readonly file: string; readonly bytes: number }

/** Every file below `folder` that is shipped, heaviest first. @throws Error when nothing has been built there */
function weigh(folder: string): Weight[] {
  if (!existsSync(folder)) throw new Error(`${folder} has not been built: npm run build`)
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => !file.endsWith('.map'))
    .map((file) => ({ file: file.split(path.sep).join('/'), at: statSync(path.join(folder, file)) }))
    .filter(({ at }) => at.isFile())
    .map(({ file, at }) => ({ file, bytes: at.size }))
    .sort((a, b) => b.bytes - a.bytes)
}

const sum = (weights: readonly Weight[]) => weights.reduce((total, { bytes }) => total + bytes, 0)
const figure = (what: string, bytes: number, goalKb?: number): Figure =>
  ({ what, measured: bytes / kb, unit: 'KB', ...(goalKb === undefined ? {} : { goal: goalKb }) })

/** The subpackages' folders, as the built app itself declares them. */
function subpackageRoots(folder: string): string[] {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as Record<string, { root: string }[] | undefined>
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`)
}

/** The parts of a function that loading it loads. */
function readAtStart(name: string): Weight[] {
  const folder = path.resolve('dist/functions', name)
  const script = 'require(process.argv[1]); process.stdout.write(Object.keys(require.cache).join())'
  const read = execFileSync(process.execPath, ['-e', script, path.join(folder, 'index.js')], { encoding: 'utf8' }).split(',').map((file) => path.basename(file))
  return weigh(folder).filter(({ file }) => read.includes(file))
}

/** Weighs dist/weapp against its goals, and tells what is in it and in dist/functions. */
export function sizes(): Figure[] {
  const weapp = weigh('dist/weapp')
  const roots = subpackageRoots('dist/weapp')
  const main = weapp.filter(({ file }) => !roots.some((root) => file.startsWith(root)))
  return [
    figure('weapp main package', sum(main), 460),
    figure('weapp whole', sum(weapp), 1024),
    ...roots.map((root) => figure(`weapp ${root}`, sum(weapp.filter(({ file }) => file.startsWith(root))))),
    ...weapp.slice(0, listed).map(({ file, bytes }) => figure(`weapp ${file}`, bytes)),
    ...functionNames.flatMap((name) => [figure(`function ${name}, read when it starts`, sum(readAtStart(name))), figure(`function ${name}, whole`, sum(weigh(path.join('dist/functions', name))))]),
  ]
}
