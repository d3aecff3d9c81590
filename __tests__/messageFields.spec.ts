/** What goes into a template is never what WeChat refuses, and never a broken letter. */
import fc from 'fast-check'
import { characterString, cut, longest, name, phrase, thing, time } from '../cloudfunctions/wechat/fields'

describe('the fields of a template', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('👨‍👩‍👧‍👦'.repeat(9), 'e\u0301'.repeat(40), '\ud83d', '   ', '答'.repeat(21), '🇨🇳'.repeat(8)))
  const isWhole = (value: string) => !/\p{Cs}/u.test(value)

  test('are never longer than WeChat takes, never empty, and end where a letter ends', () => {
    fc.assert(fc.property(text, (given) => {
      for (const [{ value }, most] of [[thing(given), longest.thing], [name(given), longest.name], [phrase(given), longest.phrase], [characterString(given), longest.characterString]] as const) {
        expect([value.length > 0, [...value].length <= most, isWhole(value), /[\n\r]/.test(value)]).toEqual([true, true, true, false])
      }
      expect(thing(given).value.length).toBeLessThanOrEqual(longest.thing)
      expect(characterString(given).value).toMatch(/^[\x21-\x7e]+$/)
    }), { numRuns: 2000 })
  })

  test('what is cut is a beginning of whole letters, and says that it was cut', () => {
    const graphemes = (words: string) => [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(words)].map(({ segment }) => segment)
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (given, most) => {
      const kept = cut(given, most)
      if (given.length <= most) return expect(kept).toBe(given)
      const beginning = graphemes(kept.slice(0, -1))
      expect([kept.endsWith('…'), beginning]).toEqual([true, graphemes(given).slice(0, beginning.length)])
    }), { numRuns: 2000 })
  })

  test('as a reader sees them', () => {
    expect([thing('律师答复了您的问题').value, thing('高温天气停工提醒：超过三十五度可以要求停止室外作业').value, thing('').value, phrase('abc').value, name('王律师 1').value, characterString('编号1123-7K4FD').value, time('2026-11-23T02:00:00.000Z').value])
      .toEqual(['律师答复了您的问题', '高温天气停工提醒：超过三十五度可以要求…', '无', '通知', '王律师', '1123-7K4FD', '2026-11-23 10:00'])
  })
})
