import {
  addDutyMinutes, type DutyHours, dayOf, dutyMinutesBetween, holidayOn, isDutyTime, isWorkday, nextDutyStart, plusMinutes, plusWorkdays, startOfDay, workdaysBetween,
} from '@domain/calendar'
import fc from 'fast-check'

const office: DutyHours = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', holidays: 'on' }
const always: DutyHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' }
/** offices with public holidays off */
const official: DutyHours = { ...office, holidays: 'off' }
/** Shanghai's wall clock, `2026-11-23 10:00`, as an instant */
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()

test.each([
  ['2026-11-23 10:00', 30, '2026-11-23 10:30', 'within a day'],
  ['2026-11-23 17:20', 30, '2026-11-24 09:20', 'over the evening'],
  ['2026-11-23 17:00', 30, '2026-11-23 17:30', 'up to the very end'],
  ['2026-11-23 17:30', 30, '2026-11-24 09:30', 'from the very end'],
  ['2026-11-23 06:00', 30, '2026-11-23 09:30', 'from before duty'],
  ['2026-11-27 17:20', 30, '2026-11-30 09:20', 'over a weekend'],
  ['2026-11-28 12:00', 30, '2026-11-30 09:30', 'from a Saturday'],
  ['2026-12-31 17:20', 1000, '2027-01-04 17:00', 'over a year and several days'],
])('%s plus %i duty minutes is %s (%s)', (from, minutes, to) => {
  expect(addDutyMinutes(at(from), minutes, office)).toBe(at(to))
})

test('round the clock, duty minutes are minutes', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 10_000_000 }), (minutes, shift) => {
    const from = plusMinutes('2026-01-01T00:00:00.000Z', shift)
    expect(addDutyMinutes(from, minutes, always)).toBe(plusMinutes(from, minutes))
  }))
})

test('the end always falls in duty time and exactly the asked minutes lie between', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 60 * 24 * 60 }), (minutes, shift) => {
    const from = plusMinutes('2026-01-01T00:00:00.000Z', shift)
    const end = addDutyMinutes(from, minutes, office)
    let counted = 0
    for (let now = from; now < end; now = plusMinutes(now, 1)) if (isDutyTime(now, office)) counted++
    expect(counted).toBe(minutes)
  }), { numRuns: 30 })
})

test('hours without duty are an error, not an endless wait', () => {
  expect(() => addDutyMinutes(at('2026-11-23 10:00'), 1, { ...office, weekdays: [] })).toThrow(RangeError)
})

test('a day in Shanghai begins at 16:00 UTC', () => {
  expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
  expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
  expect(startOfDay('2026-11-22T16:30:00.000Z')).toBe('2026-11-22T16:00:00.000Z')
})

describe('public holidays', () => {
  test.each([
    ['2026-09-30 17:20', 30, '2026-10-08 09:20', 'over National Day week'],
    ['2026-10-03 12:00', 30, '2026-10-08 09:30', 'from within it, on a Saturday'],
    ['2026-10-09 17:20', 30, '2026-10-10 09:20', 'into a make-up Saturday'],
    ['2026-10-10 17:20', 30, '2026-10-12 09:20', 'out of it, over its Sunday'],
    ['2026-09-19 12:00', 30, '2026-09-20 09:30', 'a make-up Sunday after a plain Saturday'],
    ['2026-02-13 17:20', 30, '2026-02-14 09:20', 'into the make-up Saturday before Spring Festival'],
    ['2026-02-14 17:20', 30, '2026-02-24 09:20', 'over the nine days of Spring Festival'],
    ['2025-12-31 17:20', 30, '2026-01-04 09:20', 'over the year\'s end to a make-up Sunday'],
    ['2026-12-31 17:20', 30, '2027-01-04 09:20', 'over the next year\'s end'],
    ['2027-12-31 17:20', 30, '2028-01-03 09:20', 'beyond the table weekdays alone count'],
  ])('%s plus %i duty minutes is %s (%s)', (from, minutes, to) => {
    expect(addDutyMinutes(at(from), minutes, official)).toBe(at(to))
  })
  test('where holidays are on, they are days like others, and make-up days are weekend days', () => {
    expect([isDutyTime(at('2026-10-01 10:00'), office), isDutyTime(at('2026-10-10 10:00'), office)]).toEqual([true, false])
    expect([isDutyTime(at('2026-10-01 10:00'), official), isDutyTime(at('2026-10-10 10:00'), official)]).toEqual([false, true])
  })
  test('weekend duty rests on a make-up day: it stands for a weekday', () => {
    const weekends: DutyHours = { ...official, weekdays: [6, 7] }
    expect([isDutyTime(at('2026-10-10 10:00'), weekends), isDutyTime(at('2026-10-17 10:00'), weekends)]).toEqual([false, true])
  })
  test('round the clock and on every day, the calendar changes nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), fc.integer({ min: 0, max: 50_000 }), (shift, minutes) => {
      const from = plusMinutes('2025-01-01T00:00:00.000Z', shift)
      expect(addDutyMinutes(from, minutes, always)).toBe(plusMinutes(from, minutes))
      expect(dutyMinutesBetween(from, plusMinutes(from, minutes), always)).toBe(minutes)
    }))
  })
  test('a day is named by its holiday', () => {
    expect(holidayOn('2026-02-17')).toEqual({ name: '春节', statutory: 'yes' })
    expect(holidayOn('2026-02-23')).toEqual({ name: '春节', statutory: 'no' })
    expect([holidayOn('2026-02-14'), holidayOn('2026-11-23')]).toEqual([null, null])
  })
})

