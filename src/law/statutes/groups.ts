import type { LawLine } from '@contract'

interface Group { name: string; lines: LawLine[] }

/** By who made them, the highest first. */
const kinds: readonly { name: string; isOne: (issuer: string) => boolean }[] = [
  { name: '法律（全国人大和常委会）', isOne: issuer => issuer.includes('人民代表大会') },
  { name: '行政法规（国务院）', isOne: issuer => issuer === '国务院' },
  { name: '司法解释（最高法院）', isOne: issuer => /最高人民(法院|检察院)/.test(issuer) },
  { name: '部门的规定', isOne: () => true },
]

/** Laws by who made them, in the order in which they came; groups without any are left out. */
export function groupsOf(laws: readonly LawLine[]): Group[] {
  const groups = kinds.map(({ name }): Group => ({ name, lines: [] }))
  for (const line of laws) groups[kinds.findIndex(({ isOne }) => isOne(line.issuer ?? ''))]!.lines.push(line)
  return groups.filter(({ lines }) => lines.length > 0)
}

/** Those in whose names every word stands. */
export function matching(laws: readonly LawLine[], text: string): LawLine[] {
  const words = text.normalize('NFKC').replace(/[《》]/g, ' ').split(/\s+/).filter(Boolean)
  return laws.filter(({ law, title }) => words.every(word => `${law} ${title}`.normalize('NFKC').includes(word)))
}
