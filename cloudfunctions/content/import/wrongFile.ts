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

/** The same for whoever uploads it. */
export const wrongFileWords: Readonly<Record<WrongFileReason, string>> = {
  empty: '这个文件是空的，请换一个。',
  tooLarge: '文件太大了，法律文本到不了10MB，请看看是不是选错了。',
  expands: '这个文件展开后太大，不像法律文本，请重新下载。',
  unknownKind: '只能读 .docx、.md、.txt 文件。',
  html: '这是一个网页，不是文件。请到官方网站下载文件本身。',
  oldWord: '这是旧的 .doc 或加了密码的文件。请另存为 .docx，不要加密码。',
  otherArchive: '这是压缩包，不是 Word 文件。',
  notDocx: '名字是 .docx，里面不是 Word 文件。请重新下载。',
  binary: '这不是文字文件，请换一个。',
  damaged: '文件坏了，请重新下载。',
  encoding: '文字编码不对，请另存为 UTF-8。',
  garbled: '文件里有乱码，请重新下载原来的文件。',
  noTitle: '没找到法律、法规或司法解释的名称，请看看是不是选错了文件。',
  noArticles: '没找到“第一条”，请看看是不是选错了文件。',
}

/** A file that is not a statute, or cannot be read. `message` is a whole sentence; `reason` is for programs. */
export class WrongFile extends Error {
  constructor(readonly reason: WrongFileReason, detail = '') {
    super(wrongFileReasons[reason] + (detail && `: ${detail}`))
    this.name = 'WrongFile'
  }
}
