/** The clock, each minute: its stages one after the other, each bounded and resumable anywhere. */
import { eraseAccounts } from '../account/erase'
import { recheck } from '../check/recheck'
import { route } from '../consultation/route'
import type { Templates } from '../db/journal'
import { dutyEdges } from '../duty/edges'
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
type Run = (at: string, templates: Templates) => Promise<Stage>

const counted = ({ results, failed }: { readonly results: readonly unknown[]; readonly failed: number }): Stage => ({ done: results.length, failed })
const only = <R>(wanted: R, { results, failed }: { readonly results: readonly R[]; readonly failed: number }): Stage =>
  ({ done: results.filter((result) => result === wanted).length, failed })

/** In the order of their need: who is on duty before who is woken, and both before what is offered; what only counts or tidies comes last. */
const stages = {
  turned: async (at) => only('turnedOff', await dutyEdges(at)),
  woken: async (at) => counted(await wakeConsultations(at)),
  looked: async (at) => counted(await lookAtLicences(at)),
  rechecked: async (at) => ({ done: await recheck(at) }),
  offered: async (at) => counted(await route(at, 'clock')),
  reviewed: async (at) => counted(await wakeMembers(at)),
  published: async (at) => only('published', await publishDue(at)),
  fannedOut: async (at) => ({ done: await carryOnFanOuts(at, most.fanOutPages) }),
  delivered: async (at, templates) => {
    const { rows, failed } = await sendDue(templates, at, most.letters)
    return { done: rows, failed }
  },
  counted: async (at) => counted(await countPromises(at)),
  moved: async (at) => ({ done: await carryOn(at, most.moveSteps) === 'done' ? 0 : 1 }),
  watched: async (at) => counted(await watchEmployers(at)),
  added: async (at) => ({ done: await countFigures(at) }),
  erased: async (at) => only('gone', await eraseAccounts(at)),
  swept: async (at) => ({ done: await sweepSignIns(at) }),
} satisfies Record<string, Run>

/** What one run did, stage by stage; `failed` was left for the next. */
export type Tally = Readonly<Record<keyof typeof stages | 'failed', number>>

/** One run of the clock at `at`. A stage that cannot even begin keeps none of the others from running. */
export async function tick(at: string, templates: Templates): Promise<Tally> {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [name, run] of Object.entries<Run>(stages)) {
    const stage = await run(at, templates).catch((error: unknown): Stage => {
      logged(`clock.${name}`)(error)
      return { done: 0, failed: 1 }
    })
    done[name] = stage.done
    failed += stage.failed ?? 0
  }
  return { ...done, failed } as Tally
}
