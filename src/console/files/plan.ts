/** What would become of the lines of a file, and then doing it: in chunks, one after the other, from wherever it stopped. */
import type { LineFault, LineResult } from '@contract'
import { linesAtOnce } from '../../contract/fileLine'

export interface WrongLine { readonly line: number; readonly says: string }

/** What the person sees before they accept. `ready` is what will be written, parents before children. */
export interface Plan<L> {
  readonly ready: readonly (L & { readonly standing: 'new' | 'changed' })[]
  readonly unchanged: number
  readonly wrong: readonly WrongLine[]
}

export const faultWords: Readonly<Record<LineFault, string>> = {
  unknownNumber: '没有这个编号，或者不归您管。',
  unknownParent: '没有找到它的上级单位，或者不归您管。',
  wrongPlace: '放不到那里：区在市下面，街道在区下面，园区在区或者街道下面。',
  otherKind: '类型和现在的不一样。导入不能改类型。',
  moved: '上级单位和现在的不一样。搬家请在页面上搬，能先看会带走什么。',
  closed: '这个单位已经关掉了。',
  twice: '和前面的一行是同一个。',
}

/** Told after every chunk. */
export type Tell = (done: number, of: number) => void

export const chunked = <T>(all: readonly T[], size = linesAtOnce): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** Collects what the door says of lines into a plan. */
export function gather<L extends { readonly line: number }>(wrongBefore: readonly WrongLine[]) {
  const ready: (L & { standing: 'new' | 'changed' })[] = []
  const wrong = [...wrongBefore]
  const lineOf = new Map<string, number>()
  let unchanged = 0
  return {
    wrong: (line: number, says: string) => { wrong.push({ line, says }) },
    /** @returns whether it is in order: children may hang on it */
    take: (item: L, { standing, why, id }: LineResult): 'fine' | 'wrong' => {
      const first = id ? lineOf.get(id) : undefined
      if (standing === 'wrong' || first !== undefined) {
        wrong.push({ line: item.line, says: first === undefined ? faultWords[why ?? 'twice'] : `和第 ${first} 行是同一个。` })
        return 'wrong'
      }
      if (id) lineOf.set(id, item.line)
      if (standing === 'unchanged') unchanged++
      else ready.push({ ...item, standing })
      return 'fine'
    },
    plan: (): Plan<L> => ({ ready, unchanged, wrong: [...wrong].sort((a, b) => a.line - b.line) }),
  }
}

/** What the door answered for a chunk: results, or words why there are none. */
export type Answer = { readonly results: readonly LineResult[] } | { readonly says: string }

export class Stopped extends Error {}

/** @throws Stopped with plain words */
export function resultsOf(answer: Answer): readonly LineResult[] {
  if ('says' in answer) throw new Stopped(answer.says)
  return answer.results
}

/** How far a job came. `left`: what was right when it was looked at, and no longer was when it was to be written. */
export interface Written { readonly done: number; readonly left: readonly WrongLine[] }

/**
 * Writes what is ready, a chunk at a time, from `from` on. A chunk that was written already is unchanged when it is sent again.
 * @returns how far it came when `isStopped` said so, or all of it
 * @throws Stopped with plain words
 */
export async function carryOut<L extends { readonly line: number; readonly standing: string }>(
  ready: readonly L[], from: number, send: (lines: Omit<L, 'standing'>[]) => Promise<Answer>, tell: (written: Written) => void, isStopped: () => boolean,
): Promise<void> {
  const left: WrongLine[] = []
  for (let at = from; at < ready.length && !isStopped(); at += linesAtOnce) {
    const results = resultsOf(await send(ready.slice(at, at + linesAtOnce).map(({ standing: _, ...line }) => line)))
    for (const { line, why } of results) if (why) left.push({ line, says: faultWords[why] })
    tell({ done: Math.min(ready.length, at + linesAtOnce), left: [...left] })
  }
}
