/** Lawyers and waiting questions as routing sees them. */
import { plusMinutes } from '@domain/calendar'
import type { Seat } from '@domain/lease'
import { type Plan, standardPlan } from '@domain/plan'
import type { Waiting } from '@domain/routing'

export const at = '2026-11-24T02:00:00.000Z' // Tuesday, 10:00 in Shanghai
export const night = '2026-11-24T16:00:00.000Z'
export const plan: Plan = { ...standardPlan, circles: [0, 5, 10], capacity: 3 }
export const units = ['n_root', 'n_district', 'n_street', 'n_station']

export const seat = (lawyerId: string, more: Partial<Seat> = {}): Seat => ({
  lawyerId, surname: '王', unitId: 'n_root', topics: ['wages'], duty: 'on', since: plusMinutes(at, -60), holding: 0, working: 0, capacity: 3,
  offered: null, missed: 0, restUntil: null, share: { taken: 0, minutes: 0 }, conflicts: [], ...more,
})
export const question = (id: string, minutesAgo = 1, more: Partial<Waiting> = {}): Waiting => ({
  id, workerId: 'u_worker', units, topic: 'wages', rankAt: plusMinutes(at, -minutesAgo), waitingSince: plusMinutes(at, -minutesAgo), plan, employerKeys: [], declined: [], passed: [], known: null, ...more,
})
