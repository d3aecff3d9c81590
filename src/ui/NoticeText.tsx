import { View } from '@tarojs/components'
import { lawInMarks } from '@domain/lawWords'
import { blocksOf, type Block, type Piece } from '@domain/noticeText'
import { Heading } from './Card'
import { Door, Doors } from './Door'
import { go } from './go'

type Link = Exclude<Piece, { kind: 'text' }>

const nameOf = (link: Link): string => link.kind === 'card' ? link.name : lawInMarks(link.law) + (link.article ?? '')
const said = (pieces: readonly Piece[]): string => pieces.map(piece => piece.kind === 'text' ? piece.text : nameOf(piece)).join('')

function open(link: Link) {
  if (link.kind === 'card') go('law/card', { id: link.id })
  else if (link.article) go('law/article', { law: link.law, article: link.article })
  else go('law/statute', { law: link.law })
}

function Links({ links }: { links: readonly Link[] }) {
  return <Doors>{links.map(link => <Door key={nameOf(link)} icon='book' title={nameOf(link)} onTap={() => open(link)} />)}</Doors>
}

/** A line that is nothing but a link is a door where it stands; others are named in the text and open from the end of it. */
const loneIn = (pieces: readonly Piece[]): Link | null => pieces.length === 1 && pieces[0]!.kind !== 'text' ? pieces[0]! as Link : null

function Line({ pieces, dot }: { pieces: readonly Piece[]; dot: string }) {
  const lone = loneIn(pieces)
  return lone ? <Links links={[lone]} /> : <View>{dot + said(pieces)}</View>
}

const linesOf = (block: Block) => block.kind === 'list' ? block.points : [block.pieces]

/** A notice's text as blocks; whatever is not a mark is text. */
export function NoticeText({ text }: { text: string }) {
  const blocks = blocksOf(text)
  const within = blocks.flatMap(linesOf).flatMap(pieces => loneIn(pieces) ? [] : pieces.filter(piece => piece.kind !== 'text'))
  const links = [...new Map(within.map(link => [nameOf(link), link])).values()]
  return (
    <>
      {blocks.map((block, at) => block.kind === 'heading'
        ? <Heading key={at} look='section-title'>{said(block.pieces)}</Heading>
        : linesOf(block).map((pieces, nth) => <Line key={`${at}.${nth}`} pieces={pieces} dot={block.kind === 'list' ? '· ' : ''} />))}
      {links.length > 0 && <><View className='quiet small'>里面说到的，点开看：</View><Links links={links} /></>}
    </>
  )
}
