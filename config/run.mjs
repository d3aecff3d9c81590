/**
 * What package.json's scripts run. Installs what is missing, builds what is stale, then hands over. Plain JavaScript on
 * Node alone, because on a fresh machine nothing else is there yet.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(top)

const say = (line) => console.log(`\u001b[2m·\u001b[0m ${line}`)

/** Runs a program; its output is shown, or kept back unless it fails. @returns seconds taken */
function run(command, args, { quiet = false, env = {} } = {}) {
  const began = performance.now()
  const child = spawn(command, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env } })
  const kept = []
  if (quiet) for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => kept.push(chunk))
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  const dots = quiet ? setInterval(() => process.stdout.write('.'), 3000) : undefined
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(dots)
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass)
      if (code === 0) return resolve((performance.now() - began) / 1000)
      if (quiet) process.stderr.write(Buffer.concat(kept))
      // a program that was shown has said itself what is wrong
      const why = quiet || signal ? `${path.basename(command)} ${args.join(' ')} ended with ${signal ?? code}` : ''
      reject(Object.assign(new Error(why), { code: code ?? 1 }))
    })
  })
}

const node = (args, options) => run(process.execPath, args, options)
const tsx = (args, options) => node(['--import', 'tsx', ...args], options)
const tool = (file, args, options) => node([path.join('node_modules', file), ...args], options)

/** One digest of all files below the given files and folders. */
function digestOf(roots) {
  const hash = createHash('sha256')
  const visit = (file) => {
    if (!existsSync(file)) return
    if (statSync(file).isDirectory()) return readdirSync(file).sort().forEach((name) => visit(path.join(file, name)))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  roots.forEach(visit)
  return hash.digest('hex')
}

/** Does `work` unless `stamp` says that it was done for this very digest. */
async function unlessDone(stamp, digest, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

const install = () => unlessDone('node_modules/.installed', digestOf(['package-lock.json']), async () => {
  say('installing packages (once, about a minute) …')
  await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
})

const shared = ['package-lock.json', 'babel.config.js', 'tsconfig.json', 'config', 'src/contract', 'src/domain']

/** what config/index.ts takes from the environment of a build */
const settings = ['WEB_DOOR', 'MAP_TILES'].map((name) => process.env[name] ?? '').join(' ')

async function built(name, title, roots, work) {
  await unlessDone(`dist/.${name}`, `${digestOf([...shared, ...roots])} ${settings}`, async () => {
    process.stdout.write(`\u001b[2m·\u001b[0m building ${title} `)
    console.log(` ${(await work()).toFixed(1)} s`)
  })
}

const taro = (type, env = {}, more = []) => tool('@tarojs/cli/bin/taro', ['build', '--type', type, '--no-check', ...more], { quiet: true, env: { NODE_ENV: 'production', ...env } })

const builds = {
  functions: () => built('functions', 'the cloud functions', ['cloudfunctions'], () => tsx(['config/functions.ts'], { quiet: true })),
  /** the H5 build of this machine: it may sign people in without WeChat, and is never deployed */
  localH5: () => built('local-h5', 'the H5 pages for this machine', ['src'], () => taro('h5', { LOCAL_SIGN_IN: '1' })),
  h5: () => built('h5', 'the H5 pages', ['src'], () => taro('h5')),
  weapp: () => built('weapp', 'the mini-program', ['src', 'project.config.json'], () => taro('weapp')),
}

const all = async (names) => { for (const name of names) await builds[name]() }

const check = async () => {
  say('lint …')
  await tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
  say('types …')
  await tool('typescript/bin/tsc', ['-p', '.'])
}

async function test(args) {
  const report = 'dist/tests.json'
  await check()
  await all(['functions', 'localH5', 'weapp'])
  say('tests …')
  mkdirSync('dist', { recursive: true })
  const failure = await tool('jest/bin/jest.js', ['--json', `--outputFile=${report}`, ...args]).then(() => null, (error) => error)
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0)
  console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`)
  if (failure) throw failure
}

const scripts = {
  start: async (args) => { await all(['functions', 'localH5']); await tsx(['local/main.ts', ...args]) },
  /** rebuilds what is saved: functions restart the host, pages are read anew when the browser reloads */
  dev: async (args) => {
    await all(['functions', 'localH5'])
    await Promise.race([
      node(['--watch-path=cloudfunctions', '--watch-path=src/contract', '--watch-path=src/domain', '--import', 'tsx', 'config/functions.ts']),
      taro('h5', { LOCAL_SIGN_IN: '1', NODE_ENV: 'development' }, ['--watch']),
      node(['--watch-path=dist/functions', '--import', 'tsx', 'local/main.ts', ...args]),
    ])
  },
  build: () => all(['functions', 'weapp', 'h5']),
  check,
  test,
  bench: async (args) => { await tsx(['bench/index.ts', ...args]) },
  replay: async (args) => { await tsx(['bench/replay.ts', ...args]) },
  laws: async (args) => { await tsx(['config/laws.ts', ...args]) },
  deploy: async (args) => { await all(['functions', 'weapp']); await tsx(['config/deploy.ts', ...args]) },
}

const [script = '', ...args] = process.argv.slice(2)
const [major = 0] = process.versions.node.split('.').map(Number)
try {
  if (major < 20) throw new Error(`Node 20 or newer is needed; this is ${process.versions.node}`)
  const work = scripts[script]
  if (!work) throw new Error(`no script "${script}"; there are ${Object.keys(scripts).join(', ')}`)
  await install()
  await work(args)
} catch (error) {
  if (error.message) console.error(error.message)
  process.exitCode = error.code > 0 ? error.code : 1
}
