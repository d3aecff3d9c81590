import type { Issue } from '@contract'

/** What is wrong with one field, in words for the person who filled it. */
export interface FieldWords { path: string; why: string }

const names: Record<string, string> = { station: '站点', topic: '问题类型', happenedOn: '日期', photos: '照片', score: '评分' }

const words: Partial<Record<Issue['code'], (issue: Issue) => string>> = {
  too_small: issue => 'minimum' in issue && Number(issue.minimum) > 1 ? `再多写一点，至少 ${String(issue.minimum)} 个字` : '这一项要填',
  too_big: issue => 'maximum' in issue ? `太长了，最多 ${String(issue.maximum)} 个字` : '太长了',
  invalid_type: () => '这一项要填',
  invalid_value: () => '请选一个',
  invalid_format: issue => issue.path[0] === 'text' ? '有认不出的字符，请删掉再试' : '格式不对，请检查一下',
}

/** Chinese reasons, one a field, for a schema's issues. */
export function fieldWordsOf(issues: readonly Issue[]): FieldWords[] {
  const seen = new Map<string, string>()
  for (const issue of issues) {
    const path = issue.path.join('.')
    const name = names[String(issue.path[0])]
    const why = words[issue.code]?.(issue) ?? '没填对，请检查一下'
    if (!seen.has(path)) seen.set(path, name ? `${name}：${why}` : why)
  }
  return [...seen].map(([path, why]) => ({ path, why }))
}
