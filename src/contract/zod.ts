/**
 * The one place that takes zod in. WeChat's engine forbids `new Function`, so the compiled
 * parsers must be off before the first schema exists; importing zod from here guarantees that.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
