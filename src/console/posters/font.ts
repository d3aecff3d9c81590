/** The font of our own build, fetched when somebody prints: Noto Sans Hans Medium (SIL OFL 1.1), 8 MB. */
const address = new URL('../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf', import.meta.url)

let fetched: Promise<Uint8Array> | undefined

/** @throws when it does not come */
export function fontBytes(): Promise<Uint8Array> {
  fetched ??= fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`the font answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  })
  fetched.catch(() => { fetched = undefined })
  return fetched
}
