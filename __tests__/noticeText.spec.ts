import { type Block, blocksOf, type Piece } from '@domain/noticeText'
import { plainText, saysAll } from '@domain/noticeWords'
import fc from 'fast-check'

const text = (words: string): Piece => ({ kind: 'text', text: words })

describe('a notice\'s text', () => {
  test('headings, lists, paragraphs and links', () => {
    expect(blocksOf('先看这里。\n\n# 怎么做\n- 拍照，看【法 劳动法 第五十条】\n- 【要点 k_wages-late 工资没按时发】\n找【法 工会法】')).toEqual([
      { kind: 'paragraph', pieces: [text('先看这里。')] },
      { kind: 'heading', pieces: [text('怎么做')] },
      { kind: 'list', points: [[text('拍照，看'), { kind: 'law', law: '劳动法', article: '第五十条' }], [{ kind: 'card', id: 'k_wages-late', name: '工资没按时发' }]] },
      { kind: 'paragraph', pieces: [text('找'), { kind: 'law', law: '工会法', article: null }] },
    ])
  })

  test.each([
    '【重要】请看', '【法】', '【法 】', '【法  劳动法】', '【法 劳动法 五十条】', '【要点 wages 工资】', '【要点 k_wages-late】', '【要点 k_x y\n】', '#没空格', '-没空格',
    '<img src=x onerror=alert(1)>', '[点我](javascript:alert(1))', '【法 <b>劳动法</b>', '&lt;script&gt;', '${7*7} {{7*7}}', '\u202e倒过来',
  ])('%s stays text as it stands', (hostile) => {
    const pieces = blocksOf(hostile).flatMap((block) => block.kind === 'list' ? block.points.flat() : block.pieces)
    expect(pieces.every(({ kind }) => kind === 'text')).toBe(true)
    expect(pieces.map((piece) => piece.kind === 'text' ? piece.text : '').join('')).toBe(hostile.replace(/\n/g, '').trim())
  })

  test('no letter is lost, whatever is written, and a text that has been read is quick to read again', () => {
    const letters = (words: string) => words.replace(/[\s]/g, '')
    const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('# 标题', '- 一点', '【法 劳动法 第五十条】', '【要点 k_a-b 名】', '【【法 劳动法】】', '【法 【法 劳动法】'))
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const source = lines.join('\n')
      const said = (piece: Piece) => piece.kind === 'text' ? piece.text : piece.kind === 'law' ? `【法 ${piece.law}${piece.article ? ` ${piece.article}` : ''}】` : `【要点 ${piece.id} ${piece.name}】`
      const marked = (block: Block): [string, readonly Piece[]][] => block.kind === 'list' ? block.points.map((one) => ['- ', one]) : [[block.kind === 'heading' ? '# ' : '', block.pieces]]
      const written = blocksOf(source).flatMap(marked).map(([mark, pieces]) => mark + pieces.map(said).join('')).join('\n')
      expect(letters(written)).toBe(letters(source))
      expect(blocksOf(written)).toEqual(blocksOf(source))
    }))
  })

  test('three thousand hostile letters take no time', () => {
    const began = performance.now()
    for (const bad of ['【法 '.repeat(750), '【要点 k_'.repeat(500), '【'.repeat(3000), `【法 ${'一'.repeat(2900)}`]) blocksOf(bad)
    expect(performance.now() - began).toBeLessThan(200)
  })

  test('read aloud and searched without its marks', () => {
    expect(plainText('# 标题\n- 看【法 劳动法 第五十条】\n【要点 k_a-b 名字】')).toBe('标题\n看《劳动法》第五十条\n名字')
    expect(saysAll('APP 标题', '用app', '# 标题')).toBe(true)
    expect(saysAll('法 劳动', '通知', '【法 工会法】')).toBe(false)
  })
})
