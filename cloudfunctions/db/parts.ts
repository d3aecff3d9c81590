/** A list in parts of at most `size`: a query asks for so many ids at once. */
export const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/** units that one query asks for */
export const unitsAtOnce = 150
