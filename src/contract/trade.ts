import * as z from './zod'

/** What somebody works as, the forms of work of the platforms first, in the order a worker sees them. */
export const trades = [
  'courier', 'parcel', 'ride-hailing', 'trucking', 'live-streaming', 'domestic',
  'construction', 'manufacturing', 'logistics', 'sanitation', 'security', 'catering', 'retail', 'other',
] as const
export const Trade = z.enum(trades)
export type Trade = z.infer<typeof Trade>
