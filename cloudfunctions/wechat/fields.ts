/** What WeChat allows in the fields of a subscribe message. A text is cut between what a reader sees as letters, never inside one. */
import { inShanghai } from '@domain/shanghai'

export interface Value { readonly value: string }

/** how long each kind may be, in UTF-16 units: the strictest reading of WeChat's "characters" */
export const longest = { thing: 20, phrase: 5, name: 10, characterString: 32 } as const

/** Made when a text is first cut: it takes longer than all else that is ours when a function starts (docs/2026-11-laws.md). */
let segmenter: Intl.Segmenter | undefined
const letters = (): Intl.Segmenter => segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The longest beginning of `text` with at most `most` UTF-16 units, whole graphemes only. */
function upTo(text: string, most: number): string {
  let kept = ''
  for (const { segment } of letters().segment(text)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept
}

/** `text` in at most `most` UTF-16 units; `…` at the end tells that it was cut. */
export const cut = (text: string, most: number): string => text.length <= most ? text : `${upTo(text, most - 1)}…`

/** One line without control characters, turned directions or halves of letters: WeChat refuses the whole message otherwise. An empty field is refused too. */
const plain = (text: string, otherwise: string): string => text.replace(/[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').trim() || otherwise

/** Any words. */
export const thing = (text = ''): Value => ({ value: cut(plain(text, '无'), longest.thing) })

/** A name: Chinese, or letters and spaces; figures and signs are not allowed. */
export const name = (text = ''): Value => ({ value: upTo(plain(text.replace(/[^\p{Script=Han}\p{Script=Latin}· ]/gu, ''), '工会'), longest.name) || '工会' })

/** Chinese characters only. */
export const phrase = (text = ''): Value => ({ value: upTo(text.replace(/[^\p{Script=Han}]/gu, ''), longest.phrase) || '通知' })

/** Figures, letters and signs of ASCII. */
export const characterString = (text = ''): Value => ({ value: text.replace(/[^\x21-\x7e]/g, '').slice(0, longest.characterString) || '-' })

/** `2026-11-21 16:30` in Asia/Shanghai, as a `time` field wants it. */
export const time = (at: string): Value => ({ value: inShanghai(at).format('YYYY-MM-DD HH:mm') })
