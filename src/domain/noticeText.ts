/**
 * A notice's text as blocks. A line is a paragraph; `# ` begins a heading, `- ` a point of a list. `【法 劳动法 第五十条】` (or without the article) and
 * `【要点 k_wages-late 工资没按时发】` are links. Whatever else there is, is text as it stands.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'law'; readonly law: string; readonly article: string | null }
  | { readonly kind: 'card'; readonly id: string; readonly name: string }

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly points: readonly (readonly Piece[])[] }

const link = /【(?:法 ([^【】\s]{2,60})(?: (第[一二三四五六七八九十百零〇]{1,9}条(?:之[一二三四五六七八九十]{1,3})?))?|要点 (k_[a-z0-9-]{2,40}) ([^【】\n]{1,40}))】/g

/** By `replace`, since phones with iOS 12 have no `matchAll`. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const say = (to: number) => { if (to > end) pieces.push({ kind: 'text', text: line.slice(end, to) }) }
  line.replace(link, (whole: string, law: string | undefined, article: string | undefined, id: string, name: string, at: number) => {
    say(at)
    pieces.push(law ? { kind: 'law', law, article: article ?? null } : { kind: 'card', id, name })
    end = at + whole.length
    return whole
  })
  say(line.length)
  return pieces
}

/** The blocks of a text; any text has some, and none is lost but empty lines and the marks themselves. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let points: (readonly Piece[])[] | null = null
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const [, mark, rest = ''] = /^([#-])\s+(.*)$/.exec(line) ?? []
    if (mark !== '-') {
      points = null
      blocks.push(mark ? { kind: 'heading', pieces: piecesOf(rest) } : { kind: 'paragraph', pieces: piecesOf(line) })
    } else if (points) points.push(piecesOf(rest))
    else blocks.push({ kind: 'list', points: points = [piecesOf(rest)] })
  }
  return blocks
}
