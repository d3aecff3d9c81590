/** The file of a system dialogue; none when it was closed. */
export const chooseFile = (accept: string): Promise<File | undefined> => new Promise(resolve => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.hidden = true
  const finish = () => { resolve(input.files?.[0]); input.remove() }
  input.onchange = finish
  input.addEventListener('cancel', finish)
  document.body.append(input)
  input.click()
})

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the browser reads it after this task
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
