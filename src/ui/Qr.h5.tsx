import { Image } from '@tarojs/components'
import { create } from 'qrcode/lib/core/qrcode'
import { useMemo } from 'react'
import './qr.css'

/** white around the code, in modules */
const quiet = 4

/** A code as a picture of its own: drawn here, sent nowhere. */
function pictureOf(text: string): string {
  const { modules: { size, data } } = create(text, { errorCorrectionLevel: 'M' })
  const dark = Array.from({ length: size * size }, (_, at) => data[at] ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '').join('')
  const side = size + 2 * quiet
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M${-quiet} ${-quiet}h${side}v${side}h${-side}z"/><path d="${dark}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A QR code. `label`: what it is for, in words. */
export function Qr({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => pictureOf(text), [text])
  return <Image className='qr' src={picture} mode='aspectFit' aria-label={label} />
}
