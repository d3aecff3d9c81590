/** Why a file cannot be taken in at all, with what a person can do about it. */
export const wrongFileReasons = {
  empty: 'the file is empty',
  tooLarge: 'the file is larger than any statute (10 MB)',
  expands: 'the archive unpacks to more than any statute needs (16 MB or 500 parts)',
  unknownKind: 'only .docx, .md and .txt files are read',
  html: 'this is a web page under another name; download the document itself',
  oldWord: 'this is an old .doc or a protected document; save it as .docx without a password',
  otherArchive: 'this is an archive, but no Word document',
  notDocx: 'the name says .docx, but the content is no Word document',
  binary: 'this is no text: it holds zero bytes, or is a document under another name',
  damaged: 'the document is damaged; download it again',
  encoding: 'the text is not UTF-8 (GBK, perhaps); save it as UTF-8',
  garbled: 'the text lost characters in an earlier conversion (it holds U+FFFD)',
  noTitle: 'no title of a law, regulation or judicial interpretation was found',
  noArticles: 'no article (第一条 …) was found',
} as const
export type WrongFileReason = keyof typeof wrongFileReasons

/** A file that is not a statute, or cannot be read. `message` is a whole sentence; `reason` is for programs. */
export class WrongFile extends Error {
  constructor(readonly reason: WrongFileReason, detail = '') {
    super(wrongFileReasons[reason] + (detail && `: ${detail}`))
    this.name = 'WrongFile'
  }
}
