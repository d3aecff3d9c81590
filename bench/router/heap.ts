/** What happens when, the earliest first; of two at the same time the one that was entered first. */
export interface Event { readonly at: number; readonly order: number; readonly kind: number; readonly who: number; readonly version: number }

const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

export class Agenda {
  private readonly heap: Event[] = []
  private entered = 0

  /** `version` lets whoever is concerned tell an event that has been overtaken. */
  add(at: number, kind: number, who = 0, version = 0): void {
    const event = { at, order: this.entered++, kind, who, version }
    const { heap } = this
    let place = heap.length
    heap.push(event)
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!isBefore(event, heap[above]!)) break
      heap[place] = heap[above]!
      place = above
    }
    heap[place] = event
  }

  next(): Event | undefined {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop()
    if (!last || !first || heap.length === 0) return first
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++
      if (!isBefore(heap[below]!, last)) break
      heap[place] = heap[below]!
      place = below
    }
    heap[place] = last
    return first
  }
}
