/** Files on a computer: for browsers alone. */

/** The files of a system dialogue; none when it was closed. `accept` as HTML has it: '.csv,.xlsx' or 'image/*'. */
export const chooseFiles = (accept: string, multiple = false): Promise<File[]> => new Promise(resolve => {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept, multiple, hidden: true })
  const finish = () => { resolve([...input.files ?? []]); input.remove() }
  input.onchange = finish
  input.addEventListener('cancel', finish)
  document.body.append(input)
  input.click()
})

/** A file's bytes as a `data:` address. @throws when it cannot be read, as a folder cannot */
export const dataUrlOf = (file: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(new Error('the file cannot be read'))
  reader.readAsDataURL(file)
})

/** The base64 of a `data:` address. */
export const base64In = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1)

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // the browser reads it after this task
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
