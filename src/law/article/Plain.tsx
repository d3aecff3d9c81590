import type { CardLine } from '@contract'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

/** What it means, before what it says. */
export function Plain({ cards }: { cards: readonly CardLine[] }) {
  if (cards.length === 0) return null
  return (
    <>
      <Heading look='section-title'>大白话说</Heading>
      <Doors>{cards.map(({ id, title, meaning }) => <Door key={id} title={title} line={meaning} onTap={() => go('law/card', { id })} />)}</Doors>
    </>
  )
}
