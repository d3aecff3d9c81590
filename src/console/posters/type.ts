/** Text on paper: how wide it is, where it breaks, and which signs the font lacks. */
import type { Font } from 'fontkit'

/** A line set in one size. */
export interface SetText { readonly size: number; readonly lines: readonly string[] }

// joiners and selectors only say how the sign before them looks
const unseen = /[\u200b-\u200f\u2060\ufe00-\ufe0f]/g

/** One line of text as it is printed: no line ends, no signs without a shape. */
export const plain = (text: string): string => text.replace(unseen, '').replace(/\s+/g, ' ').trim()

export const signsOf = (text: string): string[] => [...text]
export const has = (font: Font, sign: string): boolean => font.hasGlyphForCodePoint(sign.codePointAt(0)!)

/** The signs of `text` that the font cannot print. */
export const lacking = (font: Font, text: string): string[] => [...new Set(signsOf(plain(text)).filter((sign) => !has(font, sign)))]

/** A sign that the font lacks is drawn as a picture, one em wide. */
export const widthOf = (font: Font, sign: string, size: number): number =>
  has(font, sign) ? font.glyphForCodePoint(sign.codePointAt(0)!).advanceWidth / font.unitsPerEm * size : size

const lengthOf = (font: Font, text: string, size: number): number => signsOf(text).reduce((sum, sign) => sum + widthOf(font, sign, size), 0)

// what does not begin a line in Chinese
const closing = /^[，。、；：！？）》”’%\])]/

/** Lines of at most `width`, broken between `parts`. */
function wrapped(font: Font, parts: readonly string[], size: number, width: number): string[] {
  const lines = ['']
  let used = 0
  for (const part of parts) {
    const wide = lengthOf(font, part, size)
    if (used + wide > width && used > 0 && !closing.test(part)) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += part
    used += wide
  }
  return lines.map((line) => line.trim())
}

/** Where a text may stand, and how large it is at the most and at the least. */
export interface Room { readonly width: number; readonly lines: number; readonly sizes: readonly [number, number] }

/** As large as it fits; at the smallest size the rest is left out. A text breaks anywhere, several only between them. */
export function fitted(font: Font, text: string | readonly string[], { width, lines, sizes: [largest, smallest] }: Room): SetText {
  const parts = typeof text === 'string' ? signsOf(plain(text)) : text.map((one) => `${plain(one)}　`)
  for (let size = largest; size > smallest; size -= 0.5) {
    const all = wrapped(font, parts, size, width)
    if (all.length <= lines && all.every((line) => lengthOf(font, line, size) <= width)) return { size, lines: all }
  }
  const all = wrapped(font, signsOf(parts.join('')), smallest, width)
  if (all.length <= lines) return { size: smallest, lines: all }
  let last = all[lines - 1]!
  while (lengthOf(font, `${last}…`, smallest) > width) last = signsOf(last).slice(0, -1).join('')
  return { size: smallest, lines: [...all.slice(0, lines - 1), `${last}…`] }
}

export const middle = (font: Font, text: string, size: number, width: number): number => Math.max(0, (width - lengthOf(font, text, size)) / 2)
