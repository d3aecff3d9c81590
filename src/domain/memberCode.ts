/** Digits that a person reads out or types: of a card, and of a text message. The digests come from who holds the key. */

const windowMs = 2 * 60_000

/** `length` digits of a digest in base64url: as evenly spread as the digest is. */
export function digitsOf(digest: string, length: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const number = [...digest].reduce((sum, letter) => (sum * 64n + BigInt(letters.indexOf(letter))), 0n)
  return String(number % 10n ** BigInt(length)).padStart(length, '0')
}

/** Which two minutes `at` lies in. */
export const windowOf = (at: string): number => Math.floor(Date.parse(at) / windowMs)

/** When the digits of `window` are replaced on the card. */
export const windowEnd = (window: number): string => new Date((window + 1) * windowMs).toISOString()

/** The windows whose digits pass at `at`: this one, and the one before, so that nobody is refused while reading them out. */
export const passingWindows = (at: string): readonly number[] => [windowOf(at), windowOf(at) - 1]
