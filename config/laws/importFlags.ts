import { parseArgs } from 'node:util'

export interface ImportFlags {
  readonly paths: readonly string[]
  /** the data folder, as `npm start` takes it */
  readonly data: string
  /** whether to publish without being asked */
  readonly accept: boolean
  /** short names of the laws whose findings somebody has looked at */
  readonly accepted: readonly string[]
  /** for a text that does not say them itself */
  readonly promulgatedOn?: string | undefined
  readonly effectiveOn?: string | undefined
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** @throws Error for a flag nobody knows, one without its value, or no path */
export function importFlagsOf(args: readonly string[]): ImportFlags {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: {
      data: { type: 'string', default: '.local' }, accept: { type: 'boolean', default: false }, 'accept-differences': { type: 'string', multiple: true, default: [] },
      promulgated: { type: 'string' }, effective: { type: 'string' },
    },
  })
  const { promulgated: promulgatedOn, effective: effectiveOn } = values
  if (positionals.length === 0) throw new Error('npm run laws -- import PATH…')
  for (const given of [promulgatedOn, effectiveOn]) if (given !== undefined && !day.test(given)) throw new Error(`${given} is not a day: YYYY-MM-DD`)
  if ((promulgatedOn ?? effectiveOn) !== undefined && positionals.length > 1) throw new Error('--promulgated and --effective are for one file at a time')
  return { paths: positionals, data: values.data, accept: values.accept, accepted: values['accept-differences'], promulgatedOn, effectiveOn }
}
