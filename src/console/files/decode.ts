import { WrongFile } from './sheet'

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const begins = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark)

/** The text in a file: UTF-16 where it says so, UTF-8 where it can be, else GB18030, as a Chinese Excel saves CSV. @throws WrongFile */
export function textOf(bytes: Uint8Array): string {
  const text = begins(bytes, 0xff, 0xfe) ? decoded(bytes, 'utf-16le') : decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  // a text holds none of these; a picture or a program does
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new WrongFile('这个文件读不出文字。请用 Excel 打开它，另存为 .xlsx 再传。')
  return text
}
