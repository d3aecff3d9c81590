import { topics } from '@contract'
import { type DutyHours, dayOf, plusDays, plusMinutes } from '@domain/calendar'
import { edgeAfter, endOfDuty, graceMinutes, turnAt, walkInMinutes } from '@domain/duty'
import { collisionOf, emptyRoster, minus, type OneOff, overlap, present, resumesAt, type Roster, spanOf, turnsOf, type Weekly } from '@domain/shift'
import { hoursInWords, leaveInWords, shiftInWords } from '@domain/shiftWords'
import { dayNumberOf, dayOfNumber, weekdayOf } from '@domain/shanghai'
import fc from 'fast-check'

/** Shanghai's wall clock, `2026-11-23 10:00`, as an instant */
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const blank = emptyRoster('u_x', 'n_x', ['n_root', 'n_x'])
const weekly = (weekday: number, from: string, to: string, more: Partial<Weekly> = {}): Weekly =>
  ({ id: `s_${weekday}`, weekday, from, to, topics: null, validFrom: '2026-01-01', validUntil: null, except: [], ...more })
const once = (day: string, from: string, to: string): OneOff => ({ id: `s_${day.replaceAll('-', '')}`, day, from, to, topics: null })
const turns = (roster: Roster, from: string, to: string, holidays: DutyHours['holidays'] = 'off') =>
  turnsOf(roster, topics, holidays, span(from, to)).map((turn) => [turn.day, turn.from, turn.to])

describe('turns', () => {
  test('a weekly shift falls on its weekday, within its days, but for its exceptions', () => {
    const roster = { ...blank, weekly: [weekly(1, '08:00', '12:00', { validFrom: '2026-11-10', validUntil: '2026-11-30', except: ['2026-11-23'] })] }
    expect(turns(roster, '2026-11-01 00:00', '2026-12-31 00:00').map(([day]) => day)).toEqual(['2026-11-16', '2026-11-30'])
  })
  test('public holidays are off when the plan says so, and a make-up day stands for no weekday', () => {
    const roster = { ...blank, weekly: [weekly(4, '08:00', '12:00'), weekly(7, '08:00', '12:00')] }
    const days = (holidays: DutyHours['holidays']) => turns(roster, '2026-09-20 00:00', '2026-10-12 00:00', holidays).map(([day]) => day)
    expect(days('off')).toEqual(['2026-09-20', '2026-09-24', '2026-10-08', '2026-10-11'])
    expect(days('on')).toEqual(['2026-09-20', '2026-09-24', '2026-09-27', '2026-10-01', '2026-10-04', '2026-10-08', '2026-10-11'])
  })
  test('a night shift ends on the next day, and is seen from there', () => {
    const roster = { ...blank, weekly: [weekly(1, '22:00', '06:00')] }
    expect(turns(roster, '2026-11-24 00:00', '2026-11-24 12:00')).toEqual([['2026-11-23', at('2026-11-23 22:00'), at('2026-11-24 06:00')]])
    expect(turns(roster, '2026-11-24 06:00', '2026-11-24 12:00')).toEqual([])
  })
  test('24:00 is the day\'s end', () => {
    expect(spanOf('2026-11-23', { from: '16:00', to: '24:00' })).toEqual(span('2026-11-23 16:00', '2026-11-24 00:00'))
  })
  test('a shift names topics that its lawyer still has', () => {
    const roster = { ...blank, once: [{ ...once('2026-11-23', '08:00', '09:00'), topics: ['wages', 'injury'] as const }] }
    expect(turnsOf(roster, ['wages', 'hours'], 'off', span('2026-11-23 00:00', '2026-11-24 00:00'))[0]?.topics).toEqual(['wages'])
  })
  test('leave takes whole days out, also of a night shift', () => {
    const roster = { ...blank, weekly: [weekly(1, '22:00', '06:00')], leaves: [{ id: 'v_1', from: '2026-11-24', to: '2026-11-24' }] }
    const left = present(turnsOf(roster, topics, 'off', span('2026-11-23 00:00', '2026-11-25 00:00')), roster)
    expect(left.map(({ from, to }) => [from, to])).toEqual([[at('2026-11-23 22:00'), at('2026-11-24 00:00')]])
  })
})

