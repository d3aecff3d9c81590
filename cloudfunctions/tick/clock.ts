/** The clock, each minute: its stages one after the other, each bounded and resumable anywhere. */
import { eraseAccounts } from '../account/erase'
import { recheck } from '../check/recheck'
import { route } from '../consultation/route'
import type { Templates } from '../db/journal'
import { dutyEdges } from '../duty/edges'
import type { Enough } from '../each'
import { logged } from '../log'
import { carryOnFanOuts } from '../message/fanOut'
import { sendDue } from '../message/sendDue'
import { publishDue } from '../notice/due'
import { lookAtLicences } from '../person/licences'
import { sweepSignIns } from '../signIn/sweep'
import { carryOn } from '../unit/rehome'
import { wakeConsultations } from './consultations'
import { countFigures } from './figures'
import { wakeMembers } from './members'
import { countPromises } from './promises'
import { watchEmployers } from './signals'

/** how much one run takes on; the next minute goes on with the rest */
const most = { letters: 1500, fanOutPages: 100, moveSteps: 40 }

/** What one stage did; `failed` is in the log and left for the next minute. */
interface Stage { readonly done: number; readonly failed?: number }
type Run = (at: string, enough: Enough, templates: Templates) => Promise<Stage>

const counted = ({ results, failed }: { readonly results: readonly unknown[]; readonly failed: number }): Stage => ({ done: results.length, failed })
const only = <R>(wanted: R, { results, failed }: { readonly results: readonly R[]; readonly failed: number }): Stage =>
  ({ done: results.filter((result) => result === wanted).length, failed })

/** In the order of their need: who is on duty before who is woken, and both before what is offered; what only counts or tidies comes last. */
const stages = {
  turned: async (at, enough) => only('turnedOff', await dutyEdges(at, enough)),
  woken: async (at, enough) => counted(await wakeConsultations(at, enough)),
  looked: async (at, enough) => counted(await lookAtLicences(at, enough)),
  rechecked: async (at) => ({ done: await recheck(at) }),
  offered: async (at, enough) => counted(await route(at, 'clock', enough)),
  reviewed: async (at, enough) => counted(await wakeMembers(at, enough)),
  published: async (at, enough) => only('published', await publishDue(at, enough)),
  fannedOut: async (at, enough) => ({ done: await carryOnFanOuts(at, most.fanOutPages, enough) }),
  delivered: async (at, enough, templates) => {
    const { rows, failed } = await sendDue(templates, at, most.letters, enough)
    return { done: rows, failed }
  },
  counted: async (at, enough) => counted(await countPromises(at, enough)),
  moved: async (at, enough) => ({ done: await carryOn(at, most.moveSteps, enough) === 'done' ? 0 : 1 }),
  watched: async (at, enough) => counted(await watchEmployers(at, enough)),
  added: async (at, enough) => ({ done: await countFigures(at, enough) }),
  erased: async (at, enough) => only('gone', await eraseAccounts(at, enough)),
  swept: async (at) => ({ done: await sweepSignIns(at) }),
} satisfies Record<string, Run>

/** What one run did, stage by stage; `failed` was left for the next. */
export type Tally = Readonly<Record<keyof typeof stages | 'failed', number>>

/** milliseconds of one run: the platform ends it after sixty seconds, and what comes last must have its turn however much is due */
export const time = { whole: 45_000, stage: 10_000 } as const

/**
 * One run of the clock at `at`. A stage that cannot even begin keeps none of the others from running, nor does one with too much to do.
 * @param spent milliseconds since the run began
 */
export async function tick(at: string, templates: Templates, spent: () => number = () => 0): Promise<Tally> {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [name, run] of Object.entries<Run>(stages)) {
    const until = Math.min(time.whole, spent() + time.stage)
    const stage = await run(at, () => spent() >= until, templates).catch((error: unknown): Stage => {
      logged(`clock.${name}`)(error)
      return { done: 0, failed: 1 }
    })
    done[name] = stage.done
    failed += stage.failed ?? 0
  }
  return { ...done, failed } as Tally
}
