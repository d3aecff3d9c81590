/** The search index of the cards, worked out when a function is bundled: the first search of a process only reads it. */
import type { Plugin } from 'esbuild'
import { packedCards } from '../cloudfunctions/content/search/cardIndex'

export const cardIndex: Plugin = {
  name: 'card-index',
  setup: ({ onLoad }) => {
    onLoad({ filter: /content[\\/]search[\\/]cardIndex\.ts$/ }, () => ({ contents: `export const packedCards = () => ${JSON.stringify(packedCards())}`, loader: 'js' }))
  },
}
