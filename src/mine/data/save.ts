import Taro from '@tarojs/taro'

/** What becomes of a file here, in words: WeChat hands files on to a chat. */
export const saveWords = { page: '发到微信：能打印的网页', data: '发到微信：JSON 文件', hint: '点了以后选“文件传输助手”，就只发给您自己。' } as const

/** Writes a file and hands it to a chat that the person chooses; it does not stay on the phone. */
export async function saveFile(name: string, text: string): Promise<'saved' | 'refused'> {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    files.writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return 'saved'
  } catch {
    return 'refused'
  } finally {
    try { files.unlinkSync(filePath) } catch { /* it was never written */ }
  }
}

/** The mini-program may not read pictures from the store's own address: they are seen one by one on the page. */
export const picture = (_url: string): Promise<string | null> => Promise.resolve(null)
