/** Who may import whom: the house of docs/house.md as data. Lint reads it, and a test walks every file by it. */
import path from 'node:path'

/**
 * A file's room is the first whose folder it lies in. `may` names rooms and packages; a package ends in `*` when its whole scope is meant.
 * @type {readonly { name: string, folders: readonly string[], may: readonly string[] }[]}
 */
export const rooms = [
  { name: 'contract', folders: ['src/contract/'], may: ['contract', 'zod/mini'] },
  // sums for src/tools alone: the main package must not carry them
  { name: 'calculate', folders: ['src/domain/calculate/'], may: ['calculate', 'contract'] },
  { name: 'domain', folders: ['src/domain/'], may: ['domain', 'contract', 'dayjs', 'dayjs/plugin/utc'] },
  { name: 'client', folders: ['src/client/'], may: ['client', 'contract', 'react', '@tarojs/taro'] },
  // a picture of a code: for browsers alone
  { name: 'qr', folders: ['src/ui/Qr.'], may: ['ui', 'react', '@tarojs/*', 'qrcode/lib/core/qrcode'] },
  { name: 'ui', folders: ['src/ui/'], may: ['ui', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'pages', folders: ['src/pages/'], may: ['pages', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'law', folders: ['src/law/'], may: ['law', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'member', folders: ['src/member/'], may: ['member', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'near', folders: ['src/near/'], may: ['near', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*', 'leaflet'] },
  { name: 'mine', folders: ['src/mine/'], may: ['mine', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'desk', folders: ['src/desk/'], may: ['desk', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  // reads and writes files and prints, in a browser only: loaded when somebody asks for it
  { name: 'files', folders: ['src/console/files/', 'src/console/posters/'], may: ['files', 'console', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*', 'papaparse', 'read-excel-file/universal', 'write-excel-file/universal', 'pdfkit', 'fontkit', 'qrcode/lib/core/qrcode'] },
  { name: 'console', folders: ['src/console/'], may: ['console', 'files', 'qr', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'signIn', folders: ['src/signIn/'], may: ['signIn', 'qr', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'tools', folders: ['src/tools/'], may: ['tools', 'calculate', 'ui', 'client', 'domain', 'contract', 'react', '@tarojs/*'] },
  { name: 'app', folders: ['src/'], may: ['ui', 'client', 'contract', 'react', '@tarojs/*'] },
  { name: 'db', folders: ['cloudfunctions/db/'], may: ['db', 'secrets', 'contract', 'domain', '@cloudbase/node-sdk', 'node:crypto'] },
  { name: 'wechat', folders: ['cloudfunctions/wechat/'], may: ['wechat', 'db', 'contract', 'domain'] },
  // what reads and checks statutes: only one verb may import it, when it is called, so none of it is loaded when a function starts
  { name: 'laws', folders: ['cloudfunctions/content/import/', 'cloudfunctions/content/verify/', 'cloudfunctions/content/fingerprints'], may: ['laws', 'content', 'contract', 'domain', 'mammoth', 'jszip', 'node:crypto'] },
  { name: 'upload', folders: ['cloudfunctions/law/import.ts'], may: ['verbs', 'laws', 'contract', 'domain', 'db'] },
  { name: 'content', folders: ['cloudfunctions/content/'], may: ['content', 'contract', 'domain', 'node:buffer'] },
  { name: 'secrets', folders: ['cloudfunctions/secrets'], may: ['node:crypto'] },
  { name: 'doors', folders: ['cloudfunctions/api/', 'cloudfunctions/tick/'], may: ['doors', 'verbs', 'upload', 'db', 'contract', 'domain'] },
  { name: 'verbs', folders: ['cloudfunctions/'], may: ['verbs', 'content', 'contract', 'domain', 'db', 'wechat', 'secrets'] },
  { name: 'local', folders: ['local/'], may: ['local', 'config', 'verbs', 'doors', 'db', 'wechat', 'content', 'secrets', 'domain', 'contract', '*'] },
  { name: 'config', folders: ['config/'], may: ['config', 'local', 'db', 'ui', 'laws', 'content', 'contract', 'domain', '*'] },
  { name: 'bench', folders: ['bench/'], may: ['bench', 'files', 'verbs', 'local', 'config', 'db', 'secrets', 'domain', 'contract', '*'] },
  { name: 'tests', folders: ['__tests__/'], may: ['tests', 'bench', 'local', 'config', 'verbs', 'doors', 'db', 'wechat', 'laws', 'content', 'secrets', 'contract', 'domain', 'calculate', 'client', 'mine', 'desk', 'console', 'files', 'ui', 'tools', '*'] },
]

/** The room of a file, by its path from the top of the checkout; undefined for files at the top. */
export const roomOf = (file) => rooms.find((room) => room.folders.some((folder) => `${file}/`.startsWith(folder)))

const aliases = [['@contract', 'src/contract/index.ts'], ['@domain/', 'src/domain/']]

/** What `file` (from the top) means by `specifier`: a path from the top, or the package's name. */
export function targetOf(file, specifier) {
  for (const [alias, target] of aliases) if (specifier === alias || (alias.endsWith('/') && specifier.startsWith(alias))) return { file: target + specifier.slice(alias.length) }
  if (specifier.startsWith('.')) return { file: path.posix.join(path.posix.dirname(file), specifier) }
  return { package: specifier }
}

/** Why `file` may not import `specifier`, or null when it may. */
export function complaintAbout(file, specifier) {
  const room = roomOf(file)
  if (!room || specifier.endsWith('.css')) return null
  const target = targetOf(file, specifier)
  if (target.package) {
    const known = room.may.some((may) => may === '*' || may === target.package || (may.endsWith('/*') && target.package.startsWith(may.slice(0, -1))))
    return known ? null : `${room.name} may not import the package ${target.package}`
  }
  const other = roomOf(target.file)
  if (!other) return room.may.includes('*') ? null : `${room.name} may not import ${target.file}`
  return room.may.includes(other.name) ? null : `${room.name} may not import ${other.name}`
}

/** Rooms where time, chance and the environment may be read; everywhere else they are arguments. */
export const impureFiles = [
  'cloudfunctions/api/index.ts', 'cloudfunctions/tick/index.ts', 'cloudfunctions/db/database.ts', 'cloudfunctions/secrets.ts',
  'src/app.config.ts', 'src/client/**', 'local/**', 'config/**', 'bench/**', '__tests__/**',
]
