const BREAK = Buffer.from('\r\n\r\n')

const nameOf = (head: string): string | undefined => /content-disposition:.*\bname="([^"]*)"/i.exec(head)?.[1]

/** The fields of a multipart/form-data body by name; a body without its boundary has none. */
export const partsOf = (contentType: string, body: Buffer): ReadonlyMap<string, Buffer> => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const parts = new Map<string, Buffer>()
  if (!boundary) return parts
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`)
  let start = body.indexOf(mark)
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length)
    if (end < 0) break
    const part = body.subarray(start + mark.length + 2, end - 2)
    const split = part.indexOf(BREAK)
    const name = split < 0 ? undefined : nameOf(part.subarray(0, split).toString('utf8'))
    if (name !== undefined) parts.set(name, part.subarray(split + BREAK.length))
    start = end
  }
  return parts
}
