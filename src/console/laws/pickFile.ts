import { base64In, chooseFiles, dataUrlOf } from '../../client/browserFile'
import { lawFileBytes } from '../../contract/lawImport'

/** A file as it is sent: `data` is base64. */
export interface LawFile { name: string; data: string }

/** Lets a person choose a file of this computer. */
export async function pickLawFile(): Promise<LawFile | 'none' | 'tooLarge'> {
  const [file] = await chooseFiles('.docx,.md,.txt')
  if (!file) return 'none'
  if (file.size > lawFileBytes) return 'tooLarge'
  return { name: file.name, data: base64In(await dataUrlOf(file)) }
}
