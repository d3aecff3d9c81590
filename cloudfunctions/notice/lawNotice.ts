/** A law that changed proposes a notice: a draft that names the articles and links to them, without a word of their text. */
import { type ImportPreview, limits, type TypedNotice } from '@contract'
import { dateAsPrinted, lawInMarks } from '@domain/lawWords'
import { rootUnitId } from '@domain/plan'
import type { KnownCall } from '../call'
import { newId, type Transaction } from '../db/database'
import { addNoticeDraft } from '../db/noticeDrafts'

type Changed = Pick<ImportPreview, 'law' | 'effectiveOn' | 'standing' | 'changes'>

/** of each kind; the whole law is linked above them */
const mostNamed = 20

const group = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`# ${heading}`, ...lines.slice(0, mostNamed).map((line) => `- ${line}`), ...lines.length > mostNamed ? [`- 还有 ${lines.length - mostNamed} 条`] : []]

/** Title and text of the proposal; null when nothing changed against a version that stands here. */
export function lawNoticeOf({ law, effectiveOn, standing, changes }: Changed): Pick<TypedNotice, 'title' | 'text'> | null {
  if (standing !== 'newer' || !changes) return null
  const link = (article: string) => `【法 ${law} ${article}】`
  const { added, removed, changed, moved } = changes
  const title = `${lawInMarks(law)}改了`
  const text = [
    `【法 ${law}】有了新的版本，从${dateAsPrinted(effectiveOn)}起按新的办。`,
    '（在这里写：对工友有什么不一样，用自己的话说）',
    ...group('改了的', changed.map(link)), ...group('新加的', added.map(link)),
    ...group('没有了的', removed), ...group('换了号码的', moved.map(({ from, to }) => `原来的${from}，现在是${link(to)}`)),
    '# 有疑问', '在这里点“问律师”，不收钱。',
  ].join('\n')
  return { title: title.length <= limits.noticeTitle.max ? title : '一部法律改了，请看改了哪些', text }
}

/** Leaves the proposal among the drafts of who published the law. For the transaction that publishes it. @returns its id, or null */
export async function proposeLawNotice(tx: Transaction, { person, at }: KnownCall, preview: Changed): Promise<string | null> {
  const words = lawNoticeOf(preview)
  if (!words) return null
  const id = newId('b')
  await addNoticeDraft(tx, {
    id, authorId: person.id, author: person.surname ?? '', state: 'draft', revision: 1, savedAt: at, ...words,
    audience: { unitId: rootUnitId, trades: [], membership: 'any', topics: [] }, units: [rootUnitId],
    publishAt: null, what: '', corrects: null, template: `law:${preview.law}`, rejection: null, approvedBy: null,
  })
  return id
}
