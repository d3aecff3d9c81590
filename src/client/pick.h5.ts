import { base64In, chooseFiles } from './browserFile'
import type { Picked } from './pick'

const largest = 1_200_000
const longest = 1600
const qualities = [0.75, 0.55, 0.35, 0.15]

const load = (url: string) => new Promise<HTMLImageElement>((resolve, reject) => {
  const image = new Image()
  image.onload = () => resolve(image)
  image.onerror = reject
  image.src = url
})

/** Drawing anew leaves out everything the camera wrote into the file. */
async function shrink(file: File): Promise<Picked | null> {
  const url = URL.createObjectURL(file)
  try {
    const image = await load(url)
    const factor = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * factor))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * factor))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    for (const quality of qualities) {
      const preview = canvas.toDataURL('image/jpeg', quality)
      const data = base64In(preview)
      if (data.length * 3 / 4 <= largest) return { preview, data }
    }
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Lets a person choose at most `count` photos; those that are no photos are left out. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  const files = (await chooseFiles('image/*', true)).slice(0, count)
  const small = await Promise.all(files.map(file => shrink(file).catch(() => null)))
  return small.filter(photo => photo !== null)
}
