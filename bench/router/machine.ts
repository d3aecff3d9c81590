/**
 * L0: all lawyers on duty as one machine that works with the speed of them all, for every field, and always on what is nearest to
 * its end. No rule for real people can have a smaller mean.
 */
import { Agenda } from './heap'
import type { World } from './world'

interface Job { readonly n: number; left: number; opened: boolean }
export interface Fate { readonly state: 'answered' | 'gone' | 'waiting'; readonly answeredAt: number }

const kinds = { asks: 0, crew: 1, givesUp: 2, done: 3 } as const

export function machine({ asks, lawyers, hours, endMs }: World): Fate[] {
  const fates: Fate[] = asks.map(() => ({ state: 'waiting', answeredAt: -1 }))
  const agenda = new Agenda()
  for (const { shifts, silent } of lawyers) {
    if (silent) continue
    for (const { from, to } of shifts) { agenda.add(from, kinds.crew, 1); agenda.add(to, kinds.crew, -1) }
  }
  asks.forEach(({ at }, n) => { agenda.add(at, kinds.asks, n) })
  let jobs: Job[] = []
  let [crew, now, version] = [0, 0, 0]

  /** The job nearest to its end gets all the work until something happens. */
  const turn = (): void => {
    const job = jobs.reduce<Job | undefined>((best, one) => !best || one.left < best.left ? one : best, undefined)
    version++
    if (!job || crew === 0) return
    job.opened = true
    agenda.add(now + job.left / crew, kinds.done, job.n, version)
    jobs = [job, ...jobs.filter((one) => one !== job)]
  }
  const happen: Record<number, (who: number, version: number) => void> = {
    [kinds.asks]: (n) => {
      jobs.push({ n, left: asks[n]!.work, opened: false })
      agenda.add(hours.whenDuty(hours.dutyAt(now) + asks[n]!.patience), kinds.givesUp, n)
    },
    [kinds.crew]: (change) => { crew += change },
    [kinds.givesUp]: (n) => {
      if (!jobs.some((job) => job.n === n && !job.opened)) return
      jobs = jobs.filter((job) => job.n !== n)
      fates[n] = { state: 'gone', answeredAt: -1 }
    },
    [kinds.done]: (n) => {
      jobs = jobs.filter((job) => job.n !== n)
      fates[n] = { state: 'answered', answeredAt: now }
    },
  }
  for (let event = agenda.next(); event && event.at < endMs; event = agenda.next()) {
    if (event.kind === kinds.done && event.version !== version) continue
    const job = jobs[0]
    // a stale start of the list holds no work in progress
    if (job?.opened && crew > 0) job.left = Math.max(0, job.left - (event.at - now) * crew)
    now = event.at
    happen[event.kind]!(event.who, event.version)
    turn()
  }
  return fates
}

