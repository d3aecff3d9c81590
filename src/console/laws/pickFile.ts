import { lawFileBytes } from '../../contract/lawImport'

/** A file as it is sent: `data` is base64. */
export interface LawFile { name: string; data: string }

const marker = ';base64,'

/** The file of a system dialogue; none when it was closed. */
const choose = () => new Promise<File | undefined>(resolve => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.docx,.md,.txt'
  input.hidden = true
  const finish = () => { resolve(input.files?.[0]); input.remove() }
  input.onchange = finish
  input.addEventListener('cancel', finish)
  document.body.append(input)
  input.click()
})

const read = (file: File) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(new Error('the file cannot be read'))
  reader.readAsDataURL(file)
})

/** Lets a person choose a file of this computer. */
export async function pickLawFile(): Promise<LawFile | 'none' | 'tooLarge'> {
  const file = await choose()
  if (!file) return 'none'
  if (file.size > lawFileBytes) return 'tooLarge'
  const url = await read(file)
  return { name: file.name, data: url.slice(url.indexOf(marker) + marker.length) }
}
