/** The view layer's half of a mini-program: its WXML, compiled by WeChat's own compiler and evaluated in a realm of its own. */
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What the compiled WXML makes of a page's data. */
export interface RawNode { tag?: string; attr?: Record<string, unknown>; children?: (RawNode | string | number)[] }
export type Render = (file: string, dataJson: string) => RawNode

const folders: Partial<Record<NodeJS.Platform, string>> = { darwin: 'mac', win32: 'windows' }

function compiler(): string {
  const bin = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin')
  const file = path.join(bin, folders[process.platform] ?? 'linux', process.platform === 'win32' ? 'wcc.exe' : 'wcc')
  if (process.platform !== 'win32' && (statSync(file).mode & 0o100) === 0) chmodSync(file, 0o755)
  return file
}

/** Files below `folder` that end in `ending`, by their path from there. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => file.split(path.sep).join('/')).sort()

const compiled = new Map<string, vm.Script>()

/** The compiler is called itself: the package's own wrapper repeats the file list and then mixes up constants. */
function scriptOf(dist: string): vm.Script {
  const known = compiled.get(dist)
  if (known) return known
  const asked = ['-d', ...filesIn(dist, '.wxml'), ...filesIn(dist, '.wxs'), '-gn', '$gwx']
  const { status, stdout, stderr } = spawnSync(compiler(), asked, { cwd: dist, maxBuffer: 1 << 28, encoding: 'utf8' })
  if (status !== 0) throw new Error(`wcc refused the pages: ${stderr}`)
  const script = new vm.Script(`(function (window, global, __wxAppCode__) { ${stdout}
return function (file, json) { var page = $gwx(file); return page && page(JSON.parse(json)) } })({}, {}, {})`)
  compiled.set(dist, script)
  return script
}

/** How `dist` turns data into nodes; complaints of the compiled WXML go to `complain`. */
export function openWxml(dist: string, complain: (words: string) => void): Render {
  const heard = (words: unknown) => complain(`wxml: ${String(words)}`)
  const run = scriptOf(dist).runInNewContext({ console: { log: () => undefined, warn: heard, error: heard } }) as (file: string, json: string) => RawNode | undefined
  return (file, json) => {
    const node = run(file, json)
    if (!node) throw new Error(`no wxml for ${file}`)
    return node
  }
}
