/** What is on the screen: elements and texts, after components were put in place of their tags. */
import type { RawNode } from './wxml'

/** Whoever handles an element's events: a page or a component. */
export interface Owner { data: Record<string, unknown>; [handler: string]: unknown }
export interface Element {
  readonly tag: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly owner: Owner
  readonly parent: Element | null
  children: (Element | string)[]
}

export interface Components {
  /** the file behind a tag used on `route`; null for WeChat's own elements */
  fileOf(route: string, tag: string): string | null
  mount(file: string, attr: Record<string, unknown>): Owner
  render(file: string, owner: Owner): RawNode
}

function grown(node: RawNode, route: string, owner: Owner, parent: Element | null, components: Components): Element {
  const tag = (node.tag ?? 'root').replace(/^wx-/, '')
  const element: Element = { tag, attr: node.attr ?? {}, owner, parent, children: [] }
  const file = components.fileOf(route, tag)
  const inner = file ? components.mount(file, { ...element.attr }) : owner
  const children = file ? components.render(file, inner).children : node.children
  element.children = (children ?? []).map((child) =>
    typeof child === 'object' ? grown(child, file ?? route, inner, element, components) : String(child))
  return element
}

/** The tree of a page. */
export const treeOf = (route: string, owner: Owner, components: Components): Element =>
  grown(components.render(route, owner), route, owner, null, components)

export const textOf = (node: Element | string): string => typeof node === 'string' ? node : node.children.map(textOf).join('')

/** An element and all below it, in reading order. */
export const all = (element: Element): Element[] =>
  [element, ...element.children.flatMap((child) => typeof child === 'string' ? [] : all(child))]

/** WeChat's compiler spells `aria-label` so. */
export const labelOf = ({ attr }: Element): string => String(attr.ariaLabel ?? '')

/** Those that hold no other of the same list. */
const innermost = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => !elements.some((other) => other !== element && isWithin(other, element)))

function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === outer) return true
  return false
}

/** The elements a person means by `words`: those that say exactly this, else those whose label or text holds it. */
export function meant(root: Element, words: string): Element[] {
  const elements = all(root)
  const ways: ((element: Element) => boolean)[] = [
    (element) => labelOf(element) === words, (element) => textOf(element).trim() === words,
    (element) => textOf(element).includes(words), (element) => labelOf(element).includes(words),
  ]
  for (const way of ways) {
    const found = elements.filter(way)
    if (found.length > 0) return innermost(found)
  }
  return []
}
