import type { Input, Topic, UrgentReason } from '@contract'

/** A question being written down for a worker. */
export interface Entry {
  channel: 'phone' | 'walkIn'
  phone: string
  name: string
  topic: Topic | null
  text: string
  employer: string
  urgent: UrgentReason[]
  share: 'shared' | 'kept'
}

/** Most call; and nobody's number is shown to anyone before they were asked. */
export const nothing: Entry = { channel: 'phone', phone: '', name: '', topic: null, text: '', employer: '', urgent: [], share: 'kept' }

/** A number as people say and paste it: spaces, full-width digits, the country's code. */
const numberOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').replace(/^\+?86(?=1\d{10}$)/, '').replace(/^(1\d\d)-(\d{4})-(\d{4})$/, '$1$2$3')

/** The entry as the door takes it; a topic that was not chosen is refused there. */
export function inputOf({ channel, phone, name, topic, text, employer, urgent, share }: Entry): Input<'consultation.enter'> {
  return {
    channel, contact: { name, phone: numberOf(phone) }, share, topic: topic as Topic, text,
    ...(employer.trim() ? { employer } : {}),
    ...(urgent.length ? { urgent } : {}),
  }
}
