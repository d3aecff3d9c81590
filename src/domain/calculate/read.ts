/** What people type, as whole numbers. What cannot be read is NaN: the rules refuse it with their own reason. */

const wide = /[０-９．－]/g
const clean = (text: string): string =>
  text.replace(wide, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/[\s,，]|(元|块|小时|天|年|级)$/g, '')

/** More digits than any number the rules take. */
const tooLong = 12

/** `6,000.50` as 600050: yuan as fen, hours as hundredths of an hour. At most two decimals. */
export function readHundredths(text: string): number {
  const [, minus, digits = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(clean(text)) ?? []
  if (!digits) return NaN
  const value = digits.length > tooLong ? Number.MAX_SAFE_INTEGER : Number(digits + decimals.padEnd(2, '0'))
  return minus ? -value : value
}

/** A whole number. */
export function readCount(text: string): number {
  const [, minus, digits = ''] = /^(-?)(\d+)$/.exec(clean(text)) ?? []
  if (!digits) return NaN
  const value = digits.length > tooLong ? Number.MAX_SAFE_INTEGER : Number(digits)
  return minus ? -value : value
}
