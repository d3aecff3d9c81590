/** The own pages of this server: plain HTML that is escaped by construction. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Part[]

const textOf = (part: Part): string => {
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(textOf).join('')
  return String(part).replace(/[&<>"']/g, (letter) => escapes[letter]!)
}

/** `html\`<p>${anything}</p>\``: what is put in is escaped unless it is Html already. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, at) => text + (at < parts.length ? textOf(parts[at]!) : '')).join(''))

/** The colours and sizes of src/ui/tokens.css that these pages need. */
const style = new Html(`
:root { --ink: #1D2129; --quiet: #5A6270; --red: #C4161C; --red-pressed: #9E1116; --link: #1D5BB8; --paper: #F6F4F1; --card: #FFFFFF; --line: #E6E2DC }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'WenQuanYi Zen Hei', sans-serif; overflow-wrap: anywhere }
header { background: var(--red); color: #fff; padding: 12px 16px }
header h1 { margin: 0; font-size: 20px } header p { margin: 0; font-size: 15px }
main { max-width: 960px; margin: 0 auto; padding: 16px; display: grid; gap: 24px }
h2 { font-size: 20px; margin: 0 0 8px }
p { margin: 0 0 8px } .quiet { color: var(--quiet); font-size: 15px }
.grid { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); margin: 0; padding: 0; list-style: none }
.card { display: block; min-height: 48px; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 12px 16px; color: var(--ink); text-decoration: none }
a.card strong, a { color: var(--link) } a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.card span { display: block; color: var(--quiet); font-size: 15px }
.code svg { display: block; width: 160px; height: 160px; margin-bottom: 8px }
button { min-height: 48px; padding: 0 24px; border: 0; border-radius: 12px; background: var(--red); color: #fff; font: inherit; cursor: pointer }
button:active { background: var(--red-pressed) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 12px; margin: 8px 0 0 } dt { color: var(--quiet) } dd { margin: 0 }
`)

/** A whole page. */
export const document = (title: string, lead: string, main: Html): string => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><h1>${title}</h1><p>${lead}</p></header><main>${main}</main></body></html>
`.text