describe('collisions', () => {
  test.each([
    ['the same hours', [weekly(1, '08:00', '12:00')], 'clash'],
    ['an hour within', [weekly(1, '11:00', '13:00')], 'clash'],
    ['right after', [weekly(1, '12:00', '13:00')], 'fits'],
    ['another weekday', [weekly(2, '08:00', '12:00')], 'fits'],
    ['over before it begins', [weekly(1, '08:00', '12:00', { validUntil: '2026-05-31' })], 'fits'],
    ['from the last day on', [weekly(1, '08:00', '12:00', { validFrom: '2026-11-30' })], 'clash'],
    ['beginning after the last day', [weekly(1, '08:00', '12:00', { validFrom: '2026-12-01' })], 'fits'],
    ['a night shift of the day before that reaches into it', [weekly(7, '22:00', '09:00')], 'clash'],
    ['a night shift that ends as it begins', [weekly(7, '22:00', '08:00')], 'fits'],
    ['only on days that are its exceptions: they do not make room', [weekly(1, '08:00', '12:00', { validFrom: '2026-11-23', validUntil: '2026-11-23' })], 'clash'],
  ])('a weekly shift, %s', (_what, added, outcome) => {
    const roster = { ...blank, weekly: [weekly(1, '08:00', '12:00', { validFrom: '2026-06-01', validUntil: '2026-11-30', except: ['2026-11-23'] })] }
    expect(collisionOf(roster, { once: [], weekly: added }, 'off') ? 'clash' : 'fits').toBe(outcome)
    expect(collisionOf({ ...blank, weekly: added }, { once: [], weekly: roster.weekly }, 'off') ? 'clash' : 'fits').toBe(outcome)
  })
  test('names the turn that is there already, not the new one', () => {
    const roster = { ...blank, weekly: [weekly(1, '08:00', '12:00', { validFrom: '2026-11-23' })] }
    expect(collisionOf(roster, { once: [], weekly: [weekly(1, '11:00', '18:00')] }, 'off')).toMatchObject(span('2026-11-23 08:00', '2026-11-23 12:00'))
    expect(collisionOf(roster, { once: [once('2026-11-30', '11:00', '18:00')], weekly: [] }, 'off')).toMatchObject(span('2026-11-30 08:00', '2026-11-30 12:00'))
    expect(collisionOf({ ...blank, once: [once('2026-11-30', '11:00', '18:00')] }, { once: [], weekly: roster.weekly }, 'off')).toMatchObject(span('2026-11-30 11:00', '2026-11-30 18:00'))
  })
  test('a one-off shift has room where the weekly one does not take place: on an exception, on a holiday', () => {
    const roster = { ...blank, weekly: [weekly(4, '08:00', '12:00', { except: ['2026-11-26'] })] }
    const fits = (day: string, holidays: DutyHours['holidays']) => collisionOf(roster, { once: [once(day, '09:00', '10:00')], weekly: [] }, holidays) === null
    expect([fits('2026-11-26', 'off'), fits('2026-12-03', 'off'), fits('2026-10-01', 'off'), fits('2026-10-01', 'on')]).toEqual([true, false, true, false])
  })
  test('the rows of one plan do not collide with each other either', () => {
    expect(collisionOf(blank, { once: [], weekly: [weekly(1, '20:00', '08:00'), weekly(2, '07:00', '09:00')] }, 'off')).not.toBeNull()
  })
  test('what fits never overlaps, what collides does: any two weekly shifts, against the calendar itself', () => {
    const clock = fc.constantFrom('00:00', '06:00', '08:30', '12:00', '18:00', '22:00')
    const day = fc.integer({ min: 0, max: 40 }).map((ahead) => dayOfNumber(dayNumberOf('2026-10-01') + ahead))
    const rule = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock, validFrom: day, length: fc.integer({ min: 0, max: 30 }) }).filter(({ from, to }) => from !== to)
      .map(({ weekday, from, to, validFrom, length }) => weekly(weekday, from, to, { validFrom, validUntil: dayOfNumber(dayNumberOf(validFrom) + length) }))
    fc.assert(fc.property(rule, rule, (a, b) => {
      const all = (one: Weekly) => turnsOf({ once: [], weekly: [one] }, [], 'on', span('2026-09-01 00:00', '2027-02-01 00:00'))
      const meets = all(a).some((x) => all(b).some((y) => overlap(x, y)))
      expect(collisionOf({ ...blank, weekly: [a] }, { once: [], weekly: [b] }, 'on') !== null).toBe(meets)
    }), { numRuns: 300 })
  })
})

