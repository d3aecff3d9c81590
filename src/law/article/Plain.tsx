import type { CardLine, VersionStatus } from '@contract'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

/** What it means, before what it says. Cards are written for the law of today, whichever version is being read. */
export function Plain({ cards, status }: { cards: readonly CardLine[]; status: VersionStatus }) {
  if (cards.length === 0) return null
  return (
    <>
      <Heading look='section-title'>{status === 'inForce' ? '大白话说' : '大白话说（按现在的法律写的）'}</Heading>
      <Doors>{cards.map(({ id, title, meaning }) => <Door key={id} title={title} line={meaning} onTap={() => go('law/card', { id })} />)}</Doors>
    </>
  )
}
