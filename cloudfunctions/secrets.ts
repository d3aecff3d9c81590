/** The only user of keys: sealing what people wrote, signing what they carry, and fingerprints that tell nothing. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** `k2:<base64 of 32 bytes>,k1:<…>`: the first seals, all of them open. */
const variable = 'UNION_LEGAL_AID_KEYS'

interface Key { readonly id: string; readonly seal: Buffer; readonly sign: Buffer; readonly code: Buffer }

let keys: readonly Key[] | undefined

function readKeys(): readonly Key[] {
  const read = (process.env[variable] ?? '').split(',').filter(Boolean).map((pair) => {
    const [id = '', secret = ''] = pair.split(/:(.*)/s)
    const bytes = Buffer.from(secret, 'base64')
    if (!/^\w{1,8}$/.test(id) || bytes.length !== 32) throw new Error(`${variable} must be id:base64 of 32 bytes, comma separated`)
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', bytes, '', use, 32))
    return { id, seal: derive('seal'), sign: derive('sign'), code: derive('code') }
  })
  if (read.length === 0) throw new Error(`${variable} is not set: nothing personal can be kept`)
  return read
}

const current = (): Key => (keys ??= readKeys())[0]!
/** The oldest key: what is looked up again must not change with a rotation, and keys are never dropped. */
const oldest = (): Key => (keys ??= readKeys()).at(-1)!
const keyOf = (id: string): Key | undefined => (keys ??= readKeys()).find((key) => key.id === id)

/** Where a sealed text belongs; a text moved anywhere else does not open. */
export interface Place { readonly collection: string; readonly id: string; readonly field: string }
const aad = (place: Place) => Buffer.from(`${place.collection}|${place.id}|${place.field}`)

/** AES-256-GCM with a fresh nonce, bound to its place. `<key id>.<nonce>.<ciphertext and tag>` in base64url. */
export function seal(text: string, place: Place): string {
  const key = current()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce).setAAD(aad(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${key.id}.${nonce.toString('base64url')}.${body.toString('base64url')}`
}

/** @throws Error when the text was altered, moved, or sealed with a key that is gone */
export function open(sealed: string, place: Place): string {
  const [id = '', nonce = '', body = ''] = sealed.split('.')
  const key = keyOf(id)
  if (!key) throw new Error(`no key ${id} to open ${place.collection}.${place.field}`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.seal, Buffer.from(nonce, 'base64url')).setAAD(aad(place))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

const mac = (key: Key, use: string, text: string) => createHmac('sha256', key.sign).update(`${use}\0${text}`).digest('base64url')

/** A keyed digest: equal texts give equal fingerprints, and without the key it cannot be tried out. */
export const fingerprint = (use: string, text: string): string => mac(oldest(), use, text)

/** `text` with a signature that only this service makes, for `use` alone. */
export const sign = (use: string, text: string): string => {
  const key = current()
  return `${Buffer.from(text).toString('base64url')}.${key.id}.${mac(key, use, text)}`
}

/** The text that was signed for `use`, or null. */
export function verify(use: string, signed: string): string | null {
  const [body = '', id = '', given = ''] = signed.split('.')
  const key = keyOf(id)
  if (!key) return null
  const text = Buffer.from(body, 'base64url').toString('utf8')
  const expected = Buffer.from(mac(key, use, text))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? text : null
}

/** Letters and figures that nobody takes for each other; seventeen of them hold 96 bits. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const [serialLength, checkLength, checkHex] = [8, 17, 24]

/** The first 96 bits of the keyed digest, always as long. */
function checkOf({ code }: Key, serial: string): string {
  const base = BigInt(alphabet.length)
  let rest = BigInt(`0x${createHmac('sha256', code).update(serial).digest('hex').slice(0, checkHex)}`)
  let check = ''
  for (; check.length < checkLength; rest /= base) check = `${alphabet[Number(rest % base)]!}${check}`
  return check
}

/** A code to print: `serial` (eight letters or figures) and the check that only this service can make. 25 characters of WeChat's 32. */
export function coded(serial: string): string {
  if (!/^[0-9A-Za-z]{8}$/.test(serial)) throw new RangeError('a serial is eight letters or figures')
  return serial + checkOf(current(), serial)
}

/** Whether this service made `code`, with any key of the list. It says nothing about whether a station still has it. */
export function isCode(code: string): boolean {
  if (!/^[0-9A-Za-z]{25}$/.test(code)) return false
  const [serial, given] = [code.slice(0, serialLength), Buffer.from(code.slice(serialLength))]
  return (keys ??= readKeys()).some((key) => timingSafeEqual(Buffer.from(checkOf(key, serial)), given))
}
