import Taro from '@tarojs/taro'
import { allowPrivacy } from '../../client/privacy'
import { lawFileBytes } from '../../contract/lawImport'

/** A file as it is sent: `data` is base64. */
export interface LawFile { name: string; data: string }

const extension = ['docx', 'md', 'txt']

const read = (filePath: string) => new Promise<string>((resolve, reject) => {
  Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success: ({ data }) => resolve(String(data)), fail: reject })
})

/** Lets a person take a file out of a chat, which is where WeChat keeps files. */
export async function pickLawFile(): Promise<LawFile | 'none' | 'tooLarge'> {
  if (await allowPrivacy() === 'no') return 'none'
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension }).catch(() => null)
  const file = chosen?.tempFiles[0]
  if (!file) return 'none'
  if (file.size > lawFileBytes) return 'tooLarge'
  return { name: file.name, data: await read(file.path) }
}
