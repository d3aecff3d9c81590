/** Files as people really have them: other letters, quotes, line ends, wrong columns, and what a spreadsheet would run. */
import { deflateRawSync } from 'node:zlib'
import { csvOf, readCsv } from '../src/console/files/csv'
import { fileOf, sheetIn } from '../src/console/files/read'
import { bare, guarded, limits, linesOf, WrongFile } from '../src/console/files/sheet'
import { weekdaysOf } from '../src/console/files/stationColumns'
import { readUnit, unitHeadings } from '../src/console/files/unitColumns'
import { xlsxOf } from '../src/console/files/xlsx'

const bytes = (text: string) => new TextEncoder().encode(text)
/** `编号,名称,类型,上级` and `A1,东湖街道,街道,东区`, as a Chinese Excel saves CSV. */
const gb18030 = Uint8Array.from(Buffer.from('b1e0bac52cc3fbb3c62cc0e0d0cd2cc9cfbcb60d0a41312cb6abbafebdd6b5c02cbdd6b5c02cb6abc7f80d0a', 'hex'))
const street = { number: 'A1', name: '东湖街道', kind: '街道', parentNumber: '', parentName: '东区', area: '', workers: '', legalWorkers: '', villages: '', firms: '' }
const read = (sheet: Parameters<typeof linesOf>[0]) => linesOf(sheet, unitHeadings).lines

describe('letters and shapes', () => {
  const text = '编号,名称,类型,上级\r\nA1,东湖街道,街道,东区\r\n'
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))
  test.each([['UTF-8', bytes(text)], ['UTF-8 with its mark', bytes(`\ufeff${text}`)], ['GB18030', gb18030], ['UTF-16 with tabs', utf16], ['semicolons', bytes(text.replaceAll(',', ';'))], ['line ends of Unix', bytes(text.replaceAll('\r', ''))]])('%s', (_, file) => {
    expect(read(readCsv(file))).toEqual([{ line: 2, cells: street }])
  })
  test('quotes, commas and line ends inside cells; blank lines keep their number; columns in any order, with other names, and unknown ones', () => {
    const sheet = readCsv(bytes('备注,单位名称,级 别,面积（平方公里）,上级单位\n\n"a,b ""c""\nd",东湖街道,乡镇,"1,234.5",东区\n,,,,\nx,西湖街道,街道,３．５,东区\n'))
    expect(linesOf(sheet, unitHeadings)).toEqual({ unused: ['备注'], lines: [
      { line: 3, cells: { ...street, number: '', kind: '乡镇', area: '1,234.5' } }, { line: 5, cells: { ...street, number: '', name: '西湖街道', area: '３．５' } },
    ] })
    expect(read(sheet).map(readUnit)).toMatchObject([{ ok: { kind: 'street', form: { areaKm2: 1234.5 } } }, { ok: { kind: 'street', form: { areaKm2: 3.5 } } }])
  })
  test('an Excel file is known by what is in it; numbers keep what they say, times of day are times', async () => {
    const { default: writeXlsx } = await import('write-excel-file/universal')
    const rows = [['编号', '名称', '类型', '上级'], [{ value: 420106, type: Number }, '东湖街道', '街道', { value: 0.354166666666667, type: Number, format: 'hh:mm' }]]
    const sheet = await sheetIn(await writeXlsx(rows as never).toBlob())
    expect(sheet[1]).toEqual(['420106', '东湖街道', '街道', '08:30'])
    expect(await sheetIn(await fileOf([['编号'], ['0012']], 'xlsx', '单位'))).toEqual([['编号'], ['0012']])
    expect(await sheetIn(await fileOf([['编号'], ['0012']], 'csv', '单位'))).toEqual([['编号'], ['0012'], ['']])
  })
  test('days as people write them', () => {
    expect(['周一至周五', '一、三、五', '每天', '1-5', '星期六和星期日', '周一到周三、周日', '工作日', '１，２', '周八', ''].map(weekdaysOf)).toEqual([
      [1, 2, 3, 4, 5], [1, 3, 5], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [6, 7], [1, 2, 3, 7], [1, 2, 3, 4, 5], [1, 2], [0], [],
    ])
  })
})

describe('what cannot be used is told in words', () => {
  const said = async (file: Blob): Promise<string> => {
    try { linesOf(await sheetIn(file), unitHeadings) } catch (error) { if (error instanceof WrongFile) return error.message; throw error }
    return 'fine'
  }
  const blob = (text: string) => new Blob([text])
  test.each<[string, Blob, RegExp]>([
    ['empty', blob(''), /空的/], ['blank lines', blob('\n,,\n'), /空的/], ['names of columns only', blob('名称,类型\n'), /下面没有内容/],
    ['columns that are missing', blob('名字,电话\n张三,1\n'), /少了：名称、类型/], ['a column twice', blob('名称,类型,单位名称\na,b,c\n'), /“名称”这一列写了两次/],
    ['a torn quote', blob('名称,类型\n"东湖,街道\n'), /引号没有成对/], ['a picture', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)]), /读不出文字/],
    ['an old Excel file', new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)]), /旧版的 Excel/], ['a zip that is no Excel file', new Blob([bytes('PK\u0003\u0004 nothing')]), /打不开/],
    ['a zip that is cut off', new Blob([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(deflateRawSync(Buffer.alloc(999)))]), /打不开/],
    ['too many lines', blob(`名称,类型\n${'东湖街道,街道\n'.repeat(limits.rows + 1)}`), /一次最多 20000 行/],
  ])('%s', async (_, file, words) => { expect(await said(file)).toMatch(words) })
  test('too large, without being read', async () => {
    expect(await said({ size: limits.bytes + 1, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as Blob)).toMatch(/太大/)
  })
})

test('nothing that goes out is run by a spreadsheet, and it comes back as it was', async () => {
  const cells = ['=1+1', '+86', '-1', '@SUM(A1)', '＝HYPERLINK("x")', "'=x", "''+", '东湖', "'quoted'", '=cmd|\' /C calc\'!A0']
  const out = new TextDecoder().decode(csvOf([cells]))
  for (const cell of readCsv(bytes(out))[0]!) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  expect(readCsv(csvOf([cells]))[0]!.map(bare)).toEqual(cells)
  expect(cells.map(guarded).map(bare)).toEqual(cells)
  expect((await sheetIn(await xlsxOf([['编号'], ...cells.map((cell) => [cell])], '单位'))).flat().slice(1).map(bare)).toEqual(cells)
})
