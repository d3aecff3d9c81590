const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The station code in a page's parameters: `scene` of a mini-program code, or the end of the link
 * (`…/s/<code>`) that WeChat passes as `q`. Possibly damaged; null when there is none.
 */
export function codeIn(params: { scene?: string; q?: string }): string | null {
  if (params.scene) return decoded(params.scene).trim() || null
  const link = params.q ? decoded(params.q) : ''
  return /\/s\/([^/?#]+)/.exec(link)?.[1] ?? null
}
