/** Everything that is held, read page by page to the end. */
import type { HeldItem, Output } from '@contract'
import type { call } from '../../client/call'
import type { Book, Leaf } from './book'

export interface Around {
  readonly call: typeof call
  /** waits so many seconds */
  readonly wait: (seconds: number) => Promise<void>
  /** a photo as a picture of the page itself; null where it cannot be fetched */
  readonly picture: (url: string) => Promise<string | null>
  /** how many of all have been read */
  readonly said: (read: number, all: number) => void
}

type Page = Output<'account.open'>

/** One page; who asks too fast waits as long as is said. */
async function pageOf({ call, wait }: Around, kind: Book['chapters'][number]['kind'], cursor: string | null): Promise<Page | string> {
  for (;;) {
    const result = await call('account.open', { kind, ...cursor !== null && { cursor } })
    if (result.ok) return result.data
    if (result.error.name !== 'TooFast') return result.error.says
    await wait(Number(result.error.details.seconds ?? 1))
  }
}

async function leafOf({ picture }: Around, { photos, ...item }: HeldItem): Promise<Leaf> {
  const pictures: (string | null)[] = []
  for (const { url } of photos) pictures.push(await picture(url).catch(() => null))
  return { ...item, photos: pictures }
}

/** All of it, or the sentence that says why not. */
export async function collect(around: Around, { kinds, consents }: Output<'account.held'>, madeAt: string): Promise<Book | string> {
  const wanted = kinds.filter(({ count }) => count > 0)
  const all = wanted.reduce((sum, { count }) => sum + count, 0)
  let read = 0
  const chapters: { kind: (typeof wanted)[number]['kind']; leaves: Leaf[] }[] = []
  for (const { kind } of wanted) {
    const leaves: Leaf[] = []
    for (let cursor: string | null = null, end = 'ahead'; end === 'ahead';) {
      const page: Page | string = await pageOf(around, kind, cursor)
      if (typeof page === 'string') return page
      for (const item of page.items) leaves.push(await leafOf(around, item))
      read += page.items.length
      around.said(Math.min(read, all), all)
      cursor = page.next
      end = cursor === null ? 'reached' : 'ahead'
    }
    chapters.push({ kind, leaves })
  }
  return { madeAt, consents, chapters }
}
