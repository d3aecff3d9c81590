/** A notice's words without their marks: what a search looks into. */
import { blocksOf, type Piece } from './noticeText'

const wordsIn = (piece: Piece): string => {
  switch (piece.kind) {
    case 'text': return piece.text
    case 'law': return `《${piece.law}》${piece.article ?? ''}`
    case 'card': return piece.name
  }
}

/** The text as it is read aloud, a line a block. */
export const plainText = (text: string): string => blocksOf(text)
  .flatMap((block) => block.kind === 'list' ? block.points : [block.pieces])
  .map((pieces) => pieces.map(wordsIn).join('')).join('\n')

/** Whether title and text hold all of `words` (parted by blanks), in small or capital letters. */
export function saysAll(words: string, title: string, text: string): boolean {
  const all = `${title}\n${plainText(text)}`.toLowerCase()
  return words.toLowerCase().split(/\s+/).filter(Boolean).every((word) => all.includes(word))
}
