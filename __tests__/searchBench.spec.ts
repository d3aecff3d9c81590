/** The measures of the search bench, on hits made by hand. */
import { bigrams, bm25 } from '../bench/search/baselines'
import { argsOf } from '../bench/search/files'
import { qualityOf } from '../bench/search'

test('a card counts for every article that it cites, at its own rank', () => {
  const search = () => [['甲|1'], ['乙|2', '乙|3'], ['丙|4']]
  expect(qualityOf(search, [{ query: '', gold: ['乙|3', '丁|9'] }])).toEqual({ recall: 0.5, rank: 0.5 })
  expect(qualityOf(search, [{ query: '', gold: ['丁|9'] }])).toEqual({ recall: 0, rank: 0 })
  expect(qualityOf(search, [{ query: '', gold: ['甲|1'] }, { query: '', gold: ['丙|4'] }])).toEqual({ recall: 1, rank: (1 + 1 / 3) / 2 })
})

test('only the first ten hits count', () => {
  const search = () => Array.from({ length: 20 }, (_, at) => [`甲|${at + 1}`])
  expect(qualityOf(search, [{ query: '', gold: ['甲|10', '甲|11'] }]).recall).toBe(0.5)
})

test('plain BM25 ranks the text that has the rarer words first, and leaves out what has none', () => {
  const rank = bm25(['工资按月支付', '押金应当退还', '工资和押金'], bigrams)
  expect(rank('退还押金', 10)).toEqual([1, 2])
})

test('options are told from files, and unknown ones are refused', () => {
  expect(argsOf(['a.jsonl', '--goal', '2.2', 'b.jsonl'], ['goal'])).toEqual({ files: ['a.jsonl', 'b.jsonl'], options: { goal: '2.2' } })
  expect(() => argsOf(['a.jsonl', '--gaol', '2'], ['goal'])).toThrow('--gaol')
  expect(() => argsOf([], ['goal'])).toThrow('.jsonl')
})
