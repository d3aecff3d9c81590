/** Where a Chromium stands: the machine's own, else the one that npm installed with us. Nothing is downloaded. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export interface Chromium { readonly executablePath: string; readonly env: Record<string, string> }

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const top = path.resolve(__dirname, '../../..')
const kept = path.join(top, 'node_modules/.cache/chromium')

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]))

/** The package unpacks into TMPDIR; its marker for bare machines brings the few libraries a bare machine lacks. */
async function unpack(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: top, env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  })
}

/** Unpacks once, beside the place and then into it: a run that was killed leaves nothing half done. */
async function packaged(): Promise<Chromium> {
  if (!existsSync(kept)) {
    mkdirSync(path.dirname(kept), { recursive: true })
    const fresh = mkdtempSync(path.join(path.dirname(kept), 'chromium-'))
    await unpack(fresh)
    if (existsSync(kept)) rmSync(fresh, { recursive: true, force: true })
    else renameSync(fresh, kept)
  }
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(kept, 'fonts') }
  return { executablePath: path.join(kept, 'chromium'), env: { ...ownEnvironment(), LD_LIBRARY_PATH: path.join(kept, 'al2023/lib'), HOME: os.homedir(), ...fonts } }
}

/** `CHROME_PATH` names one; `CHROME_PATH=packaged` takes the one that npm installed even where the machine has its own. */
export async function findChromium(): Promise<Chromium> {
  const asked = process.env.CHROME_PATH
  if (asked === 'packaged') return packaged()
  if (asked) return { executablePath: asked, env: ownEnvironment() }
  const found = known.find((file) => existsSync(file))
  return found ? { executablePath: found, env: ownEnvironment() } : packaged()
}
