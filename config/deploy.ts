/** `npm run deploy`: makes a CloudBase environment what this checkout says. Without credentials it tells what it would do. */
import CloudBase from '@cloudbase/manager-node'
import { cloudOf, executor } from './deploy/cloud'
import { emptyCloud, keysVariable, type Plan, planOf, type Wanted, wordsOf } from './deploy/plan'
import { wantedFrom } from './deploy/wanted'

type Environment = Readonly<Record<string, string | undefined>>

const credentialNames = ['CLOUDBASE_ENV_ID', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const
const secretNames = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TENCENTCLOUD_SESSIONTOKEN', keysVariable] as const

/** An error in one line, without any secret that a library may have quoted. */
export function sayable(error: unknown, env: Environment): string {
  const { message = String(error), code = '' } = error as { message?: string; code?: string }
  const secrets = secretNames.flatMap((name) => (env[name] ?? '').split(/[,:]/)).filter((secret) => secret.length > 8)
  return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), `${code && `${code}: `}${message}`).replace(/\s+/g, ' ')
}

const numbered = ({ steps }: Plan) => steps.flatMap((step) => wordsOf(step).split('\n')).map((line, at) => `${String(at + 1).padStart(3)}. ${line}`)

/** What an empty environment would need. */
function tell(wanted: Wanted): number {
  const { steps, problems } = planOf(emptyCloud, wanted)
  console.log([
    `No credentials (${credentialNames.join(', ')}): nothing is done. An empty environment would get:`,
    ...numbered({ steps, problems, notes: [] }),
    ...problems.map((problem) => `  before that: ${problem}`),
    'What is there already is left out, and nothing is ever dropped.',
  ].join('\n'))
  return 0
}

async function deploy(wanted: Wanted, root: string, env: Environment): Promise<number> {
  const envId = env.CLOUDBASE_ENV_ID ?? ''
  const optional = { token: env.TENCENTCLOUD_SESSIONTOKEN, region: env.CLOUDBASE_REGION }
  const manager = new CloudBase({
    envId, secretId: env.TENCENTCLOUD_SECRETID ?? '', secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  })
  const { steps, notes, problems } = planOf(await cloudOf(manager, envId, wanted), wanted)
  for (const note of notes) console.log(`   · ${note}`)
  if (problems.length > 0) throw new Error(`nothing was done. ${problems.join('; ')}`)
  if (steps.length === 0) console.log(`${envId} is as it should be: nothing to do`)
  const perform = executor(manager, envId, root)
  for (const step of steps) {
    const words = wordsOf(step)
    await perform(step).catch((error: unknown) => { throw new Error(`could not ${words.split('\n').join(', ')}: ${sayable(error, env)}`) })
    console.log(words.split('\n').map((line) => `  ✓ ${line}`).join('\n'))
  }
  return 0
}

/** @returns the exit code: 0 when all is there, or when no credential was given */
export async function run(env: Environment): Promise<number> {
  const { wanted, root } = wantedFrom('cloudbaserc.json', env)
  const missing = credentialNames.filter((name) => !env[name])
  if (missing.length === credentialNames.length) return tell(wanted)
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} not set: nothing was done`)
  return deploy(wanted, root, env)
}

if (require.main === module) {
  run(process.env).then((code) => { process.exitCode = code }, (error: unknown) => {
    console.error(sayable(error, process.env))
    process.exitCode = 1
  })
}
