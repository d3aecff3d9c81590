/** A picture taken apart: how large it is, and the parts that make it up; what it was told along the way is left out. */
export interface Parts { readonly width: number; readonly height: number; readonly parts: readonly Buffer[] }

/** It is cut off, or not what it says. */
export class Broken extends Error {}

/** `length` bytes of `bytes` at `at`. @throws Broken when they are not all there */
export function slice(bytes: Buffer, at: number, length: number): Buffer {
  if (length < 0 || at + length > bytes.length) throw new Broken()
  return bytes.subarray(at, at + length)
}
