/** Small pictures, put together by hand. */
import { crc32, deflateSync } from 'node:zlib'

/** A 1×1 grey JPEG. */
export const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z', 'base64')
/** A 1×1 lossy WebP. */
export const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

const uint32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value >>> 0); return bytes }

/** One chunk of a PNG. */
export const chunk = (type: string, body: Buffer = Buffer.alloc(0)): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  return Buffer.concat([uint32(body.length), typed, uint32(crc32(typed))])
}

/** A grey PNG that says it is so large, with `more` chunks before its picture. The picture itself is of one pixel. */
export const pngOf = (width: number, height: number, ...more: Buffer[]): Buffer => Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])])),
  ...more, chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND'),
])

/** A segment of a JPEG. */
export const segment = (mark: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, mark, (body.length + 2) >> 8, (body.length + 2) & 255]), body])

/** `jpeg` with segments behind its start. */
export const jpegWith = (...segments: Buffer[]): Buffer => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** `jpeg` with another size in its frame. */
export function jpegOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

const uint32le = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes }

/** A WebP of these chunks. */
export const riff = (...chunks: (readonly [type: string, body: Buffer])[]): Buffer => {
  const body = Buffer.concat(chunks.map(([type, bytes]) => Buffer.concat([Buffer.from(type, 'latin1'), uint32le(bytes.length), bytes, Buffer.alloc(bytes.length & 1)])))
  return Buffer.concat([Buffer.from('RIFF'), uint32le(body.length + 4), Buffer.from('WEBP'), body])
}
/** The packed picture of `webp`. */
export const vp8 = webp.subarray(20)
