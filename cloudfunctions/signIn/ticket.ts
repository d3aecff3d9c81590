/** What the picture on a computer says, and what its browser carries afterwards. Both are signed; neither is kept as it is. */
import { Browser, type Machine, System } from '../../src/contract/signIn'
import { refusal } from '@domain/refusal'
import type { Ticket } from '@domain/signIn'
import { fingerprint, sign, verify } from '../secrets'

const [browsers, systems] = [Browser.options, System.options]
const lockLength = 22

/** What a browser's secret is recognised by: 132 bits of its keyed digest. */
export const lockOf = (secret: string): string => fingerprint('browser', secret).slice(0, lockLength)

const written = ({ id, lock, browser, system, begunAt }: Ticket): string =>
  [id.slice(3), Date.parse(begunAt).toString(36), browsers.indexOf(browser), systems.indexOf(system), lock].join('|')

function read(text: string): Ticket {
  const [id = '', begun = '', browser = '', system = '', lock = ''] = text.split('|')
  return { id: `si_${id}`, lock, browser: browsers[Number(browser)]!, system: systems[Number(system)]!, begunAt: new Date(parseInt(begun, 36)).toISOString() }
}

export const codeOf = (ticket: Ticket): string => sign('signIn', written(ticket))

/** What a code of ours says. @throws Refusal SignInOver when it is not ours */
export function ticketOf(code: string): Ticket {
  const text = verify('signIn', code)
  if (text === null) throw refusal('SignInOver')
  return read(text)
}

/** The same, for the browser that began it. @throws Refusal SignInOver also when the secret is not its own */
export function ownTicket({ code, secret }: { code: string; secret: string }): Ticket {
  const ticket = ticketOf(code)
  if (ticket.lock !== lockOf(secret)) throw refusal('SignInOver')
  return ticket
}

/** Four figures that nobody can tell beforehand: of this code, this phone and this moment. */
export const numberFor = (id: string, personId: string, at: string): string =>
  String(Buffer.from(fingerprint('number', `${id}|${personId}|${at}`), 'base64url').readUInt32BE() % 10_000).padStart(4, '0')

export const machineOf = ({ browser, system }: Machine): Machine => ({ browser, system })
