import type { KnownVerb } from '../call'
import { change } from './change'

/** The worker's own choice. What the office wrote down to call back stays with the office. */
export const share: KnownVerb<'consultation.share'> = async (call, { id, contact }) =>
  change(call, id, ({ now }) => ({ do: 'share', at: call.at, contact: contact ? { ...contact, to: 'lawyer' } : now.entered && now.contact ? { ...now.contact, to: 'office' } : null }),
    () => ({ output: {}, why: { to: contact ? 'lawyer' : 'nobody' } }))
