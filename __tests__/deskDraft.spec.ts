/** What a lawyer writes: which of two places is newer, when it is saved, and how long an offer stays. */
import fc from 'fast-check'
import { countdownInWords } from '../src/desk/queue/words'
import { isEmpty, type Kept, newerOf, nothing, stampOf } from '../src/desk/thread/draft'
import { openSaver } from '../src/desk/thread/saver'

const kept = (text: string, at: string, saved: string | null = null): Kept => ({ text, citations: [], at, saved })
const stamp = (text: string) => stampOf({ text, citations: [] })
const server = (text: string, savedAt: string) => ({ text, citations: [], savedAt })
const [early, late] = ['2026-11-23T02:00:00.000Z', '2026-11-23T02:30:00.000Z'] as const

describe('a consultation is opened', () => {
  test('with nothing anywhere', () => expect(newerOf(nothing, undefined)).toEqual(nothing))
  test('with what only the server has', () => expect(newerOf(nothing, server('甲', early))).toMatchObject({ text: '甲', saved: stamp('甲') }))
  test('with what only this device has', () => expect(newerOf(kept('甲', early), undefined)).toMatchObject({ text: '甲', saved: null }))
  test('with the newer of both', () => {
    expect(newerOf(kept('甲', late), server('乙', early)).text).toBe('甲')
    expect(newerOf(kept('甲', early), server('乙', late)).text).toBe('乙')
  })
  test('with what went on from the server\'s last, though this device\'s clock is slow', () => {
    expect(newerOf(kept('甲乙', early, stamp('甲')), server('甲', late)).text).toBe('甲乙')
  })
  test('with another device\'s, where this one added nothing, though this clock is fast', () => {
    expect(newerOf(kept('甲', late, stamp('甲')), server('乙', early)).text).toBe('乙')
  })
  test('with nothing, once it was sent or dropped elsewhere', () => expect(isEmpty(newerOf(kept('甲', early, stamp('甲')), undefined))).toBe(true))
  test('with what was added since it was sent elsewhere', () => expect(newerOf(kept('甲乙', early, stamp('甲')), undefined).text).toBe('甲乙'))

  test('never with a text that neither had, and never with nothing where one was not yet saved', () => {
    const texts = fc.constantFrom('', '甲', '乙', '甲乙', ' 甲 ')
    const times = fc.constantFrom(early, late)
    fc.assert(fc.property(texts, times, fc.option(texts), fc.option(fc.tuple(texts, times)), (text, at, saved, there) => {
      const mine = kept(text, at, saved === null ? null : stamp(saved))
      const opened = newerOf(mine, there ? server(...there) : undefined)
      expect(['', text, there?.[0]]).toContain(opened.text)
      if (!there && text.trim() && mine.saved !== stamp(text)) expect(opened.text).toBe(text)
      if (there) expect(opened.saved).toBe(stamp(there[0]))
    }))
  })
})

describe('what is typed is saved', () => {
  const wait = { pauseMs: 2_000, againMs: 15_000 }
  beforeEach(() => { jest.useFakeTimers() })
  afterEach(() => { jest.useRealTimers() })

  function typing(answers: ('done' | 'later')[] = []) {
    const page = { text: '', saved: '', saves: 0 }
    const saver = openSaver({
      wait, isDirty: () => page.text !== page.saved,
      save: async () => {
        page.saves++
        const what = answers.shift() ?? 'done'
        if (what === 'done') page.saved = page.text
        return what
      },
    })
    return { page, saver, type: (text: string) => { page.text += text; saver.touch() } }
  }

  test('once the typing pauses, not at every key', async () => {
    const { page, type } = typing()
    for (const letter of '先投诉再仲裁') {
      type(letter)
      await jest.advanceTimersByTimeAsync(300)
    }
    expect(page.saves).toBe(0)
    await jest.advanceTimersByTimeAsync(wait.pauseMs)
    expect(page).toEqual({ text: '先投诉再仲裁', saved: '先投诉再仲裁', saves: 1 })
  })

  test('at once on leaving, and only what is not saved', async () => {
    const { page, saver, type } = typing()
    type('甲')
    await saver.flush()
    await saver.flush()
    expect(page).toMatchObject({ saved: '甲', saves: 1 })
  })

  test('again after a failure', async () => {
    const { page, type } = typing(['later', 'later'])
    type('甲')
    await jest.advanceTimersByTimeAsync(wait.pauseMs + 2 * wait.againMs)
    expect(page).toMatchObject({ saved: '甲', saves: 3 })
  })

  test('not while it is sent, and never after it was', async () => {
    const { page, saver, type } = typing()
    type('甲')
    await saver.rest()
    await jest.advanceTimersByTimeAsync(wait.pauseMs)
    expect(page.saves).toBe(0)
    saver.end()
    type('乙')
    await saver.flush()
    await jest.advanceTimersByTimeAsync(wait.againMs)
    expect(page.saves).toBe(0)
  })
})

test('the countdown, to the second and past the end', () => {
  const left = (ms: number) => countdownInWords(new Date(Date.parse(early) + ms).toISOString(), early)
  expect([130_000, 60_000, 59_400, 40_000, 1, 0, -5_000].map(left)).toEqual([
    '还剩 2 分 10 秒', '还剩 1 分 0 秒', '还剩 1 分 0 秒', '还剩 40 秒', '还剩 1 秒', '时间到了，正要转给下一位', '时间到了，正要转给下一位',
  ])
})
