/**
 * The one place that takes zod in. WeChat's engine forbids `new Function`, so the compiled parsers must be off before
 * the first schema exists; `import * as z from './zod'` guarantees that, and leaves unused parts of zod out of a bundle.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export * from 'zod/mini'
