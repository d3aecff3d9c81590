interface Magic { readonly type: string, readonly at: number, readonly bytes: Buffer }

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

const known: readonly Magic[] = [
  { type: 'image/jpeg', at: 0, bytes: latin('\xff\xd8\xff') },
  { type: 'image/png', at: 0, bytes: latin('\x89PNG\r\n\x1a\n') },
  { type: 'image/gif', at: 0, bytes: latin('GIF8') },
  { type: 'image/webp', at: 8, bytes: latin('WEBP') },
  { type: 'application/pdf', at: 0, bytes: latin('%PDF-') },
  { type: 'audio/mpeg', at: 0, bytes: latin('ID3') },
  { type: 'video/mp4', at: 4, bytes: latin('ftyp') },
]

/** The type a file's first bytes show, never what its name claims; unknown bytes are a plain download. */
export const contentTypeOf = (head: Buffer): string =>
  known.find(({ at, bytes }) => head.subarray(at, at + bytes.length).equals(bytes))?.type ?? 'application/octet-stream'
