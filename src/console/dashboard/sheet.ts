/** The figures on the screen as a table for a file, with no number that the screen does not show. */
import { type Dashboard, topics, type UnitRow } from '@contract'
import { topicNames } from '@domain/topic'
import { belowLines, unshown } from './words'

const head = [
  '单位', '从', '到', '问了', '答复了', '按时答复（%）', '答复晚了', '一半多少分钟内答复', '95%多少分钟内答复', '办完了', '评价', '平均分', '说解决了（%）',
  '回访', '没回话', '扫码', '入会', '退会', '看通知', '等律师', '律师在写', '过了时间', ...topics.map(topic => topicNames[topic].name),
]

type Sums = Pick<Dashboard['figures'], keyof Dashboard['others']>
/** a number to be added up; where it is not shown, that it is not */
type Cell = string | number
const cell = (value: number | null): Cell => value ?? unshown
/** a share or a mean of nothing is blank, rather than hidden */
const share = (value: number | null, of: number | null): Cell => value === null && of === 0 ? '' : cell(value)

function cells(name: string, { span }: Dashboard, one: Sums, standing: Dashboard['standing'], more: Partial<Dashboard['figures']> = {}): Cell[] {
  const { asked, answered, keptPercent, late, closed, rated, score, called, silent, scans, joined, left, read } = one
  const own = (value: number | null | undefined, of: number | null) => value === undefined ? '' : share(value, of)
  return [
    name, span.from, span.to, cell(asked), cell(answered), share(keptPercent, answered), cell(late), own(more.p50, answered), own(more.p95, answered), cell(closed),
    cell(rated), share(score, rated), own(more.solvedPercent, rated), cell(called), cell(silent), cell(scans), cell(joined), cell(left), cell(read),
    ...[standing.waiting, standing.held, standing.overdue], ...topics.map((_, at) => more.topics ? cell(more.topics[at]!.asked) : ''),
  ]
}

/** The unit, and below it one line for each unit that hangs on it. */
export const sheetOf = (data: Dashboard, units: readonly UnitRow[]): Cell[][] => [
  head, cells(data.name, data, data.figures, data.standing, data.figures),
  ...belowLines(data, units).map(line => cells(line.name, data, line, line.standing)),
]
