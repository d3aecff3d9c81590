import type { Card } from '@contract'
import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import type { Transaction } from '../db/database'
import { citedKeysAt, putReview } from '../db/lawImports'

/** Whether the caller may tick this off: an answer under their unit, or a card when theirs is the root, that does cite that version. */
async function isTheirs(tx: Transaction, { unitId }: Person, card: Card | undefined, [kind, id = '', law, from]: readonly string[]): Promise<boolean> {
  if (!unitId) return false
  if (kind === 'answer') return (await citedKeysAt(tx, id, unitId))?.includes(`${law}||${from}`) ?? false
  return kind === 'card' && unitId === rootUnitId && (card?.citations.some((cited) => cited.law === law && cited.version === from) ?? false)
}

export const reviewed: KnownVerb<'law.reviewed'> = async (call, { id }) => {
  const parts = id.split('|')
  const { cardOf } = await import('../content/cards')
  const card = cardOf(parts[1] ?? '')
  return call.write(async (tx) => {
    if (parts.length !== 5 || !await isTheirs(tx, call.person, card, parts)) throw refusal('NotFound')
    await putReview(tx, id, call.at, call.person.id)
    return { output: {}, subject: parts[1]!, change: { law: parts[2]!, from: parts[3]!, to: parts[4]! } }
  })
}
