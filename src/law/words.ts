/** What the law pages say about versions and their standing. */
import type { ArticlePage, LawParagraph, Version, VersionStatus } from '@contract'
import { dateAsPrinted, lawInMarks } from '@domain/lawWords'
import type { Tone } from '../ui/State'

export const statusWords: Record<VersionStatus, { tone: Tone; says: string }> = {
  notYet: { tone: 'care', says: '尚未生效' },
  inForce: { tone: 'good', says: '现行有效' },
  amended: { tone: 'care', says: '已被修改' },
  repealed: { tone: 'care', says: '已废止' },
}

export const datesInWords = ({ promulgatedOn, effectiveOn }: Version): string =>
  promulgatedOn === effectiveOn ? `${dateAsPrinted(promulgatedOn)}公布并施行` : `${dateAsPrinted(promulgatedOn)}公布，${dateAsPrinted(effectiveOn)}起施行`

/** `now`: there is something else to read today. */
export interface Standing { says: string; way: 'now' | 'none' }

/** What a reader must know before they lean on this version today; null where it is the one in force. */
function standingToday({ status, effectiveOn, endsOn }: Version): Standing | null {
  if (status === 'notYet') return { says: `这一版还没生效，${dateAsPrinted(effectiveOn)}起才算数。`, way: 'now' }
  if (status === 'amended') return { says: `您看的是以前的一版${endsOn ? `，${dateAsPrinted(endsOn)}起换成了新的` : ''}。`, way: 'now' }
  return status === 'repealed' ? { says: `这部法律已经废止${endsOn ? `，${dateAsPrinted(endsOn)}起` : '，'}不能再用。`, way: 'none' } : null
}

/** The same for somebody who asked how it stood on a day. */
export function standingOn(version: Version, on: string | undefined): Standing | null {
  const today = standingToday(version)
  if (!on) return today
  const asked = dateAsPrinted(on)
  if (version.effectiveOn > on) return { says: `${asked}那天，它还没施行，或者更早的写法这里没有。下面是这里最早的一版。`, way: today?.way ?? 'none' }
  if (version.endsOn && version.endsOn <= on) return { says: `到${asked}，它已经不再有效了。下面是最后的一版。`, way: today?.way ?? 'none' }
  return today ? { says: `下面是${asked}那天有效的写法。${today.says}`, way: today.way } : { says: `下面是${asked}那天有效的写法，和现在是同一版。`, way: 'none' }
}

/** What became of the article since, or will. */
const becameWords: Record<ArticlePage['since'], string> = {
  same: '这一条的文字，两版是一样的。',
  changed: '这一条，两版写得不一样。',
  removed: '现在的法律里，没有这一条。',
  moved: '这一条的文字还在，只是现在换了条号。',
  unknown: '这一条现在怎么写，请看现在的。',
}

/** The standing of one article; `where` the reader finds what holds today. */
export function articleStanding({ version, since }: Pick<ArticlePage, 'version' | 'since'>, on: string | undefined): { says: string; where: 'article' | 'law' | 'none' } | null {
  const standing = standingOn(version, on)
  if (!standing) return null
  if (standing.way === 'none') return { says: standing.says, where: 'none' }
  return { says: standing.says + becameWords[since], where: since === 'removed' || since === 'moved' ? 'law' : 'article' }
}

/** `《劳动合同法》第八十二条` */
export const nameOf = (law: string, article: string): string => lawInMarks(law) + article

/** A paragraph with its items, points and tables, as lines. */
function linesOf({ text, parts, overlay }: LawParagraph): string[] {
  const lines = [text, ...parts.flatMap(part => part.kind === 'item'
    ? [`${part.label}${part.text}`, ...part.points.map(({ label, text: point }) => `${label}${point}`)]
    : part.rows.map(row => row.map(cell => cell.text).join(' ')))].filter(Boolean)
  return overlay ? [`【下面这一款从${dateAsPrinted(overlay.from)}起不再适用】`, ...lines] : lines
}

/** What is put on the clipboard: where it stands, whether it still holds, the words, and the official page. */
export function copyOf({ law, article, version, paragraphs }: ArticlePage): string {
  const standing = standingToday(version)
  return [
    `${lawInMarks(law)}（${dateAsPrinted(version.promulgatedOn)}公布）${article}`, ...standing ? [standing.says] : [],
    ...paragraphs.flatMap(linesOf), ...version.officialUrl ? [`官方全文：${version.officialUrl}`] : [],
  ].join('\n')
}
