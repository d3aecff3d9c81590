/** What a bench has to say: one line a figure, and whether its goal is reached. */
export interface Figure {
  readonly what: string
  readonly measured: number
  readonly unit: string
  /** at most this much; undefined: told for information */
  readonly goal?: number
  /** at least this much, where more is better */
  readonly least?: number
  /** how the number came about: range, rounds, noise */
  readonly note?: string
}

/** A number as a person reads it: three digits that matter, thousands apart. */
export const plain = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

const verdict = (figure: Figure): string => {
  const { measured, goal, least, unit } = figure
  if (goal === undefined && least === undefined) return ''
  return reached(figure) ? 'ok' : `short by ${plain(Math.abs(measured - (goal ?? least ?? 0)))} ${unit}`
}

/** Whether the figure's goal, if it has one, is reached. A figure that is no number reaches nothing. */
export const reached = ({ measured, goal = Infinity, least = -Infinity }: Figure): boolean => measured <= goal && measured >= least

const goalOf = ({ goal, least, unit }: Figure): string =>
  goal !== undefined ? `≤ ${plain(goal)} ${unit}` : least !== undefined ? `≥ ${plain(least)} ${unit}` : ''

/** The figures as aligned text, a line each. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [['what', 'measured', 'goal', '', 'how'], ...figures.map((figure) => [
    figure.what, `${plain(figure.measured)} ${figure.unit}`,
    goalOf(figure), verdict(figure), figure.note ?? '',
  ])]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')
}
