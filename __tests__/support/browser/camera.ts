/** A phone's camera in front of a computer's screen. */
import type { Page } from 'playwright-core'
import { codesOn } from '../paper'

/** What a camera reads on the screen: the address in the picture, from `#` on. */
export async function scanned(page: Page): Promise<string> {
  const picture = page.locator('.qr').filter({ visible: true }).first()
  await picture.waitFor()
  const side = 300
  const dots = await picture.evaluate(async (shown, width) => {
    const image = new Image()
    image.src = (shown.querySelector('img') ?? shown as HTMLImageElement).src
    await image.decode()
    const pen = Object.assign(document.createElement('canvas'), { width, height: width }).getContext('2d')!
    pen.drawImage(image, 0, 0, width, width)
    const { data } = pen.getImageData(0, 0, width, width)
    return Array.from({ length: width * width }, (_, at) => data[at * 4]! < 128 ? '#' : ' ').join('')
  }, side)
  const [text] = await codesOn({ pixels: Uint8ClampedArray.from([...dots].flatMap((dot) => dot === '#' ? [0, 0, 0, 255] : [255, 255, 255, 255])), width: side, height: side })
  return text?.split('#/')[1] ?? 'nothing was read'
}
