import { addDutyMinutes, type DutyHours, dayOf, isDutyTime, plusMinutes, startOfDay } from '@domain/calendar'
import fc from 'fast-check'

const office: DutyHours = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }
const always: DutyHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }
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
