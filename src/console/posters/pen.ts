/** A page of a PDF in the measures of a small poster: A6 in points, and whatever else as much larger. */
import type { Font } from 'fontkit'
import { create } from 'qrcode/lib/core/qrcode'
import { fitted, has, middle, type Room, type SetText, signsOf, widthOf } from './type'

/** What the poster needs of the PDF library. */
export interface Paper {
  fillColor(color: string): unknown
  rect(x: number, y: number, width: number, height: number): unknown
  fill(): unknown
  fontSize(size: number): unknown
  text(text: string, x: number, y: number, options: { lineBreak: false }): unknown
  image(data: ArrayBuffer, x: number, y: number, options: { width: number; height?: number }): unknown
}

export const a6 = { width: 297.64, height: 419.53 } as const

/** A picture of a sign that the font lacks; null when this machine cannot draw it either. */
export type PictureOf = (sign: string) => ArrayBuffer | null

export interface Pen {
  box(x: number, y: number, width: number, height: number, color: string): void
  /** Draws lines below each other. @returns where the next would stand */
  words(text: SetText, x: number, y: number, look?: { color?: string; centred?: number }): number
  fit(text: string | readonly string[], room: Room): SetText
  /** a code with its quiet zone, `side` wide in all */
  qr(link: string, x: number, y: number, side: number): void
  picture(data: ArrayBuffer, x: number, y: number, side: number): void
}

/** white around a code, in modules */
const quiet = 4
const black = '#000000'
const leading = 1.35

/** `scale`: how much larger than A6. */
export function penOn(paper: Paper, font: Font, scale: number, pictureOf: PictureOf): Pen {
  const box: Pen['box'] = (x, y, width, height, color) => {
    paper.fillColor(color)
    paper.rect(x * scale, y * scale, width * scale, height * scale)
    paper.fill()
  }
  const run = (text: string, x: number, y: number, size: number) => {
    if (!text) return
    paper.fontSize(size * scale)
    paper.text(text, x * scale, y * scale, { lineBreak: false })
  }
  /** Runs of what the font has; what it lacks between them, as pictures. */
  const line = (text: string, from: number, y: number, size: number) => {
    let [x, start, said] = [from, from, '']
    for (const sign of signsOf(text)) {
      const wide = widthOf(font, sign, size)
      if (has(font, sign)) said += sign
      else {
        run(said, start, y, size)
        const picture = pictureOf(sign)
        if (picture) paper.image(picture, x * scale, (y + size * 0.22) * scale, { width: size * scale })
        start = x + wide
        said = ''
      }
      x += wide
    }
    run(said, start, y, size)
  }
  return {
    box,
    words: ({ size, lines }, x, y, { color = black, centred } = {}) => {
      paper.fillColor(color)
      for (const [nth, text] of lines.entries()) line(text, x + (centred ? middle(font, text, size, centred) : 0), y + nth * size * leading, size)
      return y + lines.length * size * leading
    },
    fit: (text, room) => fitted(font, text, room),
    qr: (link, x, y, side) => {
      const { modules: { size, data } } = create(link, { errorCorrectionLevel: 'Q' })
      const module = side / (size + 2 * quiet)
      paper.fillColor(black)
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          let wide = 0
          while (column + wide < size && data[row * size + column + wide]) wide++
          if (wide > 0) paper.rect((x + (quiet + column) * module) * scale, (y + (quiet + row) * module) * scale, wide * module * scale, module * scale)
          column += wide
        }
      }
      paper.fill()
    },
    picture: (data, x, y, side) => { paper.image(data, x * scale, y * scale, { width: side * scale, height: side * scale }) },
  }
}