describe('midnight', () => {
  test('24:00 is the day\'s end, and 00:00 the next day\'s beginning', () => {
    const late: DutyHours = { weekdays: [1], from: '20:00', to: '24:00', holidays: 'off' }
    expect([isDutyTime(at('2026-11-23 23:59'), late), isDutyTime(at('2026-11-24 00:00'), late)]).toEqual([true, false])
    expect(addDutyMinutes(at('2026-11-23 23:50'), 10, late)).toBe(at('2026-11-24 00:00'))
    expect(addDutyMinutes(at('2026-11-23 23:50'), 11, late)).toBe(at('2026-11-30 20:01'))
    const early: DutyHours = { weekdays: [2], from: '00:00', to: '08:00', holidays: 'off' }
    expect(nextDutyStart(at('2026-11-23 23:59'), early)).toBe(at('2026-11-24 00:00'))
  })
})

test.each([
  ['2026-11-23 10:00', '2026-11-23 10:00', 'in duty time: now'],
  ['2026-11-23 09:00', '2026-11-23 09:00', 'at its beginning: now'],
  ['2026-11-23 17:30', '2026-11-24 09:00', 'at its end: tomorrow'],
  ['2026-11-23 03:00', '2026-11-23 09:00', 'at night: in the morning'],
  ['2026-10-01 10:00', '2026-10-08 09:00', 'on National Day: after the week'],
])('duty after %s starts at %s (%s)', (from, to) => {
  expect(nextDutyStart(at(from), official)).toBe(at(to))
})

describe('dutyMinutesBetween', () => {
  const anyHours = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.constantFrom('00:00', '08:30', '12:00'), to: fc.constantFrom('12:15', '18:00', '24:00'),
    holidays: fc.constantFrom('off', 'on'),
  }) as fc.Arbitrary<DutyHours>
  const anyShift = fc.integer({ min: 0, max: 3 * 366 * 24 * 60 })

  test('undoes addDutyMinutes, whatever the hours', () => {
    fc.assert(fc.property(anyHours, anyShift, fc.integer({ min: 0, max: 6000 }), (hours, shift, minutes) => {
      const from = plusMinutes('2024-12-25T00:00:00.000Z', shift)
      expect(dutyMinutesBetween(from, addDutyMinutes(from, minutes, hours), hours)).toBe(minutes)
    }))
  })
  test('adds up over any moment between', () => {
    fc.assert(fc.property(anyHours, anyShift, fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 2, maxLength: 2 }), (hours, shift, spans) => {
      const a = plusMinutes('2024-12-25T00:00:00.000Z', shift)
      const b = plusMinutes(a, spans[0]!)
      const c = plusMinutes(b, spans[1]!)
      expect(dutyMinutesBetween(a, b, hours) + dutyMinutesBetween(b, c, hours)).toBeCloseTo(dutyMinutesBetween(a, c, hours), 6)
    }))
  })
  test('is nothing backwards', () => {
    expect(dutyMinutesBetween(at('2026-11-23 12:00'), at('2026-11-23 11:00'), office)).toBe(0)
  })
})

describe('workdays', () => {
  test.each([
    ['2026-11-23', 3, '2026-11-26', 'within a week'],
    ['2026-11-26', 3, '2026-12-01', 'over a weekend'],
    ['2026-09-18', 3, '2026-09-22', 'with a make-up Sunday'],
    ['2026-09-30', 3, '2026-10-10', 'over National Day week, ending on a make-up Saturday'],
    ['2026-12-31', 3, '2027-01-06', 'over the year\'s end'],
    ['2026-11-23', 0, '2026-11-23', 'none'],
  ])('%s plus %i workdays is %s (%s)', (from, count, to) => {
    expect(plusWorkdays(from, count)).toBe(to)
  })
  test('counted and added, they agree, and the last of them is one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3 * 365 }), fc.integer({ min: 1, max: 60 }), (shift, count) => {
      const from = dayOf(plusMinutes('2024-12-25T00:00:00.000Z', shift * 24 * 60))
      const to = plusWorkdays(from, count)
      expect([workdaysBetween(from, to), isWorkday(to)]).toEqual([count, true])
    }))
  })
})

test('minutes that are no number are an error', () => {
  expect(() => addDutyMinutes(at('2026-11-23 10:00'), Number.NaN, office)).toThrow(RangeError)
})
