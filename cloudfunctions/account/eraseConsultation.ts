/** A consultation becomes a row of figures: its files first, then what the journal says about it, then itself. */
import { namelessOf } from '@domain/nameless'
import { save } from '../consultation/change'
import { consultation, putConsultation, wholeThreadsOf } from '../db/consultations'
import { deleteFiles, type Transaction } from '../db/database'
import { changeDeeds, namedAbout } from '../db/deeds'
import { draftsAbout, removeDrafts } from '../db/drafts'
import { takeWatch } from '../db/signals'
import type { Bit } from './erasers'
import { type Leaver, scrubbed } from './scrub'

const rowsAtOnce = 50

/** The next bit of the worker's next consultation. One that came in at the last moment is ended first: nobody is left to read its answer. */
export async function eraseConsultation(leaver: Leaver, at: string): Promise<Bit | null> {
  const [now] = await wholeThreadsOf(leaver.id, null, 1)
  if (!now) return null
  const { id } = now
  const again = async (tx: Transaction) => { const one = await consultation(tx, id); return one?.workerId === leaver.id ? one : null }
  if (now.state !== 'closed') {
    return { rows: 1, run: async (tx) => { const one = await again(tx); if (one && one.state !== 'closed') await save(tx, one, { kind: 'closed', at, reason: 'withdrawn' }) } }
  }
  const rows = await namedAbout(id, rowsAtOnce)
  if (rows.length > 0) return { rows: rows.length, run: (tx) => changeDeeds(tx, rows.map(({ _id }) => _id), scrubbed(leaver)) }
  await deleteFiles([...new Set(now.entries.flatMap(({ photos }) => photos))].slice(0, rowsAtOnce))
  const drafts = await draftsAbout(id)
  return {
    rows: 1 + drafts.length,
    run: async (tx) => {
      const one = await again(tx)
      await removeDrafts(tx, drafts)
      await takeWatch(tx, id)
      if (one?.state === 'closed') await putConsultation(tx, namelessOf(one))
    },
  }
}
