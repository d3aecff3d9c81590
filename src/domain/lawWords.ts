/** How laws, articles and their dates are written. */

/** `2012年12月28日` of `2012-12-28`. */
export function dateAsPrinted(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** A law's name in 《》; marks inside it become 〈〉. */
export const lawInMarks = (name: string): string => `《${name.replace(/《/g, '〈').replace(/》/g, '〉')}》`
