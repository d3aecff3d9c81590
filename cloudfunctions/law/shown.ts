import type { LawArticle } from '@contract'
import type { Overlay } from '@domain/law'
import type { StoredArticle } from '../content/statuteText'
import type { Known } from './versions'

/** An article as it is read on a day: what is printed and no longer holds carries its overlay. */
export function shownArticle({ article, paragraphs }: StoredArticle, version: Known, overlays: readonly Overlay[], on: string): LawArticle {
  const own = overlays.filter((one) => one.law === version.law && one.version === version.promulgatedOn && one.article === article && one.from <= on)
  return {
    article,
    paragraphs: paragraphs.map(({ text, parts }, at) => {
      const ended = own.find(({ paragraph }) => paragraph === null || paragraph === at + 1)
      return { text, parts, overlay: ended ? { from: ended.from, why: ended.why, by: ended.by } : null }
    }),
  }
}