describe('resumesAt', () => {
  const hours: DutyHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00', holidays: 'off' }
  test.each([
    ['in a shift and in duty hours: now', '2026-11-23 10:00', [span('2026-11-23 08:00', '2026-11-23 12:00')], '2026-11-23 10:00'],
    ['at night in a night shift: when duty hours begin', '2026-11-23 23:00', [span('2026-11-23 20:00', '2026-11-24 09:00')], '2026-11-24 08:00'],
    ['at night, with a morning shift: when it begins', '2026-11-23 23:00', [span('2026-11-24 09:00', '2026-11-24 12:00')], '2026-11-24 09:00'],
    ['the earliest of several', '2026-11-23 23:00', [span('2026-11-25 08:00', '2026-11-25 12:00'), span('2026-11-24 13:00', '2026-11-24 15:00')], '2026-11-24 13:00'],
    ['a shift that lies in no duty hours does not count', '2026-11-23 21:00', [span('2026-11-23 22:00', '2026-11-24 08:00'), span('2026-11-26 10:00', '2026-11-26 11:00')], '2026-11-26 10:00'],
    ['over a holiday', '2026-10-01 09:00', [span('2026-10-01 08:00', '2026-10-01 20:00'), span('2026-10-08 08:30', '2026-10-08 20:00')], '2026-10-08 08:30'],
    ['at the very end of a shift it is over', '2026-11-23 12:00', [span('2026-11-23 08:00', '2026-11-23 12:00'), span('2026-11-23 14:00', '2026-11-23 15:00')], '2026-11-23 14:00'],
  ])('%s', (_what, now, shifts, resumes) => {
    expect(resumesAt(shifts, hours, at(now))).toBe(at(resumes))
  })
  test('nothing planned: nobody knows', () => {
    expect(resumesAt([], hours, at('2026-11-23 10:00'))).toBeNull()
  })
})

describe('the end of duty', () => {
  const free = { leaves: [] }
  const morning = span('2026-11-23 08:00', '2026-11-23 12:00')
  const end = (since: string | null, shifts: ReturnType<typeof span>[], now: string, leaves: Roster['leaves'] = []) => endOfDuty(since && at(since), shifts, { leaves }, at(now))
  test.each([
    ['some minutes after the shift', '2026-11-23 08:00', [morning], '2026-11-23 12:05', '2026-11-23 12:10'],
    ['on early for a shift, after it', '2026-11-23 07:30', [morning], '2026-11-23 11:00', '2026-11-23 12:10'],
    ['the next shift carries on, over a gap shorter than the grace', '2026-11-23 08:00', [morning, span('2026-11-23 12:05', '2026-11-23 14:00')], '2026-11-23 12:04', '2026-11-23 14:10'],
    ['a later shift does not', '2026-11-23 08:00', [morning, span('2026-11-23 13:00', '2026-11-23 14:00')], '2026-11-23 12:04', '2026-11-23 12:10'],
    ['without a shift, two hours', '2026-11-23 18:00', [morning], '2026-11-23 18:30', '2026-11-23 20:00'],
    ['on again after the shift: two hours from then', '2026-11-23 12:05', [morning], '2026-11-23 12:30', '2026-11-23 14:05'],
    ['without a shift, but one began meanwhile: after that one', '2026-11-23 07:00', [morning], '2026-11-23 09:30', '2026-11-23 12:10'],
    ['without a shift, and a short one within the two hours', '2026-11-23 18:00', [span('2026-11-23 18:30', '2026-11-23 18:45')], '2026-11-23 19:00', '2026-11-23 20:00'],
    ['forgotten for days', '2026-11-20 08:00', [span('2026-11-20 08:00', '2026-11-20 12:00')], '2026-11-23 10:00', '2026-11-20 12:10'],
  ])('%s', (_what, since, shifts, now, over) => {
    expect(end(since, shifts, now)).toBe(at(over))
  })
  test('leave ends it as it begins', () => {
    const leave = { id: 'v_1', from: '2026-11-24', to: '2026-11-25' }
    expect(end('2026-11-23 08:00', [span('2026-11-23 20:00', '2026-11-24 00:00')], '2026-11-23 23:00', [leave])).toBe(at('2026-11-24 00:00'))
    expect(end('2026-11-23 08:00', [], '2026-11-24 03:00', [leave])).toBe(at('2026-11-24 03:00'))
  })
  test('whoever is in a shift is never over, whenever they turned on', () => {
    const day = fc.integer({ min: 0, max: 5 * 24 * 60 })
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 600 })), { maxLength: 8 }), day, day, (raw, sinceAgo, ahead) => {
      const now = plusMinutes(at('2026-11-20 00:00'), ahead)
      const shifts = raw.map(([from, length]) => ({ from: plusMinutes(at('2026-11-18 00:00'), from), to: plusMinutes(at('2026-11-18 00:00'), from + length) })).sort((a, b) => a.from.localeCompare(b.from))
      const over = endOfDuty(plusMinutes(now, -sinceAgo), shifts, free, now)
      if (turnAt(shifts, now)) expect(over >= plusMinutes(turnAt(shifts, now)!.to, graceMinutes)).toBe(true)
      if (sinceAgo < walkInMinutes && !turnAt(shifts, plusMinutes(now, -sinceAgo))) expect(over > now).toBe(true)
    }))
  })
})

