/** The value below which `share` of the sorted `times` lie. */
const percentile = (times: readonly number[], share: number): number => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0

const row = (cells: readonly string[]): string => cells.map((cell, at) => at === 0 ? cell.padEnd(26) : cell.padStart(9)).join('')

/** How long each method took, in milliseconds. */
export function timesTable(took: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...took].sort(([a], [b]) => a.localeCompare(b)).map(([method, times]) => {
    const sorted = [...times].sort((a, b) => a - b)
    const figures = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1))
    return row([method, String(sorted.length), ...figures])
  })
  return [row(['method', 'calls', 'p50 ms', 'p95 ms', 'max ms']), ...rows].join('\n')
}
