import { dataUrlOf, download } from '../../client/browserFile'

export const saveWords = { page: '存成能打印的网页', data: '存成 JSON 文件', hint: '文件会存到这台设备的“下载”里。别人也用这台设备的话，看完请删掉。' } as const

/** Lets the browser save a file. */
export function saveFile(name: string, text: string): Promise<'saved' | 'refused'> {
  download(new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/html;charset=utf-8' }), name)
  return Promise.resolve('saved')
}

/** A photo as a picture of the page itself. */
export async function picture(url: string): Promise<string | null> {
  const response = await fetch(url)
  return response.ok ? dataUrlOf(await response.blob()).catch(() => null) : null
}
