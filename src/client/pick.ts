import Taro from '@tarojs/taro'
import { allowPrivacy } from './privacy'

/** A photo as it will be sent: JPEG without its position and time, below 1.2 MB. */
export interface Picked { preview: string; data: string }

const largest = 1_200_000
const qualities = [70, 50, 30, 15]
const bytesOf = (base64: string) => base64.length * 3 / 4

const read = (filePath: string) => new Promise<string>((resolve, reject) => {
  Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success: ({ data }) => resolve(String(data)), fail: reject })
})

async function shrink(src: string): Promise<Picked | null> {
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: 1600 })
    const data = await read(tempFilePath)
    if (bytesOf(data) <= largest) return { preview: tempFilePath, data }
  }
  return null
}

/** Lets a person choose at most `count` photos; those that cannot be made small enough are left out. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  if (await allowPrivacy() === 'no') return []
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(() => null)
  const small = await Promise.all((chosen?.tempFiles ?? []).map(({ tempFilePath }) => shrink(tempFilePath).catch(() => null)))
  return small.filter(photo => photo !== null)
}
