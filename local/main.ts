/** `npm start`: everything on this machine, until Ctrl+C. */
import { toString as qrOf } from 'qrcode'
import { lineOf } from './complaint'
import { flagsOf } from './flags'
import { type Host, openHost } from './host'
import { stations } from './seed/town'

async function announce({ place, dataDir }: Host): Promise<void> {
  const home = `${place.origin}/s/${stations[0]!.code}`
  const code = await qrOf(home, { type: 'terminal', small: true })
  console.log(`
${code}
  scan a station's code   ${home}
  sign in as someone      ${place.origin}/sign-in
  messages to WeChat      ${place.origin}/outbox
  data                    ${dataDir}`)
  if (place.reach === 'everyone') console.log('\n  WARNING: --host opens this to the network, and anyone who reaches it can sign in as anyone.')
  console.log('\nready')
}

function stopOn(host: Host): void {
  let state: 'serving' | 'stopping' = 'serving'
  const stop = (): void => {
    if (state === 'stopping') process.exit(130)
    state = 'stopping'
    host.close().then(() => process.exit(0), (error: unknown) => fail(error))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function fail(error: unknown): void {
  process.stderr.write(`${lineOf(error)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const host = await openHost(flagsOf(process.argv.slice(2)), (line) => console.log(line))
  stopOn(host)
  await announce(host)
}

start().catch(fail)
