import JSZip from 'jszip'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A paragraph of one run; `\n` is a soft break. */
export const p = (text: string): string => `<w:p><w:r>${text.split('\n').map((part) => `<w:t>${part}</w:t>`).join('<w:br/>')}</w:r></w:p>`

/** A table; a cell `{ text, down }` spans rows, an empty text with `up` goes on with the cell above. */
export const tbl = (rows: readonly (readonly (string | { text: string; merge: 'start' | 'on' })[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => typeof cell === 'string'
    ? `<w:tc>${p(cell)}</w:tc>`
    : `<w:tc><w:tcPr><w:vMerge${cell.merge === 'start' ? ' w:val="restart"' : ''}/></w:tcPr>${p(cell.text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A .docx with this body and, where given, more parts. */
export function docx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
  zip.file('_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`)
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`)
  for (const [name, content] of Object.entries(more)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
