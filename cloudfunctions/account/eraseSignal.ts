/** In a signal a person is a mark; theirs becomes one that stands for nobody, so that as many asked as asked. */
import { newId } from '../db/database'
import { markOf, putSignal, questionsAbout, signal, signalsWith } from '../db/signals'
import type { Bit } from './erasers'
import type { Leaver } from './scrub'

const mostAbout = 300

/**
 * The next signal. Its employer's name is opened from a question; theirs are empty by now, so it is another's from now on, or nobody's.
 */
export async function eraseSignal({ id }: Leaver): Promise<Bit | null> {
  const [found] = await signalsWith(id, 1)
  if (!found) return null
  const others = await questionsAbout(found.keys, found.topic, found.firstAt, mostAbout)
  const named = others.find(({ names }) => names === 'employer')?.id ?? null
  const nobody = newId('x')
  return {
    rows: 1,
    run: async (tx) => {
      const now = await signal(tx, found.id)
      if (!now) return
      const kept = others.some((one) => one.id === now.namedIn && one.names === 'employer')
      await putSignal(tx, { ...now, workers: now.workers.map((one) => one === markOf(id) ? nobody : one), namedIn: kept ? now.namedIn : named })
    },
  }
}
