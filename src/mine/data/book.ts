/** All that is held about somebody as one thing to take along: as data, as a page to print, as a text to copy. */
import type { HeldItem, HeldKind, Output } from '@contract'
import { holdings } from '@domain/account'
import { timeInWords } from '@domain/when'

/** A photo is a picture in the page itself, or null where it could not be fetched. */
export interface Leaf extends Omit<HeldItem, 'photos'> { readonly photos: readonly (string | null)[] }
export interface Book {
  readonly madeAt: string
  readonly consents: Output<'account.held'>['consents']
  readonly chapters: readonly { readonly kind: HeldKind; readonly leaves: readonly Leaf[] }[]
}

const chapterOf = (kind: HeldKind) => holdings.find(one => one.kind === kind)!

export function jsonOf({ madeAt, consents, chapters }: Book): string {
  const kinds = chapters.map(({ kind, leaves }) => {
    const { name, what, why, keptFor } = chapterOf(kind)
    return { kind, name, what, why, keptFor, items: leaves }
  })
  return JSON.stringify({ madeAt, consents, kinds }, null, 2)
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
/** A text as it stands in a page: nothing in it is taken for the page's own. */
const written = (text: string): string => text.replace(/[&<>"']/g, mark => marks[mark]!)

const looks = 'body{max-width:44em;margin:0 auto;padding:16px;font:18px/1.6 sans-serif;color:#1d1d1f}h1{font-size:26px}h2{margin-top:1.6em;border-bottom:1px solid #999;font-size:22px}'
  + 'h3{margin:1em 0 0;font-size:18px}p{margin:.2em 0;white-space:pre-wrap;overflow-wrap:anywhere}small{color:#595959}img{max-width:100%;max-height:20cm}article{break-inside:avoid}'

function leafPage({ at, title, lines, photos }: Leaf, now: string): string {
  const said = lines.map(({ name, value }) => `<p>${written(name)}：${written(value)}</p>`)
  const pictures = photos.map(photo => photo ? `<p><img alt="照片" src="${written(photo)}"></p>` : '<p>有一张照片没取到，请在“我的信息”里点开看。</p>')
  return `<article><h3>${written(title)}${at ? ` <small>${written(timeInWords(at, now))}</small>` : ''}</h3>${[...said, ...pictures].join('')}</article>`
}

/** One file that needs nothing else, to read and to print. */
export function htmlOf({ madeAt, chapters }: Book): string {
  const parts = chapters.map(({ kind, leaves }) => {
    const { name, what, why, keptFor } = chapterOf(kind)
    return `<section><h2>${written(name)}（${leaves.length}）</h2><p><small>${written(`${what}为什么记：${why}记多久：${keptFor}。`)}</small></p>${leaves.map(leaf => leafPage(leaf, madeAt)).join('')}</section>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>我的信息</title><style>${looks}</style></head>`
    + `<body><h1>工会法律援助：我的信息</h1><p>这是 ${written(timeInWords(madeAt, madeAt))} 我们记着的、关于您的全部信息。请收好，别让别人拿到。</p>${parts.join('')}</body></html>`
}

export const textOf = ({ madeAt, chapters }: Book): string => chapters.map(({ kind, leaves }) => [
  `【${chapterOf(kind).name}】`,
  ...leaves.map(({ at, title, lines }) => [`${title}${at ? `（${timeInWords(at, madeAt)}）` : ''}`, ...lines.map(({ name, value }) => `${name}：${value}`)].join('\n')),
].join('\n')).join('\n\n')
