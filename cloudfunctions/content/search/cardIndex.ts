import { cards } from '../cards'
import { cardSegment } from './engine'
import { packSegment } from './packed'

/** The cards' words as one text. Worked out here; a bundle carries the result instead of this file (config/cardIndex.ts), for it takes longer than loading may. */
export const packedCards = (): string => packSegment(cardSegment(cards))
