/** A length-delimited field of a protobuf message; other wire types are skipped. */
export interface Field { readonly field: number, readonly bytes: Buffer }

const varint = (value: number): Buffer => {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

const readVarint = (buffer: Buffer, from: number): { readonly value: number, readonly at: number } => {
  let [value, at, scale] = [0, from, 1]
  for (; at < buffer.length; scale *= 128) {
    const byte = buffer[at++] ?? 0
    value += (byte & 127) * scale
    if (byte < 128) break
  }
  return { value, at }
}

const WIDTH: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

/** Reads the length-delimited fields of one message, in order. */
export const fieldsOf = (message: Buffer): readonly Field[] => {
  const fields: Field[] = []
  let at = 0
  while (at < message.length) {
    const tag = readVarint(message, at)
    const [field, type] = [Math.floor(tag.value / 8), tag.value % 8]
    if (type === 2) {
      const length = readVarint(message, tag.at)
      at = length.at + length.value
      fields.push({ field, bytes: message.subarray(length.at, at) })
    } else {
      at = type === 0 ? readVarint(message, tag.at).at : tag.at + (WIDTH[type] ?? message.length)
    }
  }
  return fields
}

/** Writes one length-delimited field. */
export const writeBytes = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes])
