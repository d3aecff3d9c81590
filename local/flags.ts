import { parseArgs } from 'node:util'
import { Complaint } from './complaint'

export interface Flags {
  /** 0: any free one */
  readonly port: number
  readonly host: string
  /** the data folder */
  readonly data: string
  /** whether what is in the data folder goes first */
  readonly fresh: boolean
}

const known = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.local' },
  fresh: { type: 'boolean', default: false },
} as const

const usage = 'known are --port N, --host H, --data DIR and --fresh'

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Complaint(`--port ${text} is not a port: give a number from 0 to 65535`)
  return port
}

/** @throws Complaint for anything that is not one of the four flags with a value that makes sense */
export function flagsOf(argv: readonly string[]): Flags {
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Complaint(`"${token.value}" is not a flag: ${usage}`)
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(known, token.name)) throw new Complaint(`unknown flag ${token.rawName}: ${usage}`)
    const { type } = known[token.name as keyof typeof known]
    if ((type === 'string') !== Boolean(token.value)) throw new Complaint(`${token.rawName} ${type === 'string' ? 'needs a value' : 'takes no value'}: ${usage}`)
  }
  const { values } = parseArgs({ args: [...argv], options: known })
  return { port: portOf(values.port), host: values.host, data: values.data, fresh: values.fresh }
}
