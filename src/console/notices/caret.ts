import { onWeb } from '../../ui/platform'

const box = (id: string): HTMLTextAreaElement | null => {
  const found = onWeb ? document.getElementById(id) : null
  return found instanceof HTMLTextAreaElement ? found : null
}

/** `text` with `piece` on a line of its own or within the line, where the cursor stands; at the end where nobody knows. */
export function put(id: string, text: string, piece: string, where: 'line' | 'within'): { text: string; caret: number } {
  const at = box(id)?.selectionEnd || text.length
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const lead = where === 'line' && before !== '' && !before.endsWith('\n') ? '\n' : ''
  return { text: before + lead + piece + after, caret: before.length + lead.length + piece.length }
}

/** Puts the cursor there, after the box was drawn anew. */
export function enterAt(id: string, caret: number) {
  const entry = box(id)
  entry?.focus({ preventScroll: true })
  entry?.setSelectionRange(caret, caret)
}
