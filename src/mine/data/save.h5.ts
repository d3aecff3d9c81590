export const saveWords = { page: '存成能打印的网页', data: '存成 JSON 文件', hint: '文件会存到这台设备的“下载”里。别人也用这台设备的话，看完请删掉。' } as const

/** Lets the browser save a file. */
export function saveFile(name: string, text: string): Promise<'saved' | 'refused'> {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/html;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve('saved')
}

/** A photo as a picture of the page itself. */
export async function picture(url: string): Promise<string | null> {
  const response = await fetch(url)
  if (!response.ok) return null
  const blob = await response.blob()
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(blob)
  })
}
