/** Taps and typing: events climb from the element to the page as WeChat's do. */
import type { Element } from './tree'

const climbing = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchcancel', 'touchend'])

const handlerOf = ({ attr }: Element, type: string): { name: string; stops: 'yes' | 'no' } | null => {
  const caught = attr[`catch${type}`]
  const bound = caught || attr[`bind${type}`] || attr[`bind:${type}`]
  return bound ? { name: String(bound), stops: caught ? 'yes' : 'no' } : null
}

const datasetOf = ({ attr }: Element) =>
  Object.fromEntries(Object.entries(attr).flatMap(([name, value]) => name.startsWith('data-') ? [[name.slice(5), value]] : []))

const partOf = (element: Element) => ({ id: String(element.attr.id ?? ''), dataset: datasetOf(element), offsetLeft: 0, offsetTop: 0 })

/** A button that WeChat lets nobody tap. */
export const isDisabled = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parent) if (at.tag === 'button' && at.attr.disabled) return true
  return false
}

/** Who hears of a tap on `element` first; null when nobody does. */
export function listenerOf(element: Element, type: string): Element | null {
  for (let at: Element | null = element; at; at = at.parent) if (handlerOf(at, type)) return at
  return null
}

/** Tells everyone between `element` and the page. `inside` gives the event to the mini-program's own realm. */
export function fire(element: Element, type: string, detail: object, inside: <T>(value: T) => T): void {
  for (let at: Element | null = element; at; at = at.parent) {
    const handler = handlerOf(at, type)
    const listener = handler && at.owner[handler.name]
    if (typeof listener === 'function') {
      const event = { type, timeStamp: Math.round(performance.now()), target: partOf(element), currentTarget: partOf(at), mark: {}, detail }
      listener.call(at.owner, inside({ ...event, touches: [], changedTouches: [] }))
    }
    if (handler?.stops === 'yes' || !climbing.has(type)) return
  }
}