describe('the next edge', () => {
  const now = at('2026-11-23 10:00')
  test('a shift begins, or duty ends, whichever is first', () => {
    const shifts = [span('2026-11-23 08:00', '2026-11-23 12:00'), span('2026-11-24 08:00', '2026-11-24 12:00')]
    const roster = { ...blank, weekly: [weekly(1, '08:00', '12:00')] }
    expect(edgeAfter({ duty: 'on', since: at('2026-11-23 08:00') }, shifts, roster, now)).toBe(at('2026-11-23 12:10'))
    expect(edgeAfter({ duty: 'off', since: null }, shifts, roster, now)).toBe(at('2026-11-24 08:00'))
  })
  test('nothing planned and off: never; on without a shift: in two hours; planned far ahead: looked at again in a week', () => {
    expect(edgeAfter({ duty: 'off', since: null }, [], blank, now)).toBeNull()
    expect(edgeAfter({ duty: 'on', since: now }, [], blank, now)).toBe(plusMinutes(now, walkInMinutes))
    expect(edgeAfter({ duty: 'off', since: null }, [], { ...blank, once: [once('2027-03-01', '08:00', '12:00')] }, now)).toBe(plusDays(now, 7))
  })
})

test('shifts in words', () => {
  const now = at('2026-11-23 10:00')
  expect(shiftInWords(span('2026-11-24 08:00', '2026-11-24 12:30'), now)).toBe('11月24日（周二）8:00–12:30')
  expect([hoursInWords(span('2026-11-24 16:00', '2026-11-25 00:00')), hoursInWords(span('2026-11-24 22:00', '2026-11-25 06:00'))]).toEqual(['16:00–24:00', '22:00–第二天 6:00'])
  expect(leaveInWords({ from: '2026-12-31', to: '2027-01-02' }, now)).toBe('12月31日（周四）到2027年1月2日（周六）')
})

test('minus leaves what is left, in order', () => {
  const day = span('2026-11-23 08:00', '2026-11-23 18:00')
  expect(minus(day, [span('2026-11-23 17:00', '2026-11-23 19:00'), span('2026-11-23 10:00', '2026-11-23 12:00')])).toEqual([span('2026-11-23 08:00', '2026-11-23 10:00'), span('2026-11-23 12:00', '2026-11-23 17:00')])
  expect([dayOf(day.from), weekdayOf(dayNumberOf('2026-11-23'))]).toEqual(['2026-11-23', 1])
})
